"""A question whose options are all right asks nothing: ticking everything is the full answer."""

from collections.abc import Iterator

from coursekit.checks._quizzes import questions
from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.interactions import PickMany
from coursekit.model.loaded import LoadedCourse


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for asked in questions(course):
        asks_for_several = isinstance(asked.question.lower(), PickMany)
        if asks_for_several and all(option.right for option in asked.options):
            yield error(
                "every-option-right",
                f"every option of question `{asked.question.id}` is right",
                Label(asked.at("options"), "all of these are marked as right"),
                help="add an option that is wrong, or take `correct: true` from one that is",
            )
