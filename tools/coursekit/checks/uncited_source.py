"""The list of sources is what the course rests on: one that nothing cites only seems to hold it up,
and someone keeps it up to date for nothing."""

from collections.abc import Iterator

from coursekit.checks._citations import citations
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    if course.sources is None or course.broken:  # what could not be read may cite it
        return
    if any(document.damaged for document in course.documents.values()):
        return
    cited = {citation.source for citation in citations(course)}
    for index, source in enumerate(course.sources.value.sources):
        if source.id not in cited:
            yield warning(
                "uncited-source",
                f"nothing cites the source `{source.id}`",
                Label(course.sources.document.at("sources", index, "id"), "not cited"),
                help="cite it where its facts are used, or take its record out",
            )
