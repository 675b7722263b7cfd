"""A tired reader keeps about five steps in mind; what comes after them is not done."""

from collections.abc import Iterator

from coursekit.checks._skill import SKILL, section_of, steps_of
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse

_MOST = 5


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for session in course.sessions.values():
        section = section_of(session, SKILL)
        if session.lesson is None or section is None:
            continue
        steps = steps_of(section)
        if len(steps) > _MOST and (beyond := steps[_MOST].blocks):
            yield warning(
                "too-many-steps",
                f"the skill in `## {SKILL}` has {len(steps)} steps",
                Label(session.lesson.in_body(beyond[0].at), f"step {_MOST + 1}"),
                help=f"join or cut steps until there are {_MOST} at most",
            )
