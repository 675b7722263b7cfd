"""What pandoc is to be given, so that an adapter can run it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

_ENGLISH = {"en": "en-US"}
"""Programs that check spelling ask which English."""


@dataclass(frozen=True, slots=True)
class PandocJob:
    tree: bytes
    """The document as pandoc's own tree, in JSON."""
    to: str
    """The name that pandoc has for the format."""
    time: int
    """What is written into the file, whenever it is made, in seconds since 1970."""
    arguments: tuple[str, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    """What the tree and the arguments name, by file name."""


def pandoc_language(language: str) -> str:
    return _ENGLISH.get(language, language)
