"""The benchmark runs and looks at what it measures. Nothing here is about how long it takes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bench.contenders import CONTENDERS, OURS, PLAIN, Contender
from bench.measures import MEASURES
from bench.process import BenchError
from bench.publish import FIGURES, PAGE, with_figures
from bench.questions import all_sessions, make_modules
from bench.results import load
from bench.work import check_site

REPOSITORY = Path(__file__).parents[2]


def test_every_measure_can_be_taken(tmp_path: Path) -> None:
    """Only `paper` may be left out; elsewhere than in CI, what needs a program that is missing."""
    kept = tmp_path / "kept.json"
    done = subprocess.run(
        [sys.executable, "-m", "bench.run", "--smoke", "--results", str(kept)],
        cwd=REPOSITORY, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    measured = json.loads(kept.read_text(encoding="utf-8"))["measured"]
    left_out = set(MEASURES) - {part for part, series in measured.items() if series}
    if os.environ.get("HOMEGROUND_CI"):
        assert not left_out, done.stderr
    assert all(f"{part}: left out" in done.stderr for part in left_out)
    builds = {series["who"] for series in measured["build"]}
    assert builds >= {contender.name for contender in CONTENDERS}
    for series in (one for found in measured.values() for one in found):
        assert f"| {series['who']} |" in done.stdout
        assert min(series["values"]) >= 0


def test_the_page_shows_the_figures_that_are_kept() -> None:
    if FIGURES.is_file():
        page = PAGE.read_text(encoding="utf-8")
        assert with_figures(page, *load(FIGURES)) == page


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
