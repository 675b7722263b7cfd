"""Printed blocks as a tree for pandoc: what Word files and the book have in common.

A style is named once, for instance "Small": a paragraph style in Word, a class in the book.
"""

from collections.abc import Iterable, Sequence
from string import ascii_uppercase
from typing import assert_never

from coursekit.model.prose import (
    Citation,
    Code,
    CodeBlock,
    Emphasis,
    Heading,
    Image,
    Inline,
    LineBreak,
    Link,
    Paragraph,
    Rule,
    Strong,
    Table,
    Text,
    plain_text,
)
from coursekit.print import pandoc_tree as tree
from coursekit.print.pandoc_tree import Node
from coursekit.print.paper import (
    Asked,
    Blanks,
    Box,
    Choices,
    Lettered,
    Lines,
    Listed,
    Part,
    Picture,
    Printed,
    Scale,
    Small,
    Sources,
)

ONE_OF, ANY_OF, BLANK = "◯", "☐", "____"
_NARROW, _WIDE = 8, 60
"""In letters: a column is never narrower than the first, and none counts for more than the last."""


class PrintedTree:
    """Walks the closed set of printed blocks. Each format says how its own things look."""

    def blocks(self, blocks: Iterable[Printed]) -> list[Node]:
        return [node for block in blocks for node in self._block(block)]

    def inlines(self, inlines: Sequence[Inline]) -> list[Node]:
        nodes: list[Node] = []
        for before, inline in zip((None, *inlines), inlines, strict=False):
            if isinstance(before, Citation) and isinstance(inline, Citation):
                nodes.append(tree.raised(*tree.words(", ")))
            nodes += self._inline(inline)
        return nodes

    def styled(self, style: str, *blocks: Node) -> Node:
        raise NotImplementedError

    def heading(self, block: Heading) -> Node:
        raise NotImplementedError

    def rule(self) -> Node:
        return tree.rule()

    def listed(self, block: Listed) -> list[Node]:
        raise NotImplementedError

    def marked(self, items: Sequence[tuple[str, list[Node]]]) -> list[Node]:
        """Lines that each begin with a mark of their own, such as a square to tick."""
        raise NotImplementedError

    def box(self, block: Box) -> list[Node]:
        raise NotImplementedError

    def picture(self, block: Picture) -> list[Node]:
        raise NotImplementedError

    def asked(self, block: Asked) -> list[Node]:
        raise NotImplementedError

    def lines(self, block: Lines) -> list[Node]:
        raise NotImplementedError

    def scale(self, block: Scale) -> Node:
        raise NotImplementedError

    def sources(self, block: Sources) -> list[Node]:
        raise NotImplementedError

    def part(self, block: Part) -> list[Node]:
        raise NotImplementedError

    def link(self, link: Link) -> list[Node]:
        raise NotImplementedError

    def citation(self, citation: Citation) -> list[Node]:
        raise NotImplementedError

    def _block(self, block: Printed) -> list[Node]:
        match block:
            case Heading():
                return [self.heading(block)]
            case Paragraph():
                return [tree.paragraph(*self.inlines(block.children))]
            case CodeBlock():
                return [tree.code_block(block.text)]
            case Table():
                return [self._table(block)]
            case Rule():
                return [self.rule()]
            case Listed():
                return self.listed(block)
            case Box():
                return self.box(block)
            case Picture():
                return self.picture(block)
            case Asked():
                return self.asked(block)
            case Lines():
                return self.lines(block)
            case Choices() | Blanks() | Lettered():
                return self.marked(self._marks(block))
            case Scale():
                ends = self.styled("Small", tree.paragraph(*tree.words(block.ends)))
                return [self.scale(block), ends]
            case Small():
                return [self.styled("Small", tree.paragraph(*self.inlines(block.children)))]
            case Sources():
                return self.sources(block)
            case Part():
                return self.part(block)
            case _:
                assert_never(block)

    def _table(self, block: Table) -> Node:
        head = [[tree.plain(*self.inlines(cell))] for cell in block.header]
        rows = [[[tree.plain(*self.inlines(cell))] for cell in row] for row in block.rows]
        return tree.table(rows, head=head, shares=shares(block), custom_style="Grid")

    def _marks(self, block: Choices | Blanks | Lettered) -> list[tuple[str, list[Node]]]:
        items = [self.inlines(item) for item in block.items]
        match block:
            case Choices(lettered=False):
                return [(ONE_OF if block.only_one else ANY_OF, item) for item in items]
            case Choices():
                mark = ONE_OF if block.only_one else ANY_OF
                return [(f"{mark} {a}", i) for a, i in zip(ascii_uppercase, items, strict=False)]
            case Blanks():
                return [(BLANK, item) for item in items]
            case Lettered():
                return [(f"{a}.", i) for a, i in zip(ascii_uppercase, items, strict=False)]
            case _:
                assert_never(block)

    def _inline(self, inline: Inline) -> list[Node]:
        match inline:
            case Text():
                return tree.words(inline.text)
            case Code():
                return [tree.code(inline.text)]
            case Emphasis():
                return [tree.emphasis(*self.inlines(inline.children))]
            case Strong():
                return [tree.strong(*self.inlines(inline.children))]
            case Link():
                return self.link(inline)
            case Image():
                return tree.words(f"[picture: {inline.alt}]")
            case Citation():
                return self.citation(inline)
            case LineBreak():
                return [tree.line_break()]
            case _:
                assert_never(inline)


def shares(table: Table) -> tuple[float, ...]:
    """How wide each column is, by its longest cell; of 1."""
    columns = zip(table.header, *table.rows, strict=True)
    lengths = [max(_length(cell) for cell in column) for column in columns]
    weights = [min(max(length, _NARROW), _WIDE) for length in lengths]
    return tuple(round(weight / sum(weights), 3) for weight in weights)


def _length(cell: Sequence[Inline]) -> int:
    return len(plain_text(cell))
