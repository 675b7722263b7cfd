"""The papers and the book that were made of a course, as the site links them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from coursekit.model.site import EDITIONS, Edition

FOLDER = PurePosixPath("print")
"""Where they stand in a site."""


@dataclass(frozen=True, slots=True)
class PrintedFile:
    file: str
    """Its path below the folder of all."""
    edition: Edition
    module_id: str
    session_id: str
    """Empty for a module's; with both empty it is of the whole course."""
    what: str
    sheet: str
    variant: str
    pages: int
    """Of a PDF; else 0."""

    def as_data(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__slots__}

    @property
    def path(self) -> PurePosixPath:
        return FOLDER / self.file


def a_book(file: str) -> PrintedFile:
    """The client course as an e-book, which has neither sheets nor pages."""
    return PrintedFile(file, "client", "", "", "E-book", "", "", 0)


PrintedFiles = Mapping[PrintedFile, bytes]


def read_printed_file(data: Any) -> PrintedFile | None:
    """None where it is not what `as_data` made."""
    try:
        found = PrintedFile(**data)
    except TypeError:
        return None
    place = PurePosixPath(str(found.file))
    is_below = not place.is_absolute() and ".." not in place.parts
    return found if found.edition in EDITIONS and is_below else None
