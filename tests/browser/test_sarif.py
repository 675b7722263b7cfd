"""SARIF is what its schema says, for every kind of finding.

No browser is needed, but npm is: `@microsoft/jest-sarif` carries the schema of the OASIS committee.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, FormatChecker
from sites import REPOSITORY

from coursekit.adapters.files import explanation_texts
from coursekit.diagnostics import Diagnostic
from coursekit.load.tree import Tree, read_tree
from coursekit.report import sarif

CASES = REPOSITORY / "tests" / "cases" / "checks"


@pytest.fixture(scope="module")
def validator(node_modules: Path) -> Draft4Validator:
    schemas = node_modules / "@microsoft" / "jest-sarif" / "lib" / "schemas"
    schema = json.loads((schemas / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
    Draft4Validator.check_schema(schema)
    return Draft4Validator(schema, format_checker=FormatChecker())


@pytest.fixture(scope="module")
def log(small_course: Tree, diagnose: Callable[[Tree], tuple[Diagnostic, ...]]) -> Any:
    """All that is found in the failing cases of all checks, in one log."""
    cases = (read_tree(case / "fails") for case in sorted(CASES.iterdir()))
    found = [d for case in cases for d in diagnose({**small_course, **case})]
    return json.loads(sarif.write(found, {}, len(found), explanation_texts()))


def test_every_kind_of_finding_fits_the_schema(log: Any, validator: Draft4Validator) -> None:
    (run,) = log["runs"]
    assert len({result["ruleId"] for result in run["results"]}) > 30
    assert any("relatedLocations" in result for result in run["results"])
    assert all("help" in rule for rule in run["tool"]["driver"]["rules"])
    assert [error.message for error in validator.iter_errors(log)] == []


def test_a_rule_is_where_its_result_says(log: Any) -> None:
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"])


@pytest.mark.parametrize("key", ["tool", "results"])
def test_the_schema_would_find_a_mistake(log: Any, validator: Draft4Validator, key: str) -> None:
    (run,) = log["runs"]
    damaged = {**log, "runs": [{**run, key: "damaged"}]}
    assert not validator.is_valid(damaged)
