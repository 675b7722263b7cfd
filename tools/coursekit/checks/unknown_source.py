"""A citation without its source asks the reader to believe a claim that nobody can look up."""

from collections.abc import Iterator

from coursekit.checks._known import known_sources
from coursekit.checks._nearness import did_you_mean
from coursekit.checks._texts import nodes
from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import Citation


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
