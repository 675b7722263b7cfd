"""Changes a list in a YAML file at the places that the loader knows, and leaves every other byte.

Authors' comments, order, quotation marks and line ends stay, which a round trip through a YAML
library does not promise.
"""

import re
from typing import NamedTuple

from coursekit.model.document import Document
from coursekit.source import Route, Span

_LINE_END = re.compile(r"\r\n|\r|\n")
_BYTE_ORDER_MARK = "\ufeff"

Position = tuple[int, int]
"""A line and a column, from 1."""


class Edit(NamedTuple):
    """Puts `text` in the place of what stands between two positions."""

    start: Position
    end: Position
    text: str


def apply_edit(raw: str, edit: Edit) -> str:
    """`raw` is the file as it is: with any line ends, and perhaps a byte order mark."""
    shift = len(_BYTE_ORDER_MARK) if raw.startswith(_BYTE_ORDER_MARK) else 0
    ends = list(_LINE_END.finditer(raw))
    starts = [shift, *(end.end() for end in ends)]

    def offset(place: Position) -> int:
        line, column = place
        return starts[line - 1] + column - 1 if line <= len(starts) else len(raw)

    line_end = ends[0].group() if ends else "\n"
    text = edit.text.replace("\n", line_end)
    if text and edit.start[0] > len(starts):  # below a last line that has no end
        text = line_end + text.removesuffix(line_end)
    return raw[: offset(edit.start)] + text + raw[offset(edit.end) :]


def append_item(document: Document, key: str, item: str) -> Edit:
    """Adds an item, `word` or `key: word`, to the end of a list at the top of the file."""
    whole = document.at(key)
    last = document.at(key, len(document.data[key]) - 1)
    if _is_flow(document, whole):
        place = (whole.end_line, whole.end_column - 1)
        between = _text_between(document, (last.end_line, last.end_column), place)
        has_comma = "," in re.sub(r"#.*", "", between)
        item = f"{{{item}}}" if ":" in item else item
        return Edit(place, place, f" {item}" if has_comma else f", {item}")
    lines = document.text.split("\n")
    below = last.end_line
    while below < len(lines) and re.match(rf" {{{whole.column},}}#", lines[below]):
        below += 1  # a comment that is indented as a part of the last item
    place = (below + 1, 1)
    return Edit(place, place, " " * (whole.column - 1) + f"- {item}\n")


def replace_item(document: Document, route: Route, item: str) -> Edit:
    """Puts an item, `key: word`, in the place of another."""
    span = document.at(*route)
    text = f"{{{item}}}" if _is_flow(document, span) else item
    return Edit((span.line, span.column), (span.end_line, span.end_column), text)


def take_out(document: Document, route: Route) -> Edit:
    """Takes a key and its value out of a mapping that has others."""
    key, value = document.key_at(*route), document.at(*route)
    start, end = (key.line, key.column), (value.end_line, value.end_column)
    if _is_flow(document, document.at(*route[:-1])):
        return _take_out_of_flow(document, start, end)
    if document.text.split("\n")[key.line - 1][: key.column - 1].strip():  # after the dash
        following = (s for r, s in document.keys.items() if r[:-1] == route[:-1])
        end = min((s.line, s.column) for s in following if (s.line, s.column) > end)
        return Edit(start, end, "")
    return Edit((key.line, 1), (value.end_line + 1, 1), "")


def comments_in(document: Document, route: Route) -> tuple[str, ...]:
    """The comments on the lines of a key and its value, which would go with them."""
    first, last = document.key_at(*route).line, document.at(*route).end_line
    lines = document.text.split("\n")
    ends = dict.fromkeys(range(first, last + 1), 1)
    for span in (*document.keys.values(), *document.values.values()):
        if span.end_line in ends:
            ends[span.end_line] = max(ends[span.end_line], span.end_column)
    rests = (lines[number - 1][column - 1 :].lstrip(" :,-") for number, column in ends.items())
    return tuple(rest.rstrip() for rest in rests if rest.startswith("#"))


def _take_out_of_flow(document: Document, start: Position, end: Position) -> Edit:
    """With the comma after it, or else with the one before it."""
    text = document.text
    first, last = _offset(text, start), _offset(text, end)
    if comma := re.compile(r"\s*,\s*").match(text, last):
        return Edit(start, _position(text, comma.end()), "")
    before = re.search(r"\s*,\s*$", text[:first])
    return Edit(_position(text, before.start()) if before else start, end, "")


def _is_flow(document: Document, span: Span) -> bool:
    """Whether a list or a mapping is written in brackets."""
    return document.text.split("\n")[span.line - 1][span.column - 1] in "[{"


def _text_between(document: Document, start: Position, end: Position) -> str:
    return document.text[_offset(document.text, start) : _offset(document.text, end)]


def _offset(text: str, place: Position) -> int:
    line, column = place
    return sum(len(one) + 1 for one in text.split("\n")[: line - 1]) + column - 1


def _position(text: str, offset: int) -> Position:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
