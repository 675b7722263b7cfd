"""`course build` on a real folder: what it leaves behind when all goes well and when not."""

import hashlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

COURSE = (sys.executable, "-m", "coursekit")
QUIZ = "quizzes/en/brewing/first-cup.yml"


def build(course: Path) -> subprocess.CompletedProcess[str]:
    command = [*COURSE, "build", "--course", str(course)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def bytes_of(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def wait_for(condition: Callable[[], bool], seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "did not happen in time"
        time.sleep(0.005)


def test_both_editions_are_built(course: Path) -> None:
    result = build(course)
    assert result.returncode == 0, result.stderr
    assert (course / "site/client/brewing/first-cup.html").is_file()
    assert (course / "site/staff/brewing/first-cup.html").is_file()
    assert [p.name for p in course.iterdir() if p.name.startswith(".")] == []
    assert list((course / "build").glob("site-*")) == []
    for edition in ("client", "staff"):
        licences = (course / "site" / edition / "assets/LICENSES-theme.txt").read_text()
        assert "Martin Donath" in licences
        assert "Font Awesome" in licences


def test_a_second_build_gives_the_same_pages(course: Path) -> None:
    build(course)
    first = bytes_of(course / "site")
    build(course)
    changing = {"client/sitemap.xml.gz", "staff/sitemap.xml.gz"}  # the engine's clock is in it
    second = bytes_of(course / "site")
    assert {k: v for k, v in first.items() if k not in changing} == {
        k: v for k, v in second.items() if k not in changing
    }


def test_an_error_leaves_the_last_good_site(course: Path) -> None:
    build(course)
    before = bytes_of(course / "site")
    quiz = course / QUIZ
    quiz.write_text(quiz.read_text().replace("prompt:", "promt:", 1))
    result = build(course)
    assert result.returncode == 1
    assert f"{QUIZ}:" in result.stderr
    assert "did you mean `prompt`?" in result.stderr
    assert bytes_of(course / "site") == before


def test_an_engine_that_fails_leaves_the_last_good_site(course: Path) -> None:
    build(course)
    before = bytes_of(course / "site")
    settings = course / "mkdocs.staff.yml"
    settings.write_text(settings.read_text() + "theme: {name: no-such-theme}\n")
    result = build(course)
    assert result.returncode == 2
    assert "staff edition failed" in result.stderr
    assert "Traceback" not in result.stderr
    assert bytes_of(course / "site") == before
    assert list((course / "build").glob("site-*")) == []


@pytest.mark.parametrize("moment", ["at once", "an edition is there", "both are there"])
def test_a_killed_build_leaves_the_last_good_site(course: Path, moment: str) -> None:
    build(course)
    before = bytes_of(course / "site")
    page = course / "docs/client/index.md"
    page.write_text(page.read_text() + "\nA new line.\n")
    process = subprocess.Popen(
        [*COURSE, "build", "--course", str(course)], start_new_session=True, stdout=subprocess.PIPE
    )
    wanted = {
        "at once": "*",
        "an edition is there": "*/index.html",
        "both are there": "staff/404.html",
    }
    fresh = course / "build" / f"site-{process.pid}"
    wait_for(lambda: any(fresh.glob(wanted[moment])) or process.poll() is not None)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    after = bytes_of(course / "site")
    assert after == before or "A new line." in (course / "site/client/index.html").read_text()
    assert build(course).returncode == 0
    assert "A new line." in (course / "site/client/index.html").read_text()
    assert list((course / "build").glob("site-*")) == []
