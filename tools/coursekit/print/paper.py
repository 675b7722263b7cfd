"""What is printed, before any format: the head of a paper and its blocks.

A composition makes papers of the loaded course; a format makes bytes of a paper. What paper cannot
do is settled before: a link is its words, a citation the number of its source, a figure its file.
"""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from coursekit.model.prose import Block, Inline
from coursekit.model.site import Edition

Kind = Literal[
    "handout", "worksheet", "quiz", "key", "guide", "family", "session-pack", "module-pack"
]


@dataclass(frozen=True, slots=True)
class Lines:
    """Ruled lines to write on."""

    count: int


@dataclass(frozen=True, slots=True)
class Choices:
    """Something to tick: one circle where only one may be ticked, else a box each."""

    items: tuple[tuple[Inline, ...], ...]
    only_one: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A callout, a card, or whatever stands together under a title of its own."""

    title: str
    children: tuple["Printed", ...]
    kind: str = "note"
    """One of `CALLOUTS`, for its look."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure of the course, by the path of its file; `alt` is never empty."""

    path: PurePosixPath
    alt: str
    caption: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class NewPage:
    pass


Printed = Block | Lines | Choices | Box | Picture | NewPage


@dataclass(frozen=True, slots=True)
class Paper:
    """One thing to print. `edition` says for whom: what is for clients holds nothing for staff."""

    id: str
    """Also its file's name: `what-an-iop-is-handout`."""
    kind: Kind
    edition: Edition
    module_id: str
    title: str
    blocks: tuple[Printed, ...]
    what: str
    """What it is, in words: "Worksheet"."""
    cover: bool = False
    """Whether it begins with a page of its own that says nothing of what it is about."""
