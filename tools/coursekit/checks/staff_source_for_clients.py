"""Some facts help a facilitator and could harm or mislead a client who reads them alone, so their
sources are marked `for: staff` and stand on no page for clients."""

from collections.abc import Iterator

from coursekit.checks._citations import citations
from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.loaded import LoadedCourse


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    if course.sources is None:
        return
    marked = {
        source.id: course.sources.document.at("sources", index, "for")
        for index, source in enumerate(course.sources.value.sources)
        if source.read_by == "staff"
    }
    for citation in citations(course):
        if citation.source in marked and not citation.for_staff:
            yield error(
                "staff-source-for-clients",
                f"the source `{citation.source}` is for staff, and clients read this text",
                Label(citation.at, "cited for clients"),
                Label(marked[citation.source], "its facts are for staff"),
                help="take the claim out of this text, or cite a source whose facts are for all",
            )
