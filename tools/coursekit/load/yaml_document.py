"""Reads YAML text into plain data with the place of every key and value. Never raises.

The dialect is smaller than YAML: what it refuses gets a message in the author's words. The events
of PyYAML are walked here, rather than its nodes, because its composer recurses without a limit.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

import yaml

from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.load.characters import refused_characters
from coursekit.load.yaml_mistakes import explain_mistake
from coursekit.model.document import Document
from coursekit.source import Route, Span

MAX_DEPTH = 20
_INT = re.compile(r"-?(0|[1-9]\d{0,15})")
_FLOAT = re.compile(r"-?(0|[1-9]\d{0,15})\.\d{1,15}")
_NOTHING = ("", "null", "~")
_FastLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Refused(Exception):  # noqa: N818 - not an error but the end of this file's reading
    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic


def read_yaml(
    path: PurePosixPath, text: str, first_line: int = 1
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """The document, and what is wrong with its syntax; with an error the data is empty.

    `first_line` is the line of the file on which `text` begins: 2 for front matter.
    """
    shift = first_line - 1
    refused = tuple(refused_characters(path, text, first_line))
    if refused:
        return Document(path, text), refused
    reader = _Reader(path, text, shift)
    try:
        reader.read(yaml.parse(text, Loader=_FastLoader))
    except _Refused as stop:
        return Document(path, text), (stop.diagnostic, *reader.found)
    except (yaml.YAMLError, RecursionError, ValueError) as problem:
        return Document(path, text), (_syntax(path, text, problem, shift), *reader.found)
    document = Document(path, text, reader.data, reader.values, reader.keys)
    return document, tuple(reader.found)


def _syntax(path: PurePosixPath, text: str, problem: Exception, shift: int) -> Diagnostic:
    try:  # the pure reader words its problems in one way on every machine
        for _ in yaml.parse(text, Loader=yaml.SafeLoader):
            pass
    except yaml.YAMLError as same:
        problem = same
    except (RecursionError, ValueError):
        pass
    return explain_mistake(path, text, problem, shift)


class _Reader:
    """Walks the events once, filling plain data and the two maps of places."""

    def __init__(self, path: PurePosixPath, text: str, shift: int) -> None:
        self.path = path
        self.lines = text.split("\n")
        self.shift = shift
        self.values: dict[Route, Span] = {}
        self.keys: dict[Route, Span] = {}
        self.found: list[Diagnostic] = []
        self.data: dict[str, Any] = {}

    def read(self, events: Iterator[Any]) -> None:
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self.refuse(
                        event, "a second document begins here", "keep one document in a file"
                    )
            elif isinstance(event, yaml.NodeEvent):
                data = self.value(event, events, ())
                if isinstance(data, dict):
                    self.data = data
                elif data is not None:
                    raise self.refuse(
                        event,
                        "the file does not begin with a key",
                        "begin with a key and a colon, such as `id: my-session`",
                    )

    def value(self, event: Any, events: Iterator[Any], route: Route) -> Any:
        self.check_event(event, route)
        if isinstance(event, yaml.ScalarEvent):
            self.values[route] = self.span(event.start_mark, event.end_mark)
            return _resolve(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(event, events, route)
        return self.mapping(event, events, route)

    def sequence(self, start: Any, events: Iterator[Any], route: Route) -> tuple[Any, ...]:
        items: list[Any] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                self.values[route] = self.span(start.start_mark, event.end_mark)
                break
            items.append(self.value(event, events, (*route, len(items))))
        return tuple(items)

    def mapping(self, start: Any, events: Iterator[Any], route: Route) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                self.values[route] = self.span(start.start_mark, event.end_mark)
                break
            self.check_event(event, route)
            if not isinstance(event, yaml.ScalarEvent) or not event.value:
                raise self.refuse(
                    event, "a key must be a word", "put a plain word before the colon"
                )
            key, at = event.value, self.span(event.start_mark, event.end_mark)
            if key in result:
                self.repeated(key, at, (*route, key))
                # the second value is read, to find its own problems, and then left out
                self.value(next(events), events, (*route, f"{key} (again)"))
                continue
            self.keys[(*route, key)] = at
            result[key] = None
            result[key] = self.value(next(events), events, (*route, key))
        return result

    def repeated(self, key: str, at: Span, route: Route) -> None:
        is_in_item = len(route) > 1 and isinstance(route[-2], int)
        new_item = "; if another item begins here, put `- ` before it" if is_in_item else ""
        self.found.append(
            error(
                "duplicate-key",
                f"the key `{key}` stands twice in one part",
                Label(at, "second time"),
                Label(self.keys[route], "first time"),
                help="keep one of the two; only the first is read" + new_item,
            )
        )

    def check_event(self, event: Any, route: Route) -> None:
        if len(route) > MAX_DEPTH:
            raise self.refuse(
                event,
                f"parts stand inside parts more than {MAX_DEPTH} deep",
                "check the indentation",
            )
        if isinstance(event, yaml.AliasEvent):
            raise self.refuse(
                event,
                f"a value that begins with `*` stands for another place (`*{event.anchor}`)",
                "put the text in quotation marks, or write it out",
            )
        if event.anchor is not None:
            raise self.refuse(
                event,
                f"a value that begins with `&` gives a place a name (`&{event.anchor}`)",
                "put the text in quotation marks",
            )
        if getattr(event, "tag", None) is not None:
            raise self.refuse(
                event,
                f"a value that begins with `!` has a special meaning (`{event.tag}`)",
                "put the text in quotation marks",
            )
        if isinstance(event, yaml.ScalarEvent) and event.value == "<<" and not event.style:
            raise self.refuse(event, "`<<` copies another part", "write the part out")

    def refuse(self, event: Any, message: str, advice: str) -> _Refused:
        at = self.span(event.start_mark, event.end_mark)
        return _Refused(error("syntax", message, Label(at, "here"), help=advice))

    def span(self, start: Any, end: Any) -> Span:
        """From mark to mark, without the blanks and line ends that PyYAML counts in at the end."""
        line, column = end.line, end.column
        shift = self.shift + 1
        if line == start.line and line < len(self.lines):  # most values stand on one line
            before = self.lines[line]
            if start.column < column <= len(before) and before[column - 1] != " ":
                return Span(self.path, line + shift, start.column + 1, line + shift, column + 1)
        while (line, column) > (start.line, start.column):
            before = self.lines[line][:column] if line < len(self.lines) else ""
            stripped = before.rstrip(" ")  # not other blanks: they may be a value
            if stripped and not stripped.lstrip(" ").startswith("#"):
                column = len(stripped)
                break
            line -= 1
            column = len(self.lines[line]) if line < len(self.lines) else 0
        last = (len(self.lines) - 1, len(self.lines[-1]))  # PyYAML may point below the last line
        first = min((start.line, start.column), last)
        line, column = min(max((line, column), first), last)
        return Span(self.path, first[0] + shift, first[1] + 1, line + shift, column + 1)


def _resolve(event: Any) -> Any:
    """Plain scalars only: two booleans, plain numbers, nothing; all else is the text as typed."""
    if event.style:
        return event.value
    text: str = event.value
    if text in ("true", "false"):
        return text == "true"
    if text in _NOTHING:
        return None
    if _INT.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    return text
