"""What is printed, before any format: the head of a paper and its blocks.

A composition makes papers of the loaded course; a format makes bytes of a paper. What paper cannot
do is settled before (`settled.py`): a link is its words, a citation the number of its source, a
figure the path of its file.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from coursekit.model.base import Day, long_date
from coursekit.model.prose import CalloutKind, CodeBlock, Heading, Inline, Paragraph, Rule, Table
from coursekit.model.site import Edition
from coursekit.print.choices import Kind

Look = CalloutKind | Literal["quote", "story", "block", "glance"]
"""The callouts, and what else stands together: a quotation, the story of questions, a safety block,
what a guide says at a glance."""


_DAYS_BEFORE_1970 = 719163
_SECONDS_OF_A_DAY = 86400


@dataclass(frozen=True, slots=True)
class Listed:
    """A list; numbered from `start`, or with bullets where `start` is None."""

    items: tuple[tuple["Printed", ...], ...]
    start: int | None = None
    tight: bool = True


@dataclass(frozen=True, slots=True)
class Box:
    """A callout, a card, or whatever stands together; the title may be empty."""

    title: str
    children: tuple["Printed", ...]
    look: Look = "note"


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure of the course, by the path of its file; `alt` is never empty."""

    path: PurePosixPath
    alt: str
    caption: str = ""
    description: str = ""
    """The picture in words."""
    is_card: bool = False
    """Printed in the size that its file says."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question or a prompt with its room to answer; stays on one page where it can."""

    number: str
    """`3`; empty where it has none."""
    label: tuple["Printed", ...]
    children: tuple["Printed", ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Room to write: ruled lines, each with the words that it begins with, or an empty box."""

    starts: tuple[str, ...]
    box: bool = False


@dataclass(frozen=True, slots=True)
class Choices:
    """Something to tick: one circle each where only one may be ticked, else a square each."""

    items: tuple[tuple[Inline, ...], ...]
    only_one: bool = False
    lettered: bool = False
    """A letter for each, so that a group can name it."""


@dataclass(frozen=True, slots=True)
class Blanks:
    """A short blank before each, for a number or a letter."""

    items: tuple[tuple[Inline, ...], ...]


@dataclass(frozen=True, slots=True)
class Lettered:
    """A list from A on, that blanks are filled from."""

    items: tuple[tuple[Inline, ...], ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """Numbers to circle one of, with a line on what the ends mean."""

    low: int
    high: int
    ends: str


@dataclass(frozen=True, slots=True)
class Small:
    """A line that says less than the others: a hint, a date."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources that were cited, under the numbers that they have everywhere."""

    entries: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A paper inside a pack: it begins on a new page, and its headings stand below its title."""

    what: str
    title: str
    blocks: tuple["Printed", ...]


Printed = (
    Heading
    | Paragraph
    | CodeBlock
    | Table
    | Rule
    | Listed
    | Box
    | Picture
    | Asked
    | Lines
    | Choices
    | Blanks
    | Lettered
    | Scale
    | Small
    | Sources
    | Part
)


@dataclass(frozen=True, slots=True)
class Imprint:
    """What stands at the foot of every page, and the language."""

    course: str
    version: str
    day: Day
    language: str

    @property
    def date(self) -> str:
        return long_date(self.day)

    @property
    def time(self) -> int:
        """The time that a file says it was made at, whenever it is made: its day, in seconds."""
        return (self.day.toordinal() - _DAYS_BEFORE_1970) * _SECONDS_OF_A_DAY


@dataclass(frozen=True, slots=True)
class Paper:
    """One thing to print. `edition` says for whom: what is for clients holds nothing for staff."""

    id: str
    """Also its file's name: `what-an-iop-is-handout`."""
    kind: Kind
    edition: Edition
    module_id: str
    session_id: str
    """Empty for a module's."""
    code: str
    """`5.4` for the fourth session of the fifth module, `5` for the module."""
    title: str
    what: str
    """What it is, in words: "Worksheet"."""
    blocks: tuple[Printed, ...]
    imprint: Imprint
    cover: bool = False
    """Whether it begins with a page of its own that says nothing of what it is about."""


def every(blocks: Iterable[Printed]) -> Iterator[Printed]:
    """Every block in reading order, outer before inner."""
    for block in blocks:
        yield block
        match block:
            case Box(children=inner) | Part(blocks=inner):
                yield from every(inner)
            case Listed(items=items):
                for item in items:
                    yield from every(item)
            case Asked(label=label, children=children):
                yield from every((*label, *children))
            case _:
                pass


def phrases(block: Printed) -> tuple[tuple[Inline, ...], ...]:
    """The words of this block itself, not of those inside it."""
    match block:
        case Heading(children=words) | Paragraph(children=words) | Small(children=words):
            return (words,)
        case Choices(items=items) | Blanks(items=items) | Lettered(items=items):
            return items
        case Table(header=header, rows=rows):
            return (*header, *(cell for row in rows for cell in row))
        case _:
            return ()
