"""A content file once read: its plain data, and where each value stands in its text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from coursekit.model.prose import Prose
from coursekit.source import Place, Route, Span, start_of


@dataclass(frozen=True, slots=True)
class Document:
    """One file. YAML fills `data`; Markdown fills `body`, and `data` with its front matter."""

    path: PurePosixPath
    text: str
    data: Mapping[str, Any] = field(default_factory=dict)
    values: Mapping[Route, Span] = field(default_factory=dict)
    keys: Mapping[Route, Span] = field(default_factory=dict)
    body: Prose = field(default=Prose(""))
    damaged: tuple[Span, ...] = ()
    """Places from which something that could not be read was left out."""

    def at(self, *route: str | int) -> Span:
        """Where the value stands, or the nearest thing around it that is written."""
        for length in range(len(route), -1, -1):
            if (span := self.values.get(route[:length])) is not None:
                return span
        return start_of(self.path)

    def key_at(self, *route: str | int) -> Span:
        """Where the key of this value stands; for an item of a list, the item."""
        return self.keys.get(route) or self.at(*route)

    def in_body(self, place: Place) -> Span:
        """Where a stretch of the Markdown body stands; its places already count from line 1."""
        return Span(self.path, place.line, place.column, place.line, place.column + place.length)

    def in_value(self, route: Route, place: Place) -> Span:
        """Where a stretch of a text value stands; the whole value where its lines were folded."""
        span = self.at(*route)
        lines = self.text.split("\n")
        first = lines[span.line - 1][span.column - 1 :]
        if first.startswith("|"):
            line = span.line + place.line
            indent = _indent_of_block(lines, span)
        elif span.line == span.end_line and not _is_escaped(first):
            line = span.line
            indent = span.column - 1 + first.startswith(("'", '"'))
        else:
            return span
        column = indent + place.column
        return Span(self.path, line, column, line, column + place.length)


def _is_escaped(value: str) -> bool:
    """Whether it is typed in more characters than it has."""
    return "\\" in value or (value.startswith("'") and "''" in value[1:-1])


def _indent_of_block(lines: list[str], span: Span) -> int:
    written = (line for line in lines[span.line : span.end_line] if line.strip())
    return min((len(line) - len(line.lstrip(" ")) for line in written), default=0)
