"""Where two options hold the same number, both may be right; where none does, none can be."""

import math
from collections.abc import Iterator
from itertools import pairwise

from coursekit.checks._languages import language_of
from coursekit.checks._quantities import Quantity, quantities
from coursekit.checks._quizzes import Asked, choices
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.interactions import PickOne
from coursekit.model.loaded import LoadedCourse

Pair = tuple[Quantity, Quantity]
"""Two neighbors, the lower first."""


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    language = language_of(course)
    if language is None:
        return
    for asked in choices(course):
        values = quantities(asked.texts, language)
        if isinstance(asked.question.lower(), PickOne) and any(v.is_range for v in values):
            order = sorted(range(len(values)), key=lambda index: values[index])
            pairs = [(values[below], values[above]) for below, above in pairwise(order)]
            for (below, above), pair in zip(pairwise(order), pairs, strict=True):
                if pair[0] != pair[1] and pair[1].low <= pair[0].high:
                    yield _report(asked, below, above, "overlap", "change the ends of one")
                elif _leaves_out(pair, pairs):
                    yield _report(asked, below, above, "leave a gap between them", "close the gap")


def _gap(pair: Pair) -> float:
    """How much lies between; from 3 to 4 there is nothing."""
    below, above = pair
    between = above.low - below.high
    return between if between > max(below.step, above.step) * 1.001 else 0


def _leaves_out(pair: Pair, pairs: list[Pair]) -> bool:
    """A gap is meant where each range stands far from the next, as with minutes, hours and days."""
    values = {value for each in pairs for value in each}
    if not _gap(pair) or not all(value.is_range for value in values):
        return False
    endless = any(math.inf in (-value.low, value.high) for value in values)
    meets = any(not _gap(each) for each in pairs)
    return endless or meets or _gap(pair) <= min(value.high - value.low for value in pair)


def _report(asked: Asked, below: int, above: int, how: str, advice: str) -> Diagnostic:
    first, second = sorted((below, above))
    return warning(
        "overlapping-ranges",
        f"options {first + 1} and {second + 1} of question `{asked.question.id}` {how}",
        Label(asked.option_at(second), "this range"),
        Label(asked.option_at(first), "and this one"),
        help=f"{advice}, so that each number stands in exactly one option",
    )
