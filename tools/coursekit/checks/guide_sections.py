"""A facilitator leads from the guide with the plan in mind: each part of the plan has its section,
in the same order and with the same words."""

from collections.abc import Iterator

from coursekit.checks._known import is_damaged
from coursekit.checks._sections import compare_sections
from coursekit.diagnostics import Diagnostic
from coursekit.model.loaded import LoadedCourse
from coursekit.model.session import GUIDE_OPENING


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for session in course.sessions.values():
        if session.guide is None or is_damaged(session.session.document, "plan"):
            continue
        titles = [part.title for part in session.session.value.plan]
        wanted = (GUIDE_OPENING, *dict.fromkeys(titles), *session.track.guide_closing)
        yield from compare_sections("guide-sections", session.guide, wanted)
