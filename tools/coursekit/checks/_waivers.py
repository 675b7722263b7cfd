"""Waivers: places where an author says that one kind of finding may stand, and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coursekit.diagnostics import Diagnostic
from coursekit.model.base import Model
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import Block, Bullets, Callout, Quote, WaiverComment
from coursekit.model.texts import TextAt
from coursekit.source import Span


@dataclass(frozen=True)
class Waiver:
    code: str
    at: Span
    extent: Span | None
    """Where it holds; None for a comment with nothing below it."""

    def covers(self, finding: Diagnostic) -> bool:
        same = self.code == finding.code
        return same and self.extent is not None and self.extent.encloses(finding.at.span)


def waivers(course: LoadedCourse) -> Iterator[Waiver]:
    for value, document, route in course.values:
        for index, waiver in enumerate(value.allow if isinstance(value, Model) else ()):
            at = document.at(*route, "allow", index, "code")
            yield Waiver(waiver.code, at, document.at(*route))
    for text in course.texts:
        if "<!-- allow" in text.prose.source:
            yield from _in_blocks(text, text.prose.blocks, _end(text))


def _end(text: TextAt) -> tuple[int, int]:
    if text.route is None:
        return text.document.text.count("\n") + 2, 1
    span = text.document.at(*text.route)
    return span.end_line, span.end_column


def _in_blocks(text: TextAt, blocks: Sequence[Block], end: tuple[int, int]) -> Iterator[Waiver]:
    """A block reaches from its first line to the next block, or to the end of what holds it."""
    starts = [(text.span(block.at).line, 1) for block in blocks]
    ends = [*starts[1:], end]
    for index, block in enumerate(blocks):
        match block:
            case WaiverComment():
                below = (i for i, b in enumerate(blocks) if i > index and not _is_waiver(b))
                held = next(below, None)
                extent = None
                if held is not None:
                    extent = Span(text.document.path, *starts[held], *ends[held])
                yield Waiver(block.code, text.span(block.at), extent)
            case Quote() | Callout():
                yield from _in_blocks(text, block.children, ends[index])
            case Bullets():
                end_of_item = ends[index]
                for item in reversed(block.items):
                    yield from _in_blocks(text, item, end_of_item)
                    end_of_item = (text.span(item[0].at).line, 1) if item else end_of_item
            case _:
                pass


def _is_waiver(block: Block) -> bool:
    return isinstance(block, WaiverComment)
