"""A citation without its source asks the reader to believe a claim that nobody can look up."""

import re
from collections.abc import Iterator

from coursekit.checks._as_typed import as_typed
from coursekit.checks._known import known_sources
from coursekit.checks._texts import nodes
from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import Citation, Text
from coursekit.nearness import did_you_mean

_LIKE_ONE = re.compile(r"\[(@?)([a-z0-9][^\[\]]*)\]")


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    sources = known_sources(course)
    for text, citation in nodes(course, Citation):
        if sources is not None and citation.source not in sources:
            yield error(
                "unknown-source",
                f"the source `{citation.source}` is not in the list of sources",
                Label(text.span(citation.at), "no such source"),
                help=did_you_mean(
                    citation.source, sources, "add its record to `curriculum/sources.yml`"
                ),
            )
    yield from _unread(course, sources or frozenset())


def _unread(course: LoadedCourse, sources: frozenset[str]) -> Iterator[Diagnostic]:
    """What was meant as a citation, and would be shown to readers as it is typed."""
    for text, node in nodes(course, Text):
        for found in _LIKE_ONE.finditer(node.text):
            at_sign, inside = found.groups()
            if (at_sign or inside in sources) and (place := as_typed(text, node, found.group())):
                yield error(
                    "unknown-source",
                    f"`{found.group()}` is not read as a source, and would be shown to readers",
                    Label(text.span(place), "shown as it is typed"),
                    help=_how(inside, sources),
                )


def _how(inside: str, sources: frozenset[str]) -> str:
    named = [name for name in re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)+", inside) if name in sources]
    written = "".join(f"[@{name}]" for name in named) or "[@source-id]"
    return f"write `{written}`: one id in each pair of brackets, and nothing else"
