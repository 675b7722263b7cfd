"""A paper as a Word file: real headings, lists and tables, with styles that can be changed in Word.

Out comes what pandoc is to be given. How the styles look is written in `word/styles.xml`.
"""

from collections.abc import Mapping, Sequence
from itertools import zip_longest
from pathlib import PurePosixPath

from coursekit.model.prose import Citation, Heading, Link
from coursekit.print import pandoc_tree as tree
from coursekit.print.choices import Kind, Sheet
from coursekit.print.drawing import Drawn
from coursekit.print.pandoc_job import PandocJob, pandoc_language
from coursekit.print.pandoc_tree import Node
from coursekit.print.paper import (
    Asked,
    Box,
    Lines,
    Listed,
    Paper,
    Part,
    Picture,
    Printed,
    Scale,
    Small,
    Sources,
    every,
)
from coursekit.print.printed_tree import PrintedTree
from coursekit.print.word_look import word_look

IN_WORD: tuple[Kind, ...] = ("handout", "worksheet", "guide", "family")
"""What people adapt. A key or a pack that was changed by hand would no longer fit its quiz."""
NO_BREAK_SPACE = "\u00a0"
_TAB = tree.raw_inline("openxml", "<w:r><w:tab/></w:r>")
_NEW_PAGE = tree.raw("openxml", '<w:p><w:r><w:br w:type="page"/></w:r></w:p>')
_MANY, _SHORT = 4, 34
"""How many choices are many, and how many letters a short one has at most."""
_EMPTY = '<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr></w:p>'
_GAP, _RULE = (tree.raw("openxml", _EMPTY.format(style)) for style in ("Gap", "Rule"))


def docx(
    paper: Paper,
    drawn: Mapping[PurePosixPath, Drawn],
    look: Mapping[str, bytes],
    sheet: Sheet = "letter",
) -> PandocJob:
    """`drawn` are its figures by their paths; `look` the files that Word's look is made of."""
    writer = WordTree(drawn)
    blocks = [
        writer.styled("Subtitle", tree.paragraph(*tree.words(f"{paper.what} · {paper.code}"))),
        *writer.blocks(paper.blocks),
    ]
    about = {"title": paper.title, "lang": pandoc_language(paper.imprint.language)}
    shown = [block.path for block in every(paper.blocks) if isinstance(block, Picture)]
    files = {writer.file(path): drawn[path].png for path in shown}
    return PandocJob(
        tree=tree.document(blocks, about),
        to="docx",
        time=paper.imprint.time,
        arguments=("--reference-doc", "look.docx", "--syntax-highlighting", "none"),
        files={**files, "look.docx": word_look(look, paper, sheet)},
    )


