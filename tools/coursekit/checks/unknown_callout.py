"""A callout that is not known loses its color and its name, and words for staff must not reach
clients."""

import re
from collections.abc import Iterator

from coursekit.checks._texts import is_for_staff, nodes
from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import CALLOUTS, Callout, Quote, plain_text
from coursekit.model.texts import TextAt
from coursekit.nearness import did_you_mean, listed
from coursekit.source import Place

_FOR_STAFF = ("do", "say", "ask", "safety")
_FOR_ALL = tuple(kind for kind in CALLOUTS if kind not in _FOR_STAFF)
_LIKE_ONE = re.compile(r"\[!([^\]\s]+)\]")


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for text, callout in nodes(course, Callout):
        if callout.kind not in CALLOUTS:
            yield _unknown(course, text, callout.kind, callout.at)
        elif callout.kind in _FOR_STAFF and not is_for_staff(course, text.document):
            yield error(
                "unknown-callout",
                f"a callout of the kind `{callout.kind.upper()}` is for staff, "
                "and clients read this text",
                Label(text.span(callout.at), "only in guides and staff pages"),
                help=f"use one of: {listed(kind.upper() for kind in _FOR_ALL)}",
            )
    for text, quote in nodes(course, Quote):
        if found := _LIKE_ONE.match(plain_text(quote.children)):
            yield _unknown(course, text, found.group(1), quote.at)


def _unknown(course: LoadedCourse, text: TextAt, kind: str, at: Place) -> Diagnostic:
    known = CALLOUTS if is_for_staff(course, text.document) else _FOR_ALL
    names = [name.upper() for name in known]
    return error(
        "unknown-callout",
        f"there is no callout of the kind `{kind.upper()}`",
        Label(text.span(at), "not known"),
        help=did_you_mean(kind.upper(), names, f"use one of: {listed(names)}"),
    )
