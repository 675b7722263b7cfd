"""Where one option can be chosen and two are right, a reader who knows both is marked wrong."""

from collections.abc import Iterator

from coursekit.checks._quizzes import questions
from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.interactions import PickOne
from coursekit.model.loaded import LoadedCourse


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for asked in questions(course):
        if not isinstance(asked.question.lower(), PickOne):
            continue
        right = [i for i, option in enumerate(asked.options) if option.right]
        if len(right) > 1:
            first, *others = (asked.at("options", index, "correct") for index in right)
            yield error(
                "several-right-options",
                f"question `{asked.question.id}` has {len(right)} right options, "
                "and the reader can choose one",
                Label(others[0], "also right"),
                Label(first, "right"),
                *(Label(span, "also right") for span in others[1:]),
                help="keep one `correct: true`, or write `kind: multiple-choice`",
            )
