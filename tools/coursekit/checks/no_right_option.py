"""A question that nobody can get right tells every reader that they are wrong."""

from collections.abc import Iterator

from coursekit.checks._quizzes import questions
from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.grading import grade
from coursekit.model.interactions import FillIn, PickMany, PickOne
from coursekit.model.loaded import LoadedCourse


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for asked in questions(course):
        match asked.question.lower():
            case PickOne() | PickMany() if not any(option.right for option in asked.options):
                yield error(
                    "no-right-option",
                    f"question `{asked.question.id}` has no right option",
                    Label(asked.at("options"), "none of these is marked as right"),
                    help="write `correct: true` below the text of the right option",
                )
            case FillIn(answers=answers) as filled:
                for index, answer in enumerate(answers):
                    if not grade(filled, answer).complete:
                        yield error(
                            "no-right-option",
                            f"nobody can give answer {index + 1} of question `{asked.question.id}`",
                            Label(asked.at("answers", index), "has no letter and no number"),
                            help="write a word or a number",
                        )
            case _:
                pass
