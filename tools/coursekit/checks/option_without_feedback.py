"""Feedback is where a quiz teaches: without it, a reader learns only that they were wrong."""

from collections.abc import Iterator

from coursekit.checks._quizzes import Asked, questions
from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.loaded import LoadedCourse
from coursekit.source import Route

_CHOSE = ("chose_true", "chose_false")


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for asked in questions(course):
        for index, option in enumerate(asked.options):
            if option.feedback is None:
                yield _missing(asked, index)


def _missing(asked: Asked, index: int) -> Diagnostic:
    route: Route = ("options", index, "feedback")
    what, advice = f"option {index + 1} of question `{asked.question.id}`", "add `feedback:`"
    if not asked.lists_options:
        route = ("feedback", _CHOSE[index])
        what, advice = f"question `{asked.question.id}`", f"add `{_CHOSE[index]}:`"
        what += f" has no feedback for those who choose “{('True', 'False')[index]}”"
    else:
        what += " has no feedback"
    return error(
        "option-without-feedback",
        what,
        Label(asked.document.key_at(*asked.route, *route), "belongs here"),
        help=f"{advice} and say kindly, in 25 words or fewer, why it fits or does not",
    )
