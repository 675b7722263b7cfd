"""Three good options are enough: with two, half of all guesses hit; more are seldom plausible."""

from collections.abc import Iterator

from coursekit.checks._quizzes import choices
from coursekit.diagnostics import Diagnostic, Label, info
from coursekit.model.loaded import LoadedCourse

_FEWEST = 3
_MOST = 5


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for asked in choices(course):
        count = len(asked.options)
        if not _FEWEST <= count <= _MOST:
            advice = "add one that people really believe" if count < _FEWEST else "keep the best"
            yield info(
                "option-count",
                f"question `{asked.question.id}` has {count} options",
                Label(asked.at("options"), f"{count} options"),
                help=f"{advice}; three to five are usual",
            )
