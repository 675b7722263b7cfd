"""The table of faults and its tests are in step: no row without a test, no test without a row."""

import ast
import re
from pathlib import Path

TESTS = Path(__file__).parents[1]
PAGE = TESTS.parent / "docs/staff/makers/when-things-fail.md"
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.read_text(encoding="utf-8").splitlines()
    if line.startswith("| ")
][1:]
NAMED = [re.findall(r"`(test_\w+\.py)::(test_\w+)`", row[-1]) for row in ROWS]
ONLY_FAULTS = ("test_faults.py",)
"""Files whose every test is about a fault."""


def functions_in(name: str) -> set[str]:
    (path,) = TESTS.rglob(name)
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    return {function for function in found if function.startswith("test_")}


def test_each_row_says_all_and_names_tests_that_exist() -> None:
    assert len(ROWS) >= 10
    for row, named in zip(ROWS, NAMED, strict=True):
        assert len(row) == 4, row
        assert row[2].startswith("nothing"), row
        assert named, row
        for file, function in named:
            assert function in functions_in(file), f"{file}::{function}"


def test_each_test_of_a_fault_has_a_row() -> None:
    listed = {pair for named in NAMED for pair in named}
    for file in ONLY_FAULTS:
        missing = {function for function in functions_in(file) if (file, function) not in listed}
        assert missing == set()
