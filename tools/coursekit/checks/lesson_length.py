"""A lesson that is too long is not read to its end, and one that is too short leaves people alone
with a skill. The course itself says how long a lesson is."""

from collections.abc import Iterator

from coursekit.checks._texts import kind_of
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse
from coursekit.model.passage import count_words
from coursekit.model.session import LESSON_EXTRA

_LEFT_OUT = f'safety blocks and "{LESSON_EXTRA}" are not counted'


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    limits = course.course.value.lesson_words if course.course else None
    for session in course.sessions.values():
        counted = session.counted_sections
        if limits is None or session.lesson is None or not counted:
            continue
        total = sum(count_words(section.blocks) for section in counted)
        kind = kind_of(session.lesson)
        if total > limits.at_most:
            count, place = max((count_words(section.blocks), section.at) for section in counted)
            message = f"the {kind} has {total} words, {total - limits.at_most} too many"
            at = Label(session.lesson.in_body(place), f"the longest part, {count} words")
            yield warning(
                "lesson-length", message, at, help=f"have {limits.at_most} or fewer; {_LEFT_OUT}"
            )
        elif total < limits.at_least:
            message = f"the {kind} has {total} words, {limits.at_least - total} too few"
            at = Label(session.lesson.in_body(counted[0].at), "the first part")
            yield warning(
                "lesson-length", message, at, help=f"have {limits.at_least} or more; {_LEFT_OUT}"
            )
