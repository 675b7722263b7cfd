"""The table that Python and JavaScript share; its numbers are worked out by hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from coursekit.model.grading import grade
from coursekit.model.interactions import (
    Arrange,
    FillIn,
    Graded,
    Matched,
    Option,
    Pair,
    PickMany,
    PickOne,
)
from coursekit.model.prose import Prose, plain_prose

TABLE = json.loads((Path(__file__).parents[1] / "cases" / "grading.json").read_text())


def said(count: int) -> tuple[Prose, ...]:
    return tuple(plain_prose(str(number)) for number in range(count))


def interaction(kind: str, right: Any) -> Graded:
    match kind:
        case "pick-one" | "pick-many":
            options = tuple(Option(text, r) for text, r in zip(said(9), right, strict=False))
            return PickOne(options) if kind == "pick-one" else PickMany(options)
        case "fill-in":
            return FillIn(tuple(right["answers"]), right["tolerance"])
        case "arrange":
            return Arrange(said(right))
        case _:
            firsts = zip(said(9), right, strict=False)
            return Pair(tuple(Matched(*first) for first in firsts), said(max(right) + 1))


@pytest.mark.parametrize("row", TABLE, ids=[row["name"] for row in TABLE])
def test_grade(row: dict[str, Any]) -> None:
    result = grade(interaction(row["interaction"], row["right"]), row["response"])
    assert (result.score, result.complete) == (row["score"], row["complete"])


def test_the_table_has_every_interaction_with_and_without_full_marks() -> None:
    kinds = ("pick-one", "pick-many", "fill-in", "arrange", "pair")
    found = {(row["interaction"], row["complete"]) for row in TABLE}
    assert found == {(kind, complete) for kind in kinds for complete in (True, False)}
