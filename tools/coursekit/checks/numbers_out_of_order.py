"""Numbers in no order make readers search for the one that they have in mind."""

from collections.abc import Iterator
from itertools import pairwise

from coursekit.checks._languages import language_of
from coursekit.checks._quantities import quantities
from coursekit.checks._quizzes import choices
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    language = language_of(course)
    if language is None:
        return
    for asked in choices(course):
        found = [(value.low, value.high) for value in quantities(asked.texts, language)]
        steps = [(one < other, i) for i, (one, other) in enumerate(pairwise(found)) if one != other]
        turn = next((index for rises, index in steps if rises != steps[0][0]), None)
        if turn is not None:
            yield warning(
                "numbers-out-of-order",
                f"the numbers in the options of question `{asked.question.id}` are in no order",
                Label(asked.option_at(turn + 1), "out of order"),
                Label(asked.option_at(turn), "after this"),
                help="put them in order, from the smallest up or from the largest down",
            )
