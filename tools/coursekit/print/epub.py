"""The book of the client course as EPUB 3. Out comes what pandoc is to be given."""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import Citation, Heading, Link, plain_text
from coursekit.print import pandoc_tree as tree
from coursekit.print.book import Book, BookPart, Chapter, book
from coursekit.print.linked import anchor
from coursekit.print.pandoc_job import PandocJob
from coursekit.print.pandoc_tree import Node
from coursekit.print.paper import (
    Asked,
    Box,
    Lines,
    Listed,
    Part,
    Picture,
    Scale,
    Sources,
    every,
)
from coursekit.print.printed_tree import PrintedTree

LOOK, COVER = "book.css", "cover.png"


def epub(course: LoadedCourse, cover: bytes, look: bytes, fonts: Mapping[str, bytes]) -> PandocJob:
    """`cover` is a PNG, `look` the styles, `fonts` those that the book brings, by file name."""
    made = book(course)
    blocks = [node for part in made.parts for node in _part(part)]
    shown = {path for part in made.parts for path in _pictures(part)}
    figures = {_file(path): _plain_svg(course.figures[path].data) for path in sorted(shown)}
    return PandocJob(
        tree=tree.document(tree.without_dead_links(blocks), _about(made)),
        to="epub3",
        time=made.imprint.time,
        arguments=(
            *("--epub-cover-image", COVER, "--epub-title-page=false", "--css", LOOK),
            *("--split-level", "2", "--toc-depth", "2", "--syntax-highlighting", "none"),
            *(part for name in fonts for part in ("--epub-embed-font", name)),
        ),
        files={**figures, **fonts, LOOK: look, COVER: cover},
    )


def _about(made: Book) -> dict[str, object]:
    """Nothing in it says what the book is about: the titles of books lie open on shelves."""
    return {
        "title": made.title,
        "lang": made.imprint.language,
        "identifier": uuid.uuid5(uuid.NAMESPACE_URL, made.id).urn,
        "date": made.imprint.day.isoformat(),
        "rights": "CC BY 4.0",
        "accessModes": ["textual", "visual"],
        "accessModeSufficient": ["textual", "textual,visual"],
        "accessibilityFeatures": [
            "alternativeText", "displayTransformability", "longDescription", "readingOrder",
            "structuralNavigation", "tableOfContents",
        ],
        "accessibilityHazards": ["none"],
        "accessibilitySummary": "Every figure has an alternative text and a description in words. "
        "Headings, lists and tables are marked as such. No color or size of text is fixed.",
    }  # fmt: skip


def _part(part: BookPart) -> Iterator[Node]:
    yield from _chapter(part.opening, 1)
    for chapter in part.chapters:
        yield from _chapter(chapter, 2)


def _chapter(chapter: Chapter, level: int) -> Iterator[Node]:
    yield tree.heading(level, *tree.words(chapter.title), id_=chapter.id)
    yield from BookTree(chapter.id, level).blocks(chapter.blocks)


def _pictures(part: BookPart) -> Iterator[PurePosixPath]:
    for chapter in (part.opening, *part.chapters):
        yield from (b.path for b in every(chapter.blocks) if isinstance(b, Picture))


def _plain_svg(data: bytes) -> bytes:
    """Books take SVG 1.1, which has the order of painting as a style only."""
    return data.replace(b'paint-order="stroke"', b'style="paint-order: stroke"')


def _file(path: PurePosixPath) -> str:
    return f"{path.parts[-2]}-{path.name}"


class BookTree(PrintedTree):
    """The blocks of one chapter; its title is a heading of this level."""

    def __init__(self, chapter: str, level: int) -> None:
        self._chapter = chapter
        self._level = level

    def styled(self, style: str, *blocks: Node) -> Node:
        return tree.division(*blocks, class_=style.lower().replace(" ", "-"))

    def heading(self, block: Heading) -> Node:
        place = anchor(self._chapter, plain_text(block.children))
        return tree.heading(block.level - 1 + self._level, *self.inlines(block.children), id_=place)

    def listed(self, block: Listed) -> list[Node]:
        items = [self._item(self.blocks(item), tight=block.tight) for item in block.items]
        return [tree.bullets(items) if block.start is None else tree.numbered(items, block.start)]

    def _item(self, blocks: list[Node], *, tight: bool) -> list[Node]:
        if tight and blocks and blocks[0]["t"] == "Para":
            return [tree.plain(*blocks[0]["c"]), *blocks[1:]]
        return blocks

    def marked(self, items: Sequence[tuple[str, list[Node]]]) -> list[Node]:
        rows = [
            [tree.plain(tree.span(*tree.words(mark), class_="sign"), *tree.words(" "), *words)]
            for mark, words in items
        ]
        return [self.styled("Choices", tree.bullets(rows))]

    def box(self, block: Box) -> list[Node]:
        title = self.styled("Box Title", tree.paragraph(*tree.words(block.title)))
        blocks = [*([title] if block.title else []), *self.blocks(block.children)]
        place = anchor(self._chapter, block.title) if block.look == "block" else ""
        return [tree.division(*blocks, id_=place, class_=f"box {block.look}")]

    def picture(self, block: Picture) -> list[Node]:
        shown = tree.image(_file(block.path), block.alt)
        nodes = [self.styled("Figure", tree.paragraph(shown))]
        if block.caption:
            nodes.append(self.styled("Caption", tree.paragraph(*tree.words(block.caption))))
        if block.description:
            nodes += [
                tree.raw("html", "<details><summary>The picture in words</summary>"),
                tree.paragraph(*tree.words(block.description)),
                tree.raw("html", "</details>"),
            ]
        return nodes

    def asked(self, block: Asked) -> list[Node]:
        label = self.blocks(block.label)
        if block.number and label and label[0]["t"] == "Para":
            label[0] = tree.paragraph(*tree.words(f"{block.number}. "), *label[0]["c"])
        return [self.styled("Question", *label), *self.blocks(block.children)]

    def lines(self, block: Lines) -> list[Node]:
        lines = [self.styled("Line", tree.plain(*tree.words(start))) for start in block.starts]
        return [self.styled("Room" if block.box else "Lines", *lines)]

    def scale(self, block: Scale) -> Node:
        numbers = "   ".join(str(n) for n in range(block.low, block.high + 1))
        return self.styled("Scale", tree.paragraph(*tree.words(numbers)))

    def sources(self, block: Sources) -> list[Node]:
        items = [[_source(number, said)] for number, said in block.entries]
        return [self.styled("Sources", tree.bullets(items))]

    def part(self, block: Part) -> list[Node]:
        inner = BookTree(self._chapter, self._level + 1).blocks(block.blocks)
        return [tree.heading(self._level + 1, *tree.words(block.title)), *inner]

    def link(self, link: Link) -> list[Node]:
        return [tree.link(link.target, *self.inlines(link.children))]

    def citation(self, citation: Citation) -> list[Node]:
        number = citation.source
        return [tree.raised(tree.link(f"#source-{number}", *tree.words(number)))]


def _source(number: int, said: str) -> Node:
    """Its address, with which it ends, can be followed."""
    words, _, last = said.rpartition(" ")
    if last.startswith("https://"):
        inlines = [*tree.words(f"{number}. {words} "), tree.link(last, *tree.words(last))]
    else:
        inlines = tree.words(f"{number}. {said}")
    return tree.division(tree.plain(*inlines), id_=f"source-{number}")
