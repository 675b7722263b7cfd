"""What is to be added to a course, before anything is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from string import Template

from coursekit.scaffold.edit import Edit

Templates = Mapping[str, str]
"""The texts of fresh files by their names, with `$word` where something is put in."""


class CannotAddError(Exception):
    """Its words are for the person who asked."""


@dataclass(frozen=True)
class Additions:
    """Files that are not there yet, and the change to the list that names them."""

    files: Mapping[PurePosixPath, str]
    edits: Mapping[PurePosixPath, Edit] = field(default_factory=dict)


def fill(templates: Templates, name: str, **words: str) -> str:
    return Template(templates[name]).substitute(words)
