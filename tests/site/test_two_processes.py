"""Work on a second core gives what one process gives, and tells of what goes wrong there."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from coursekit.adapters import aside as module
from coursekit.adapters.aside import Lost, aside, fork

ALONE = "import os; os.cpu_count = lambda: 1; from mkdocs.__main__ import cli; cli()"
TOGETHER = ALONE.replace("1;", "2;")


@pytest.fixture
def forks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests that run side by side have threads."""
    monkeypatch.setattr(module, "can_fork", lambda: True)


def build(course: Path, code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, "build", "--strict"]
    return subprocess.run(command, cwd=course, capture_output=True, text=True, check=False)


def files(site: Path) -> dict[str, bytes]:
    found = {str(p.relative_to(site)): p.read_bytes() for p in site.rglob("*") if p.is_file()}
    del found["client/sitemap.xml.gz"]  # the engine's clock is in it
    return found


def test_two_processes_build_the_same_site_to_the_byte(course: Path) -> None:
    sites = []
    for code in (ALONE, TOGETHER):
        done = build(course, code)
        assert done.returncode == 0, done.stderr
        sites.append(files(course / "site"))
    assert len(sites[0]) > 50
    assert sites[0] == sites[1]


FAULTS = {
    "a fault": "raise ValueError('a page broke')",
    "a warning": "import logging; logging.getLogger('mkdocs.x').warning('a page broke')",
}


@pytest.mark.parametrize("what", FAULTS)
@pytest.mark.parametrize("is_first", [True, False])
def test_what_goes_wrong_in_either_half_ends_the_build(
    course: Path, what: str, *, is_first: bool
) -> None:
    """`mkdocs build --strict` fails when a page only warns."""
    (course / "faulty.py").write_text(
        "from coursekit.adapters.mkdocs_plugin import CoursePlugin as P\n"
        "def page(self, html, **_):\n"
        f"    if self.halves.is_first is {is_first}:\n"
        f"        {FAULTS[what]}\n"
        "    return html\n"
        "P.on_page_content = page\n"
    )
    done = build(course, f"import sys; sys.path.insert(0, '.'); import faulty; {TOGETHER}")
    assert done.returncode == 1
    assert "a page broke" in done.stderr
    assert not (course / "site/client/worker.js").exists() or what == "a warning"


@pytest.mark.usefixtures("forks")
def test_the_outcome_comes_from_another_process() -> None:
    assert aside(os.getpid)() != os.getpid()


@pytest.mark.usefixtures("forks")
def test_what_is_raised_there_is_raised_here() -> None:
    outcome = aside(lambda: int("no number"))
    with pytest.raises(ValueError, match="no number"):
        outcome()


@pytest.mark.usefixtures("forks")
def test_work_that_was_stopped_is_done_here() -> None:
    here = os.getpid()

    def work() -> int:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return 42

    assert aside(work)() == 42


def test_a_process_that_was_stopped_has_nothing_to_tell() -> None:
    other = fork()
    if not other.child:
        os._exit(1)
    with pytest.raises(Lost):
        other.ask()


def test_a_process_that_is_stopped_is_gone_and_no_other_is_touched() -> None:
    other = fork()
    if not other.child:
        signal.pause()
    other.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(other.child, 0)
    other.stop()  # nothing is left to stop


def test_without_a_second_core_the_work_is_done_when_it_is_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    assert aside(os.getpid)() == os.getpid()
