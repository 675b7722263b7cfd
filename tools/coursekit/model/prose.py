"""Markdown once it is read: a closed set of blocks and inlines that every output walks.

`Prose` stands for a Markdown file's body and for a YAML text that takes Markdown. A model field of
type `Prose` is read by the parser that the loader hands in; without one (in tests, in code) the
text is one plain paragraph.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, get_args

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticKnownError, core_schema

from coursekit.source import Place

NOWHERE = Place(1, 1, 0)
# positions are for messages: two texts that say the same are equal wherever they stand
_AT: Any = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Text:
    text: str
    at: Place = _AT


@dataclass(frozen=True, slots=True)
class Code:
    text: str
    at: Place = _AT


@dataclass(frozen=True, slots=True)
class Emphasis:
    children: tuple["Inline", ...]
    at: Place = _AT


@dataclass(frozen=True, slots=True)
class Strong:
    children: tuple["Inline", ...]
    at: Place = _AT


@dataclass(frozen=True, slots=True)
class Link:
    target: str
    children: tuple["Inline", ...]
    at: Place = _AT


@dataclass(frozen=True, slots=True)
class Image:
    target: str
    alt: str
    caption: str
    at: Place = _AT


@dataclass(frozen=True, slots=True)
class Citation:
    source: str
    at: Place = _AT


@dataclass(frozen=True, slots=True)
class LineBreak:
    at: Place = _AT


Inline = Text | Code | Emphasis | Strong | Link | Image | Citation | LineBreak


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    children: tuple[Inline, ...]
    at: Place = _AT


@dataclass(frozen=True, slots=True)
class Paragraph:
    children: tuple[Inline, ...]
    at: Place = _AT


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; numbered from `start`, or with bullets where `start` is None."""

    items: tuple[tuple["Block", ...], ...]
    start: int | None = None
    tight: bool = True
    at: Place = _AT


@dataclass(frozen=True, slots=True)
class Quote:
    children: tuple["Block", ...]
    at: Place = _AT


@dataclass(frozen=True, slots=True)
class Callout:
    """`> [!SAY]`: the kind in lower case as it was typed; a check knows which there are."""

    kind: str
    children: tuple["Block", ...]
    at: Place = _AT


@dataclass(frozen=True, slots=True)
class CodeBlock:
    text: str
    info: str = ""
    at: Place = _AT


@dataclass(frozen=True, slots=True)
class Figure:
    image: Image
    at: Place = _AT


@dataclass(frozen=True, slots=True)
class Table:
    header: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    at: Place = _AT


@dataclass(frozen=True, slots=True)
class Rule:
    at: Place = _AT


@dataclass(frozen=True, slots=True)
class WaiverComment:
    """`<!-- allow code: reason -->` alone on a line; holds for the next block, is never put out."""

    code: str
    reason: str
    at: Place = _AT


Block = (
    Heading
    | Paragraph
    | Bullets
    | Quote
    | Callout
    | CodeBlock
    | Figure
    | Table
    | Rule
    | WaiverComment
)
Node = Block | Inline

CalloutKind = Literal["note", "tip", "important", "warning", "do", "say", "ask", "safety"]
CALLOUTS: tuple[CalloutKind, ...] = get_args(CalloutKind)


@dataclass(frozen=True, slots=True)
class Prose:
    """A text and what it was read as."""

    source: str
    blocks: tuple[Block, ...] = field(default=(), compare=False)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        written = core_schema.str_schema(min_length=1, pattern=r"\S")
        return core_schema.with_info_plain_validator_function(
            _read, json_schema_input_schema=written
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        # what editors say where the pattern does not fit
        return {**handler(core), "patternErrorMessage": "Write some text, or leave the key out."}


class UnreadProse(Prose):
    """A text that is read when its blocks are first asked for."""

    def __init__(self, source: str, read: Callable[[str], Prose]) -> None:
        object.__setattr__(self, "source", source)
        object.__setattr__(self, "_read", read)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        return self._read(self.source).blocks  # type: ignore[attr-defined,no-any-return]


def plain_prose(text: str) -> Prose:
    return Prose(text, (Paragraph((Text(text),)),))


def _read(value: Any, info: ValidationInfo) -> Prose:
    if isinstance(value, Prose):
        return value
    if not isinstance(value, str):
        raise PydanticKnownError("string_type")
    if not value.strip():
        raise PydanticKnownError("string_too_short", {"min_length": 1})
    read: Callable[[str], Prose] = (info.context or {}).get("read_prose", plain_prose)
    return read(value)


def walk(nodes: Iterable[Node]) -> list[Node]:
    """Every node in reading order, outer before inner."""
    found: list[Node] = []
    _collect(nodes, found)
    return found


def _collect(nodes: Iterable[Node], found: list[Node]) -> None:
    for node in nodes:
        found.append(node)
        match node:
            case Text() | Code():  # most nodes are words, so this is asked first
                pass
            case Heading() | Paragraph() | Emphasis() | Strong() | Link() | Quote() | Callout():
                _collect(node.children, found)
            case Bullets():
                for item in node.items:
                    _collect(item, found)
            case Figure():
                found.append(node.image)
            case Table():
                for row in (node.header, *node.rows):
                    for cell in row:
                        _collect(cell, found)
            case _:
                pass


def plain_text(nodes: Iterable[Node]) -> str:
    """The words alone, as for a title, a search index or a count."""
    parts: list[str] = []
    for node in walk(nodes):
        match node:
            case Text() | Code() | CodeBlock():
                parts.append(node.text)
            case LineBreak():
                parts.append(" ")
            case Heading() | Paragraph() | Bullets() | Table() if parts and parts[-1] != "\n":
                parts.append("\n")
            case _:
                pass
    return "".join(parts).strip()


@dataclass(frozen=True, slots=True)
class Section:
    """A `##` heading and the blocks up to the next one."""

    title: str
    blocks: tuple[Block, ...]
    at: Place = _AT

    @property
    def id(self) -> str:
        return slug(self.title)


def sections(prose: Prose) -> tuple[Section, ...]:
    """The level-2 sections in order; what stands before the first is in none."""
    starts = [i for i, b in enumerate(prose.blocks) if isinstance(b, Heading) and b.level == 2]
    result = []
    ends = [*starts[1:], len(prose.blocks)]
    for start, end in zip(starts, ends, strict=False):  # without a heading there is one end more
        heading = prose.blocks[start]
        assert isinstance(heading, Heading)  # noqa: S101 - by the line above
        title = plain_text(heading.children)
        result.append(Section(title, prose.blocks[start + 1 : end], heading.at))
    return tuple(result)


def slug(title: str) -> str:
    """`What to remember` becomes `what-to-remember`: the anchor of a heading."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower().replace("'", "")).strip("-") or "part"
