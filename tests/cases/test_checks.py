"""Every kind of finding: a course that has it, told exactly, and a near miss that is clean.

A case is a folder of files laid over the smallest course; `removed.txt` lists files taken away.
Infos stand in expected.txt like the rest; what passes one check may be weak in the eyes of another.
`make accept` rewrites every expected.txt; read the difference before you keep it.
"""

import os
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from coursekit.checks import CHECKS
from coursekit.checks.run import code_of
from coursekit.diagnostics import Diagnostic, Severity, without_infos
from coursekit.load.course import load_course
from coursekit.load.tree import Tree, read_tree
from coursekit.report import plain

CASES = Path(__file__).parent / "checks"
CODES = sorted(path.name for path in CASES.iterdir())
Diagnose = Callable[[Tree], tuple[Diagnostic, ...]]


def overlaid(small_course: Tree, case: Path) -> Tree:
    removed = case / "removed.txt"
    gone = removed.read_text().split() if removed.exists() else []
    tree = {**small_course, **read_tree(case)}
    return {path: data for path, data in sorted(tree.items()) if str(path) not in gone}


def report(found: tuple[Diagnostic, ...], tree: Tree) -> str:
    data = {path: data for path, data in tree.items() if isinstance(data, bytes)}
    texts = {path: bytes_.decode("utf-8-sig", "replace") for path, bytes_ in data.items()}
    return plain.write(found, texts, len(tree))


def test_the_smallest_course_is_clean(small_course: Tree, diagnose: Diagnose) -> None:
    found = without_infos(diagnose(small_course))
    assert report(found, small_course) == f"No problems in {len(small_course)} files\n"


@pytest.mark.parametrize("code", CODES)
def test_fails(code: str, small_course: Tree, diagnose: Diagnose) -> None:
    tree = overlaid(small_course, CASES / code / "fails")
    found = diagnose(tree)
    expected = CASES / code / "expected.txt"
    if os.environ.get("ACCEPT"):
        expected.write_text(report(found, tree), encoding="utf-8")
    assert report(found, tree) == expected.read_text(encoding="utf-8")
    assert code in {d.code for d in found}


@pytest.mark.parametrize("code", CODES)
def test_passes(code: str, small_course: Tree, diagnose: Diagnose) -> None:
    tree = overlaid(small_course, CASES / code / "passes")
    assert set(tree.items()) != set(small_course.items()), "the case changes nothing"
    failing = diagnose(overlaid(small_course, CASES / code / "fails"))
    is_hint = {d.severity for d in failing if d.code == code} == {Severity.INFO}
    found = diagnose(tree) if is_hint else without_infos(diagnose(tree))
    assert [d for d in found if d.code == code or d.severity is Severity.ERROR] == []


@pytest.mark.parametrize("code", CODES)
def test_a_check_reports_its_own_code_only(code: str, small_course: Tree) -> None:
    course, _ = load_course(overlaid(small_course, CASES / code / "fails"))
    for check in CHECKS:
        assert {d.code for d in check(course)} <= {code_of(check)}


def test_removed_files_stand_in_the_smallest_course(small_course: Tree) -> None:
    for removed in CASES.glob("*/*/removed.txt"):
        assert {PurePosixPath(line) for line in removed.read_text().split()} <= set(small_course)
