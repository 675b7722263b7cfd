"""Feedback is where a quiz teaches: without it, a reader learns only that they were wrong."""

from collections.abc import Iterator

from coursekit.checks._quizzes import Asked, Feedback, questions
from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.loaded import LoadedCourse


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for asked in questions(course):
        for feedback in asked.feedbacks:
            if feedback.prose is None:
                yield _missing(asked, feedback)


def _missing(asked: Asked, feedback: Feedback) -> Diagnostic:
    of = f"{feedback.of} of " if feedback.of else ""
    told = f" {feedback.told}" if feedback.told else ""
    key = f"`{feedback.route[-1]}:`" + (" below `feedback:`" if feedback.told else "")
    return error(
        "option-without-feedback",
        f"{of}question `{asked.question.id}` has no feedback{told}",
        Label(asked.document.key_at(*asked.route, *feedback.route), "belongs here"),
        help=f"add {key} and say kindly, in 25 words or fewer, why it fits or does not",
    )
