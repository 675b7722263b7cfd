"""The course has no HTML of its own: a tag would reach readers as it is typed, brackets and all."""

import re
from collections.abc import Iterator

from coursekit.checks._texts import nodes
from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import Text
from coursekit.model.texts import TextAt
from coursekit.source import Place

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--")
_PARAGRAPH_END = re.compile(r"\n[ >]*\n")


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for text, node in nodes(course, Text):
        tags = (
            (tag.group(), _as_typed(text, node, tag.group())) for tag in _TAG.finditer(node.text)
        )
        for tag, place in tags:
            if place is not None:
                yield _report(tag, text, place)
                break  # an opening and a closing tag are one mistake


def _report(tag: str, text: TextAt, place: Place) -> Diagnostic:
    if tag == "<!--":
        message = "a comment would be shown to readers"
        advice = "delete it; only `<!-- allow code: reason -->` can stand alone on a line"
    else:
        message = "an HTML tag would be shown to readers as it is typed"
        advice = "say it in Markdown, such as `**bold**`; to show the tag, put it in backticks"
    return error("raw-html", message, Label(text.span(place), "here"), help=advice)


def _as_typed(text: TextAt, node: Text, tag: str) -> Place | None:
    """Where the tag stands in the source; None where the author escaped it."""
    source = text.prose.source
    above = 0 if text.route is not None else text.document.text.count("\n") - source.count("\n")
    lines = source.split("\n")
    before = node.at.line - above - 1
    start = sum(len(line) + 1 for line in lines[:before]) + node.at.column - 1
    end = next((m.start() for m in _PARAGRAPH_END.finditer(source, start)), len(source))
    wanted = r"(?<![\\`])" + r"\s+".join(map(re.escape, tag.split()))
    found = re.compile(wanted).search(source, start, end)
    if found is None:
        return None
    line = source.count("\n", 0, found.start())
    column = found.start() - source.rfind("\n", 0, found.start())
    return Place(line + above + 1, column, len(found.group().split("\n")[0]))
