"""Where one option holds all that another says, a reader who finds one right must take both."""

from collections.abc import Iterator, Sequence
from itertools import permutations

from coursekit.checks._language import words
from coursekit.checks._languages import language_of
from coursekit.checks._quantities import quantity
from coursekit.checks._quizzes import choices
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    language = language_of(course)
    if language is None:
        return
    for asked in choices(course):
        said = [words(text) for text in asked.texts]
        for inner, outer in permutations(range(len(said)), 2):
            start = _place_in(said[inner], said[outer])
            if start is None or language.opposing & set(said[outer][:start]):
                continue
            if quantity(asked.texts[inner], language) is None:
                yield warning(
                    "option-inside-option",
                    f"option {outer + 1} of question `{asked.question.id}` says all that "
                    f"option {inner + 1} says, and more",
                    Label(asked.option_at(outer), "says more"),
                    Label(asked.option_at(inner), "said here"),
                    help="let each option say something that no other one says",
                )


def _place_in(inner: Sequence[str], outer: Sequence[str]) -> int | None:
    """Where the words of one stand in a row in the other; None where nowhere."""
    count = len(inner)
    starts = range(len(outer) - count + 1 if 0 < count < len(outer) else 0)
    return next((i for i in starts if outer[i : i + count] == inner), None)
