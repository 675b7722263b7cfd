"""A question that nobody can get right tells every reader that they are wrong."""

from collections.abc import Iterator

from coursekit.checks._quizzes import questions
from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.loaded import LoadedCourse


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for asked in questions(course):
        if not any(option.right for option in asked.options):
            yield error(
                "no-right-option",
                f"question `{asked.question.id}` has no right option",
                Label(asked.at("options"), "none of these is marked as right"),
                help="write `correct: true` below the text of the right option",
            )
