"""The table that Python and JavaScript share; its numbers are worked out by hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from coursekit.model.grading import grade
from coursekit.model.interactions import Option, PickMany, PickOne
from coursekit.model.prose import plain_prose

TABLE = json.loads((Path(__file__).parents[1] / "cases" / "grading.json").read_text())
INTERACTIONS = {"pick-one": PickOne, "pick-many": PickMany}


@pytest.mark.parametrize("row", TABLE, ids=[row["name"] for row in TABLE])
def test_grade(row: dict[str, Any]) -> None:
    options = tuple(Option(plain_prose(str(i)), right) for i, right in enumerate(row["right"]))
    result = grade(INTERACTIONS[row["interaction"]](options), row["response"])
    assert (result.score, result.complete) == (row["score"], row["complete"])
