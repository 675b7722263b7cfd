"""Readers are told when the course was last reviewed and when it is due again: past that day, it
promises more care than it was given."""

from collections.abc import Iterator

from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.base import long_date
from coursekit.model.loaded import LoadedCourse


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    if course.course is None or course.today is None:
        return
    due = course.course.value.next_review
    if due < course.today:
        yield warning(
            "review-overdue",
            f"the review of the course was due on {long_date(due)}",
            Label(course.course.document.at("next_review"), "this day is past"),
            help="review the content, then set `reviewed` and `next_review`",
        )
