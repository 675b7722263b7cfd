"""When a question comes back, by the Python package `fsrs`: an independent program.

tests/cases/review.json holds what people answered and the minute from which the question comes back
after each answer. tests/browser/test_review.py asks our script about the same table.
"""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fsrs import Card, Rating, Scheduler

TABLE = json.loads((Path(__file__).parents[1] / "cases/review.json").read_text(encoding="utf-8"))
SCHEDULER = Scheduler(
    desired_retention=0.9,
    learning_steps=(),
    relearning_steps=(),
    maximum_interval=365,
    enable_fuzzing=False,
)


def due_after(answers: list[list[int]]) -> list[int]:
    """Minutes since 1970, as the answers are."""
    card, due = Card(), []
    for minute, rating in answers:
        then = datetime.fromtimestamp(0, UTC) + timedelta(minutes=minute)
        card, _ = SCHEDULER.review_card(card, Rating(rating), then)
        due.append(round(card.due.timestamp() / 60))
    return due


@pytest.mark.parametrize("case", TABLE, ids=lambda case: case["name"])
def test_the_table_is_what_the_package_says(case: dict) -> None:  # type: ignore[type-arg]
    assert due_after(case["answers"]) == case["due"]


def test_the_table_has_cases_of_every_kind() -> None:
    ratings = {rating for case in TABLE for _, rating in case["answers"]}
    assert ratings == {1, 2, 3, 4}
    assert len(TABLE) >= 50
