"""Where text stands: routes into data and spans of a file, 1-based as editors show them."""

from pathlib import PurePosixPath
from typing import NamedTuple

Route = tuple[str | int, ...]
"""A way into plain data, such as ("questions", 3, "options", 0)."""


class Span(NamedTuple):
    """A stretch of one file. Lines and columns count from 1; the end is the first place after."""

    path: PurePosixPath
    line: int
    column: int
    end_line: int
    end_column: int

    def encloses(self, other: "Span") -> bool:
        return (
            self.path == other.path
            and (self.line, self.column) <= (other.line, other.column)
            and (other.end_line, other.end_column) <= (self.end_line, self.end_column)
        )


def start_of(path: PurePosixPath) -> Span:
    """The place for a problem with a file as a whole."""
    return Span(path, 1, 1, 1, 1)


class Place(NamedTuple):
    """A stretch of one line inside one text, before it is known in which file the text stands."""

    line: int
    column: int
    length: int
