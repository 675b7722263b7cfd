"""The course has no HTML of its own: a tag would reach readers as it is typed, brackets and all."""

import re
from collections.abc import Iterator

from coursekit.checks._as_typed import as_typed
from coursekit.checks._texts import nodes
from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import Text
from coursekit.model.texts import TextAt
from coursekit.source import Place

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--(?:\s*allow\b)?")


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for text, node in nodes(course, Text):
        tags = (
            (tag.group(), as_typed(text, node, tag.group())) for tag in _TAG.finditer(node.text)
        )
        for tag, place in tags:
            if place is not None:
                yield _report(tag, text, place)
                break  # an opening and a closing tag are one mistake


def _report(tag: str, text: TextAt, place: Place) -> Diagnostic:
    if tag.endswith("allow"):
        message = "this waiver is not read, and would be shown to readers"
        advice = "write `<!-- allow code: reason -->`, with a reason, alone on a line"
    elif tag == "<!--":
        message = "a comment would be shown to readers"
        advice = "delete it; only `<!-- allow code: reason -->` can stand alone on a line"
    else:
        message = "an HTML tag would be shown to readers as it is typed"
        advice = "say it in Markdown, such as `**bold**`; to show the tag, put it in backticks"
    return error("raw-html", message, Label(text.span(place), "here"), help=advice)
