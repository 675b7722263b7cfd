"""What a response is worth. `render/assets/grading.js` has the same rules; one table tests both."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from coursekit.model.interactions import Arrange, FillIn, Graded, Option, Pair, PickMany, PickOne

_LONGEST = 200
"""More characters than any answer that is filled in has."""
_NUMBER = re.compile(r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?\.?")
_NEARLY = 1e-9
"""So that 0.3 is no further than 0.1 from 0.2, in either language."""


@dataclass(frozen=True, slots=True)
class Grade:
    score: float
    """From 0 to 1."""
    complete: bool
    """Whether the response is the full right answer."""


def grade(interaction: Graded, response: object) -> Grade:
    """Grades a response as it is saved; one that cannot be a response is worth 0. Raises nothing.

    One choice: 1 for the right option, else 0. Several: (right ones chosen - wrong ones chosen)
    divided by the number of right ones, never below 0, so that each wrong one costs what a right
    one earns. Filled in: 1 or 0. Arranged: the share of steps that come right after the one that
    they follow (the first: that come first), so that one step in a wrong place costs only its
    neighbors, as "relative to the next item" does in Moodle's ordering question. Paired: the share
    that has the choice which belongs to it, as mapped responses are summed in QTI; nothing is
    taken away, because one choice each is all that can be made.
    """
    match interaction:
        case PickOne() | PickMany():
            score = _picked(interaction, response)
        case FillIn():
            score = float(isinstance(response, str) and _fits(interaction, response))
        case Arrange():
            score = _arranged(len(interaction.steps), response)
        case Pair():
            score = _paired([first.choice for first in interaction.firsts], response)
        case _:
            assert_never(interaction)
    return Grade(score, complete=score == 1.0)


def words(typed: str) -> str:
    """What is typed without what does not count: capitals, spaces, punctuation of any kind."""
    plain = re.sub("['‘’ʼ]", "", unicodedata.normalize("NFKC", typed).lower())
    return re.sub(r"[\W_]+", " ", plain).strip()


def _picked(interaction: PickOne | PickMany, response: object) -> float:
    options: tuple[Option, ...] = interaction.options
    chosen = set(_positions(response))
    right = {position for position, option in enumerate(options) if option.right}
    if not chosen <= set(range(len(options))):
        return 0.0
    if isinstance(interaction, PickOne):
        return float(len(chosen) == 1 and chosen <= right)
    return max(0, len(chosen & right) - len(chosen - right)) / len(right) if right else 0.0


def _fits(interaction: FillIn, response: str) -> bool:
    said, given = words(response[: _LONGEST + 1]), _number(response)
    if not said or len(response) > _LONGEST:
        return False
    if interaction.tolerance is None or given is None:
        return said in [words(answer) for answer in interaction.answers]
    reach = interaction.tolerance + _NEARLY
    numbers = [_number(answer) for answer in interaction.answers]
    return any(abs(number - given) <= reach for number in numbers if number is not None)


def _number(typed: str) -> float | None:
    """None where it is none, or too long to be one that anybody means."""
    said = typed[: _LONGEST + 1].strip().replace("−", "-", 1)
    is_number = _NUMBER.fullmatch(said)
    return float(said.replace(",", "").removesuffix(".")) if is_number else None


def _arranged(count: int, response: object) -> float:
    order = _positions(response)
    if sorted(order) != list(range(count)):
        return 0.0
    before = [-1, *order]
    return sum(step == before[at] + 1 for at, step in enumerate(order)) / count


def _paired(key: Sequence[int], response: object) -> float:
    chosen = _positions(response)
    if len(chosen) != len(key):
        return 0.0
    return sum(one == right for one, right in zip(chosen, key, strict=True)) / len(key)


def _positions(response: object) -> list[int]:
    """Nothing where the response is not a list of whole numbers."""
    listed = list(response) if isinstance(response, list | tuple) else []
    return listed if all(type(position) is int for position in listed) else []
