"""Where each source is cited: in texts, and by the help lines that it vouches for."""

from collections.abc import Iterator
from typing import NamedTuple

from coursekit.checks._texts import is_for_staff, nodes
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import Citation
from coursekit.source import Span


class Cited(NamedTuple):
    source: str
    at: Span
    for_staff: bool


def citations(course: LoadedCourse) -> Iterator[Cited]:
    for text, citation in nodes(course, Citation):
        for_staff = is_for_staff(course, text.document)
        yield Cited(citation.source, text.span(citation.at), for_staff)
    if course.help_lines is not None:
        document = course.help_lines.document
        for index, line in enumerate(course.help_lines.value.lines):
            if line.source is not None:
                at = document.at("lines", index, "source")
                yield Cited(line.source, at, for_staff=False)
