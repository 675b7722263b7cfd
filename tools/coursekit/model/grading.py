"""What a response is worth. `render/assets/grading.js` has the same rules; one table tests both."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import assert_never

from coursekit.model.interactions import Graded, PickMany, PickOne


@dataclass(frozen=True, slots=True)
class Grade:
    score: float
    """From 0 to 1."""
    complete: bool
    """Whether the response is the full right answer."""


def grade(interaction: Graded, response: Collection[int]) -> Grade:
    """Grades the positions of the chosen options, counted from 0.

    One choice: 1 for the right option, else 0. Several: (right ones chosen - wrong ones chosen)
    divided by the number of right ones, never below 0, so that each wrong one costs what a right
    one earns. A response with an unknown position, or with two choices where one is asked, is
    worth 0. Raises nothing.
    """
    chosen = set(response)
    right = {i for i, option in enumerate(interaction.options) if option.right}
    if not chosen <= set(range(len(interaction.options))):
        return Grade(0.0, complete=False)
    match interaction:
        case PickOne():
            score = 1.0 if len(chosen) == 1 and chosen <= right else 0.0
        case PickMany():
            score = max(0, len(chosen & right) - len(chosen - right)) / len(right) if right else 0.0
        case _:
            assert_never(interaction)
    return Grade(score, complete=score == 1.0)