class WordTree(PrintedTree):
    def __init__(self, drawn: Mapping[PurePosixPath, Drawn]) -> None:
        self._drawn = drawn
        self._below = 0

    @staticmethod
    def file(path: PurePosixPath) -> str:
        """The picture's name beside the document, which Word keeps."""
        return f"{path.parts[-2]}-{path.stem}.png"

    def styled(self, style: str, *blocks: Node) -> Node:
        return tree.division(*blocks, custom_style=style)

    def heading(self, block: Heading) -> Node:
        """The title of a paper has a style of its own, so what stands below it is the first."""
        level = max(block.level - 1 + self._below, 1)
        return tree.heading(level, *self.inlines(block.children))

    def rule(self) -> Node:
        return _RULE

    def listed(self, block: Listed) -> list[Node]:
        style = "List Bullet" if block.start is None else "List Number"
        items = [self._item(style, self.blocks(item)) for item in block.items]
        return [tree.bullets(items) if block.start is None else tree.numbered(items, block.start)]

    def _item(self, style: str, blocks: list[Node]) -> list[Node]:
        """Paragraphs get the list's style; a list inside has given its own its style already."""
        styles = iter([style])
        return [
            self.styled(next(styles, "List Continue"), b) if b["t"] == "Para" else b for b in blocks
        ]

    def marked(self, items: Sequence[tuple[str, list[Node]]]) -> list[Node]:
        """Many short ones stand two on a line, so that a worksheet stays one sheet."""
        lines = [[*tree.words(mark), _TAB, *words] for mark, words in items]
        if len(items) < _MANY or any(_length(words) > _SHORT for _, words in items):
            return [self.styled("Choice", tree.paragraph(*line)) for line in lines]
        pairs = zip_longest(lines[::2], lines[1::2])
        joined = [[*left, _TAB, *right] if right else left for left, right in pairs]
        return [self.styled("Choice", tree.paragraph(*line)) for line in joined]

    def box(self, block: Box) -> list[Node]:
        """One cell of a table, since borders of paragraphs break at each list."""
        title = self.styled("Box Title", tree.paragraph(*tree.words(block.title)))
        blocks = [*([title] if block.title else []), *self.blocks(block.children)]
        style = f"Box{block.look.capitalize()}"
        return [tree.table([[blocks]], shares=(1.0,), custom_style=style), _GAP]

    def picture(self, block: Picture) -> list[Node]:
        drawn = self._drawn[block.path]
        size = {"width": f"{drawn.width:.0f}pt", "height": f"{drawn.height:.0f}pt"}
        shown = tree.image(self.file(block.path), block.alt, **size)
        nodes = [self.styled("Figure", tree.paragraph(shown))]
        if block.caption:
            nodes.append(self.styled("Caption", tree.paragraph(*tree.words(block.caption))))
        if block.description:
            words = (tree.strong(*tree.words("The picture in words: ")),)
            said = tree.paragraph(*words, *tree.words(block.description))
            nodes.append(self.styled("Small", said))
        return nodes

    def asked(self, block: Asked) -> list[Node]:
        label = self.blocks(block.label)
        number = f"{block.number}." if block.number else ""
        if label and label[0]["t"] == "Para":
            words = label[0]["c"]
            led = [*tree.words(number), _TAB, *words] if number else words
            label[0] = self.styled("Question", tree.paragraph(*led))
        return [*label, *(node for child in block.children for node in self._answer(child))]

    def _answer(self, child: Printed) -> list[Node]:
        if isinstance(child, Small):
            return [self.styled("Hint", tree.paragraph(*self.inlines(child.children)))]
        return self.blocks((child,))

    def lines(self, block: Lines) -> list[Node]:
        if block.box:
            room = [self._line("Room", "")] * len(block.starts)
            return [tree.table([[room]], shares=(1.0,), custom_style="EmptyBox"), _GAP]
        return [*(self._line("Line", start) for start in block.starts), _GAP]

    def _line(self, style: str, words: str) -> Node:
        return self.styled(style, tree.paragraph(*tree.words(words or NO_BREAK_SPACE)))

    def scale(self, block: Scale) -> Node:
        numbers = range(block.low, block.high + 1)
        cells = [[self.styled("Scale", tree.paragraph(*tree.words(str(n))))] for n in numbers]
        share = round(1 / len(cells), 3)
        return tree.table([cells], shares=(share,) * len(cells), custom_style="ScaleRow")

    def sources(self, block: Sources) -> list[Node]:
        return [
            self.styled(
                "Source", tree.paragraph(*tree.words(f"{number}."), _TAB, *tree.words(said))
            )
            for number, said in block.entries
        ]

    def part(self, block: Part) -> list[Node]:
        self._below += 1
        inner = self.blocks(block.blocks)
        self._below -= 1
        what = self.styled("Subtitle", tree.paragraph(*tree.words(block.what)))
        return [_NEW_PAGE, tree.heading(1 + self._below, *tree.words(block.title)), what, *inner]

    def link(self, link: Link) -> list[Node]:
        return self.inlines(link.children)

    def citation(self, citation: Citation) -> list[Node]:
        return [tree.raised(*tree.words(citation.source))]


def _length(words: list[Node]) -> int:
    """In letters; what is not plain words counts as long."""
    return sum(len(node["c"]) if node["t"] == "Str" else _SHORT for node in words)
