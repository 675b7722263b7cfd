"""Every file of a kind is in its list, and every code has its case and its place in the docs."""

import ast
from pathlib import Path
from typing import get_args

import pytest

from coursekit.checks import CHECKS, QUALITY, STRUCTURE
from coursekit.checks.run import code_of
from coursekit.finish import LAST_STEPS, STEPS
from coursekit.questions import AnyQuestion
from coursekit.render.plan import PAGES
from coursekit.report import FORMATS

REPOSITORY = Path(__file__).parents[2]
PACKAGE = REPOSITORY / "tools" / "coursekit"
CASES = REPOSITORY / "tests" / "cases" / "checks"
EXPLAINED = PACKAGE / "checks" / "explained"
QUESTION_TYPES = get_args(get_args(AnyQuestion)[0])
MAKERS = ("error", "warning", "info", "Diagnostic")


def modules_in(folder: str) -> set[str]:
    """The modules of a package; those that begin with `_` are shared by the others."""
    names = {path.stem for path in (PACKAGE / folder).glob("*.py")}
    return {name for name in names if not name.startswith("_")}


def codes_made_in(folder: str) -> set[str]:
    """The codes that stand as the first argument where a diagnostic is made."""
    codes = set()
    for path in (PACKAGE / folder).glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            is_made = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
            if is_made and node.func.id in MAKERS and node.args:
                code = node.args[0]
                codes |= {code.value} if isinstance(code, ast.Constant) else set()
    return codes


CODES = {code_of(check) for check in CHECKS} | codes_made_in("checks") | codes_made_in("load")


@pytest.mark.parametrize(
    ("folder", "listed", "others"),
    [
        ("checks", [check.__module__ for check in CHECKS], {"run"}),
        ("questions", [kind.__module__ for kind in QUESTION_TYPES], set()),
        ("report", [write.__module__ for write in FORMATS.values()], set()),
        (
            "finish",
            [step.__module__ for step in (*STEPS, *LAST_STEPS)],
            {"check_links", "offline_zip"},
        ),
    ],
)
def test_the_folder_is_the_list(folder: str, listed: list[str], others: set[str]) -> None:
    names = [name.rpartition(".")[2] for name in listed]
    assert len(names) == len(set(names))
    assert set(names) == modules_in(folder) - others


def may_find_errors(code: str) -> bool:
    """Whether the check, or the comparison of sections that it borrows, makes an error."""
    path = PACKAGE / "checks" / f"{code.replace('-', '_')}.py"
    calls = (
        n.func for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.Call)
    )
    names = {function.id for function in calls if isinstance(function, ast.Name)}
    return not names.isdisjoint({"error", "compare_sections"})


def test_a_build_runs_every_check_that_may_find_an_error_and_no_other() -> None:
    assert (*STRUCTURE, *QUALITY) == CHECKS
    for checks, may in ((STRUCTURE, True), (QUALITY, False)):
        for check in checks:
            assert may_find_errors(code_of(check)) == may, code_of(check)


def test_every_kind_of_question_is_in_the_authors_guide() -> None:
    guide = (REPOSITORY / "docs/staff/authors/format.md").read_text(encoding="utf-8")
    for question in QUESTION_TYPES:
        (kind,) = get_args(question.model_fields["kind"].annotation)
        assert f"\n| `{kind}` |" in guide


def test_every_kind_of_page_is_in_the_list() -> None:
    listed = {pages.__module__.rpartition(".")[2] for pages in PAGES}
    pages = {name for name in modules_in("render") if name.endswith("_page")}
    assert listed == pages - {"problem_page"}  # it stands in for the others


def test_every_code_has_a_case_and_every_case_a_code() -> None:
    assert {path.name for path in CASES.iterdir()} == CODES
    for case in CASES.iterdir():
        assert {path.name for path in case.iterdir()} == {"fails", "passes", "expected.txt"}


def test_every_code_is_explained_and_nothing_else_is() -> None:
    assert {path.stem for path in EXPLAINED.iterdir()} == CODES
    assert {path.suffix for path in EXPLAINED.iterdir()} == {".md"}
