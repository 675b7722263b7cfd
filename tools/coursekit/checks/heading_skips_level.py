"""Many readers find their way by headings, by eye or by ear; a level left out looks like a part
that is missing."""

from collections.abc import Iterator

from coursekit.checks._texts import kind_of
from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.document import Document
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import Heading, walk


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for session in course.sessions.values():
        for document in (session.lesson, session.guide):
            if document is not None:
                message = f"a {kind_of(document)} has no `#` heading"
                why = f"the title comes from `{session.track.about}`"
                yield from _second_titles(document, 0, message, why)
                yield from _jumps(document)
    for page in (*course.client_pages.values(), *course.staff_pages.values()):
        message, advice = "a page has one `#` heading, its title", "this is a second one"
        yield from _second_titles(page.document, 1, message, advice)
        yield from _jumps(page.document)


def _headings(document: Document) -> list[Heading]:
    return [node for node in walk(document.body.blocks) if isinstance(node, Heading)]


def _second_titles(
    document: Document, allowed: int, message: str, why: str
) -> Iterator[Diagnostic]:
    titles = [heading for heading in _headings(document) if heading.level == 1]
    for heading in titles[allowed:]:
        at = Label(document.in_body(heading.at), "level 1")
        yield error("heading-skips-level", message, at, help=f"{why}; use `##` or a deeper level")


def _jumps(document: Document) -> Iterator[Diagnostic]:
    above = 1
    for heading in _headings(document):
        if heading.level > above + 1:
            yield error(
                "heading-skips-level",
                f"this heading is of level {heading.level}, and the one above of level {above}",
                Label(document.in_body(heading.at), f"level {heading.level}"),
                help=f"use `{'#' * (above + 1)}`",
            )
        above = heading.level
