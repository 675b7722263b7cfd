"""A paper as plain data for `paper.typ`: what the template needs to know, and nothing to work out.

All words are strings in JSON, so none of them can be read as markup.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePosixPath
from typing import Any, assert_never

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

Data = dict[str, Any]
_SPACES = re.compile(r"\s+")
_SHORT = 60
"""Options of at most so many letters stand in two columns."""

_ROOM = 3
"""A box to draw in is at least so many lines high."""


@dataclass
class Typeset:
    """`measure` gives the widths of a picture, in points: as usual, and in large print."""

    measure: Callable[[PurePosixPath], tuple[float, float]]
    depth: int = 0
    """How many parts we are in: their titles stand above all headings."""
    last: int = 1
    """The level of the last heading: none may be skipped."""

    def blocks(self, blocks: tuple[Printed, ...]) -> list[Data]:
        made: list[Data] = []
        for is_asked, run in groupby(blocks, lambda block: isinstance(block, Asked)):
            if is_asked:
                made += self._asked([one for one in run if isinstance(one, Asked)])
            else:
                made += [self._block(block) for block in run]
        return made

    def _asked(self, run: list[Asked]) -> Iterator[Data]:
        """Those with numbers are one list."""
        for is_numbered, some in groupby(run, lambda one: bool(one.number)):
            entries = list(some)
            items = [
                {
                    "label": self.blocks(one.label),
                    "of": self.blocks(one.children),
                    "whole": not any(isinstance(child, Listed) for child in one.children),
                }
                for one in entries
            ]
            start = int(entries[0].number) if is_numbered else None
            yield {"is": "asked", "start": start, "items": items}

    def _block(self, block: Printed) -> Data:
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph():
                return {"is": "paragraph", "of": inlines(block.children)}
            case Small():
                return {"is": "small", "of": inlines(block.children)}
            case CodeBlock():
                return {"is": "code", "words": block.text}
            case Rule():
                return {"is": "rule"}
            case Table():
                return _table(block)
            case Listed():
                items = [self.blocks(item) for item in block.items]
                kind = "bullets" if block.start is None else "numbers"
                return {"is": kind, "items": items, "start": block.start, "tight": block.tight}
            case Box():
                of = self.blocks(block.children)
                return {"is": "box", "title": block.title, "look": block.look, "of": of}
            case Picture():
                return self._picture(block)
            case Asked():
                return next(self._asked([block]))
            case Lines():
                return _lines(block)
            case Choices():
                short = all(len(plain_text(item)) <= _SHORT for item in block.items)
                return {
                    "is": "choices",
                    "items": [inlines(item) for item in block.items],
                    "only-one": block.only_one,
                    "lettered": block.lettered,
                    "short": short and not block.lettered,
                }
            case Blanks():
                return {"is": "blanks", "items": [inlines(item) for item in block.items]}
            case Lettered():
                return {"is": "letters", "items": [inlines(item) for item in block.items]}
            case Scale():
                return {"is": "scale", "low": block.low, "high": block.high, "ends": block.ends}
            case Sources():
                return {"is": "sources", "items": [list(entry) for entry in block.entries]}
            case Part():
                return self._part(block)
            case _:
                assert_never(block)

    def _heading(self, heading: Heading) -> Data:
        self.last = min(max(heading.level, 2) + self.depth, self.last + 1)
        looks = self.last - self.depth if self.depth else None  # as large as in a paper of its own
        return {
            "is": "heading",
            "level": self.last,
            "looks": looks,
            "of": inlines(heading.children),
        }

    def _part(self, part: Part) -> Data:
        self.depth += 1
        level = self.last = self.depth + 1
        made: Data = {
            "is": "part",
            "level": level,
            "title": f"{part.what}: {part.title}",
            "of": self.blocks(part.blocks),
            "first": False,
        }
        if made["of"] and made["of"][0]["is"] == "part":
            made["of"][0]["first"] = True  # it stands right below our title
        self.depth -= 1
        return made

    def _picture(self, picture: Picture) -> Data:
        width, width_large = self.measure(picture.path)
        return {
            "is": "picture",
            "file": str(picture.path),
            "alt": " ".join(filter(None, (picture.alt, picture.description))),
            "caption": picture.caption,
            "description": picture.description,
            "width": width,
            "width-large": width_large,
            "is-card": picture.is_card,
        }


def _lines(lines: Lines) -> Data:
    if lines.box:
        return {"is": "room", "count": max(len(lines.starts), _ROOM)}
    return {"is": "lines", "starters": list(lines.starts)}


def _table(table: Table) -> Data:
    """Columns are as wide as what stands in them asks for, within reason."""
    columns = zip(table.header, *table.rows, strict=True)
    longest = [max(len(plain_text(cell)) for cell in column) for column in columns]
    return {
        "is": "table",
        "header": [inlines(cell) for cell in table.header],
        "rows": [[inlines(cell) for cell in row] for row in table.rows],
        "widths": [min(max(length, 12), 48) for length in longest],
    }


def inlines(inline: tuple[Inline, ...]) -> list[Any]:
    """Numbers of sources that stand side by side are one, with commas."""
    made: list[Any] = []
    for is_cited, run in groupby(inline, lambda one: isinstance(one, Citation)):
        if is_cited:
            numbers = ", ".join(one.source for one in run if isinstance(one, Citation))
            made.append({"is": "number", "words": numbers})
        else:
            made += [_inline(one) for one in run]
    return made


def _inline(inline: Inline) -> Any:
    match inline:
        case Text(text=words):
            return _SPACES.sub(" ", words)
        case Code(text=words):
            return {"is": "code", "words": words}
        case Emphasis(children=children):
            return {"is": "emphasis", "of": inlines(children)}
        case Strong(children=children):
            return {"is": "strong", "of": inlines(children)}
        case Citation(source=words):
            return {"is": "number", "words": words}
        case LineBreak():
            return {"is": "break"}
        case Image(alt=words):
            return words
        case Link(children=children):
            return {"is": "emphasis", "of": inlines(children)}
        case _:
            assert_never(inline)
