"""Prose as paper can have it: links are words, citations numbers, figures files, callouts boxes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from coursekit.model.loaded import LoadedCourse, LoadedSession
from coursekit.model.prose import (
    CALLOUTS,
    Block,
    Bullets,
    Callout,
    CalloutKind,
    Citation,
    Code,
    CodeBlock,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inline,
    LineBreak,
    Link,
    Paragraph,
    Prose,
    Quote,
    Rule,
    Strong,
    Table,
    Text,
    WaiverComment,
    plain_text,
)
from coursekit.print.paper import (
    Box,
    Listed,
    Picture,
    Printed,
)
from coursekit.render.prose import CALLOUT_TITLES

_NUMBERS = ("tel:", "sms:")


@dataclass(frozen=True)
class Settled:
    """Settles texts of one session; `session` is where its figures lie."""

    course: LoadedCourse
    session: LoadedSession | None = None

    def prose(self, prose: Prose) -> tuple[Printed, ...]:
        return self.blocks(prose.blocks)

    def blocks(self, blocks: Iterable[Block]) -> tuple[Printed, ...]:
        return tuple(settled for block in blocks for settled in self._block(block))

    def phrase(self, prose: Prose) -> tuple[Inline, ...]:
        """A text where only a phrase may stand; paragraphs follow on lines of their own."""
        lines = [b.children for b in prose.blocks if isinstance(b, Paragraph | Heading)]
        if len(lines) != len(prose.blocks):  # a list in a label, say: its words, plainly
            return (Text(plain_text(prose.blocks)),)
        joined: list[Inline] = []
        for line in lines:
            joined += [LineBreak(), *self.inlines(line)] if joined else self.inlines(line)
        return tuple(joined)

    def inlines(self, inlines: Iterable[Inline]) -> tuple[Inline, ...]:
        return tuple(settled for inline in inlines for settled in self._inline(inline))

    def _block(self, block: Block) -> Iterator[Printed]:
        match block:
            case Heading() | Paragraph():
                yield replace(block, children=self.inlines(block.children))
            case Bullets():
                items = tuple(self.blocks(item) for item in block.items)
                yield Listed(items, block.start, block.tight)
            case Quote():
                yield Box("", self.blocks(block.children), "quote")
            case Callout():
                kind: CalloutKind = next((one for one in CALLOUTS if one == block.kind), "note")
                yield Box(CALLOUT_TITLES[kind], self.blocks(block.children), kind)
            case CodeBlock() | Rule():
                yield block
            case Figure():
                yield self._picture(block.image)
            case Table():
                rows = tuple(tuple(self.inlines(c) for c in row) for row in block.rows)
                header = tuple(self.inlines(cell) for cell in block.header)
                yield replace(block, header=header, rows=rows)
            case WaiverComment():
                pass
            case _:
                assert_never(block)

    def _picture(self, image: Image) -> Printed:
        figure = self.session.figures.get(image.target) if self.session else None
        if figure is None:
            return Paragraph((_in_words(image),))
        alt = image.alt or figure.title or "A picture"
        return Picture(figure.path, alt, image.caption, figure.description, figure.is_card)

    def _inline(self, inline: Inline) -> Iterator[Inline]:
        match inline:
            case Text() | Code() | LineBreak():
                yield inline
            case Emphasis() | Strong():
                yield replace(inline, children=self.inlines(inline.children))
            case Link():
                yield from self.inlines(inline.children)
                if address := _worth_saying(inline):
                    yield Text(f" ({address})")
            case Image():
                yield _in_words(inline)
            case Citation():
                number = self.course.source_numbers.get(inline.source)
                if number is None:
                    yield Text(f"[source: {inline.source}]")
                else:
                    yield replace(inline, source=str(number))
            case _:
                assert_never(inline)


def _worth_saying(link: Link) -> str:
    """The address or number behind a link's words, where that means something on paper."""
    said = plain_text(link.children)
    if link.target.startswith("https://"):
        short = link.target.removeprefix("https://").rstrip("/")
        return "" if short in said else link.target
    if link.target.startswith(_NUMBERS):
        number = link.target[4:].partition("?")[0]
        return "" if number in "".join(c for c in said if c.isdigit() or c == "+") else number
    return ""


def _in_words(image: Image) -> Text:
    return Text(f"[picture: {image.alt}]")
