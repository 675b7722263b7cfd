"""Authors say most about what is right, and readers have learned to choose the longest option."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from coursekit.checks._language import words
from coursekit.checks._quizzes import Asked, choices
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse

_MUCH_LONGER = 1.25
_FEWEST_WORDS = 4
_FEWEST_QUESTIONS = 4


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    asked_for_one = (a for a in choices(course) if a.right is not None and len(a.options) > 1)
    for _, group in groupby(asked_for_one, key=lambda asked: asked.document.path):
        quiz = tuple(group)
        for asked in quiz:
            yield from _much_longer(asked, asked.right or 0)
        yield from _mostly_longest(quiz)


def _lead(asked: Asked) -> tuple[float, int]:
    """How many times as long as the next longest the right option is, and which that is."""
    lengths = {index: len(text) for index, text in enumerate(asked.texts)}
    right = lengths.pop(asked.right or 0)
    longest = max(lengths, key=lambda index: lengths[index])
    return right / max(lengths[longest], 1), longest


def _much_longer(asked: Asked, right: int) -> Iterator[Diagnostic]:
    lead, longest = _lead(asked)
    if lead >= _MUCH_LONGER and len(words(asked.texts[right])) >= _FEWEST_WORDS:
        yield warning(
            "right-option-longest",
            f"the right option of question `{asked.question.id}` is by far the longest",
            Label(asked.option_at(right), f"the right one: {len(asked.texts[right])} characters"),
            Label(asked.option_at(longest), f"the next: {len(asked.texts[longest])} characters"),
            help="shorten it, and tell the rest in its feedback; or say as much in a wrong option",
        )


def _mostly_longest(quiz: Sequence[Asked]) -> Iterator[Diagnostic]:
    longest = [asked for asked in quiz if _lead(asked)[0] > 1]
    count = len(quiz)
    if count >= _FEWEST_QUESTIONS and len(longest) > count / 2:
        yield warning(
            "right-option-longest",
            f"in {len(longest)} of the {count} questions with one right option, it is the longest",
            Label(quiz[0].document.at("questions"), "these questions"),
            *(Label(a.option_at(a.right or 0), "right, and the longest") for a in longest),
            help="shorten some of them, or say more in wrong options",
        )
