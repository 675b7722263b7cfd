"""The benchmark runs and looks at what it times. Nothing here is about how long anything takes."""

import subprocess
import sys
from pathlib import Path

import pytest

from bench.contenders import CONTENDERS, OURS, PLAIN, Contender
from bench.questions import all_sessions, make_modules
from bench.run import JOBS, BenchError, check_site

REPOSITORY = Path(__file__).parents[2]


def test_every_build_of_the_bench_runs_and_holds_all_questions(tmp_path: Path) -> None:
    table = tmp_path / "table.md"
    done = subprocess.run(
        [sys.executable, "-m", "bench.run", "--smoke", "--write", str(table)],
        cwd=REPOSITORY, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout == table.read_text(encoding="utf-8")
    for job in JOBS:
        assert f"| {job.name} |" in done.stdout


def test_the_material_is_the_same_each_time() -> None:
    modules = make_modules(7)
    assert modules == make_modules(7)
    assert [len(module.sessions) for module in modules] == [6, 1]


def test_our_course_is_one_without_errors(tmp_path: Path) -> None:
    OURS.write(tmp_path / "course", make_modules(7))
    done = subprocess.run(
        [sys.executable, "-m", "coursekit", "check", "--course", str(tmp_path / "course"),
         "--format", "json"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stderr == ""
    assert '"warning"' in done.stdout
    assert '"error"' not in done.stdout


def plain_site(folder: Path, left_out: str = "") -> Path:
    """The least that passes for a site of plain MkDocs, without one of its texts."""
    for module, session in all_sessions(make_modules(1)):
        questions = [
            f"<p><strong>{q.prompt}</strong></p>{[(o.text, o.feedback) for o in q.options]}"
            for q in session.questions
        ]
        text = f"<article>{session.title}{questions}</article>".replace(left_out or "\0", "")
        page = folder / PLAIN.address.format(module=module.id, session=session.id)
        page.parent.mkdir(parents=True)
        page.write_text(text, encoding="utf-8")
        (folder / PLAIN.index).parent.mkdir()
        (folder / PLAIN.index).write_text(text, encoding="utf-8")
    return folder


def test_a_site_that_lacks_one_feedback_is_found_out(tmp_path: Path) -> None:
    modules = make_modules(1)
    check_site(PLAIN, plain_site(tmp_path / "whole"), modules)
    feedback = modules[0].sessions[0].questions[7].options[2].feedback
    with pytest.raises(BenchError, match=feedback):
        check_site(PLAIN, plain_site(tmp_path / "less", feedback), modules)


@pytest.mark.parametrize("contender", CONTENDERS, ids=lambda c: c.name)
def test_a_contender_that_builds_nothing_is_found_out(contender: Contender, tmp_path: Path) -> None:
    with pytest.raises(BenchError, match=contender.name):
        check_site(contender, tmp_path, make_modules(1))
