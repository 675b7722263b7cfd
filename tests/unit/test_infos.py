"""Infos are shown on request: unasked they are not printed, not counted and end no command."""

import json
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest
from typer.testing import CliRunner

from coursekit.adapters.cli import app
from coursekit.adapters.course_folder import examine
from coursekit.diagnostics import Diagnostic, Label, Severity, without_infos
from coursekit.model.loaded import LoadedCourse
from coursekit.source import start_of

COURSE = Path(__file__).parents[1] / "cases" / "course"
PATH = PurePosixPath("docs/client/about.md")
FORMATS = ("plain", "github", "json", "sarif")


def found(severity: Severity) -> Diagnostic:
    return Diagnostic(f"a-{severity}", severity, "b", Label(start_of(PATH)))


def test_without_infos_the_rest_stays_in_order() -> None:
    several = [found(severity) for severity in Severity]
    assert without_infos(several) == tuple(several[:2])


@pytest.fixture
def remarks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A check that has nothing but an info to say is the only one."""

    def a_info(course: LoadedCourse) -> Iterator[Diagnostic]:
        del course
        yield found(Severity.INFO)

    monkeypatch.setattr("coursekit.checks.run.CHECKS", (a_info,))


def check(*arguments: str) -> tuple[str, int]:
    result = CliRunner().invoke(app, ["check", "--course", str(COURSE), *arguments])
    return result.stdout, result.exit_code


@pytest.mark.usefixtures("remarks")
def test_a_course_is_examined_without_them() -> None:
    assert examine(COURSE).diagnostics == ()
    assert examine(COURSE, with_infos=True).diagnostics == (found(Severity.INFO),)


@pytest.mark.usefixtures("remarks")
@pytest.mark.parametrize("form", FORMATS)
def test_no_format_prints_them_unasked(form: str) -> None:
    said, status = check("--format", form)
    assert "a-info" not in said
    assert status == 0


@pytest.mark.usefixtures("remarks")
@pytest.mark.parametrize("form", FORMATS)
def test_every_format_prints_them_on_request_and_all_is_well(form: str) -> None:
    said, status = check("--format", form, "--info")
    assert "a-info" in said
    assert status == 0


@pytest.mark.usefixtures("remarks")
def test_they_are_counted_on_request_only() -> None:
    files = sum(path.is_file() for path in COURSE.rglob("*"))
    assert check()[0] == f"No problems in {files} files\n"
    assert f"1 info in 1 of {files} files\n" in check("--info")[0]
    assert json.loads(check("--format", "json")[0])["infos"] == 0
    assert json.loads(check("--format", "json", "--info")[0])["infos"] == 1
