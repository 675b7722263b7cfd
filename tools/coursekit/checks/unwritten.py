"""A prompt that was left standing would be read as if it were a part of the course."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.document import Document
from coursekit.model.loaded import Loaded, LoadedCourse
from coursekit.model.prose import Heading, Node, Paragraph, Prose, Text, sections, walk
from coursekit.model.texts import walk_model
from coursekit.model.unwritten import ID_MARK, MARK, is_unwritten
from coursekit.nearness import listed
from coursekit.source import Route, Span

_ITEMS = {
    "lines": "help line",
    "sessions": "session",
    "objectives": "objective",
    "prompts": "prompt",
    "questions": "question",
    "options": "option",
}


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for document in course.bodies():
        if MARK in document.text:
            yield from _in_markdown(document)
    for loaded in course.objects():
        if MARK in loaded.document.text or ID_MARK in loaded.document.text:
            yield from _in_values(loaded)


def _in_markdown(document: Document) -> Iterator[Diagnostic]:
    """One finding for each section, at its first prompt."""
    blocks = document.body.blocks
    above = next((i for i, b in enumerate(blocks) if isinstance(b, Heading) and b.level == 2), None)
    named = [(f"the section `## {s.title}`", s.blocks) for s in sections(document.body)]
    for name, part in (("the text at the top", blocks[:above]), *named):
        left = [node.at for node in walk(part) if _is_prompt(node)]
        if left:
            texts = [node for node in walk(part) if isinstance(node, Paragraph)]
            whole = all(any(map(_is_prompt, walk((text,)))) for text in texts)
            at = _from_mark(document, document.in_body(left[0]))
            yield _finding(name if whole else f"a part of {name}", at)


def _in_values(loaded: Loaded[Any]) -> Iterator[Diagnostic]:
    """One finding for each item of the file's lists, such as a question, at its first prompt."""
    document = loaded.document
    left = [route for route, value in walk_model(loaded.value) if _is_left(value)]
    for item, group in groupby(left, _item):
        routes = tuple(group)
        at = document.at(*routes[0])
        if at.line < at.end_line:
            at = _from_mark(document, at)
        if len(routes) == 1:
            yield _finding(_named(document.data, routes[0]), at)
        else:
            keys = dict.fromkeys(_key(route) for route in routes)
            yield _finding(_named(document.data, item), at, f": its {listed(keys)}")


def _finding(what: str, at: Span, which: str = "") -> Diagnostic:
    message = f"{what} is still to be written{which}"
    advice = "put your own words in the place of the prompt, which says what belongs there"
    return warning("unwritten", message, Label(at, "a prompt"), help=advice)


def _is_prompt(node: Node) -> bool:
    """Words alone: in `code`, as in a text about this very mark, they are no prompt."""
    return isinstance(node, Text) and MARK in node.text


def _is_left(value: object) -> bool:
    text = value.source if isinstance(value, Prose) else value
    return isinstance(text, str) and is_unwritten(text)


def _from_mark(document: Document, span: Span) -> Span:
    """The line with the mark, where the callout or the value begins on a line above it."""
    lines = document.text.split("\n")
    if MARK in lines[span.line - 1]:
        return span
    number = next(n for n, line in enumerate(lines, 1) if n > span.line and MARK in line)
    line = lines[number - 1]
    return Span(span.path, number, line.index(MARK) + 1, number, len(line) + 1)


def _item(route: Route) -> Route:
    return route[:2] if _is_index(route[1:2]) else route


def _key(route: Route) -> str:
    return next(str(step) for step in reversed(route) if isinstance(step, str))


def _named(data: Any, route: Route) -> str:
    """`feedback` of option 2 of question `payday`, from the outside in."""
    said: list[str] = []
    for index, step in enumerate(route):
        data = data[step]
        if isinstance(step, int):
            own = data.get("id") if isinstance(data, Mapping) else None
            number = str(step + 1) if own is None or is_unwritten(own) else f"`{own}`"
            around = str(route[index - 1])
            said.append(f"{_ITEMS.get(around, f'`{around}`')} {number}")
        elif not _is_index(route[index + 1 : index + 2]):
            said.append(f"`{step}`")
    return " of ".join(reversed(said))


def _is_index(step: Route) -> bool:
    return bool(step) and isinstance(step[0], int)
