"""`course build` when the system refuses: clear words, the last good site to the byte, and the next
build works.
"""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from test_course_build import COURSE, build, bytes_of

FAULTS = Path(__file__).parent / "faults"
FULL = "The disk is full"
REFUSED = "may not be written here"


Fault = tuple[int, str, int, str]
"""The error, the event, from which one on, and below which folder of the course."""


def run(command: list[str], course: Path, fault: Fault) -> subprocess.CompletedProcess[str]:
    number, event, nth, below = fault
    environment = {
        **os.environ,
        "PYTHONPATH": str(FAULTS),
        "PYTHONDONTWRITEBYTECODE": "1",
        "COURSE_FAULT": f"{number}:{event}:{nth}:{course / below}",
    }
    return subprocess.run(
        command, cwd=course, env=environment, capture_output=True, text=True, check=False
    )


def build_with_fault(course: Path, fault: Fault) -> subprocess.CompletedProcess[str]:
    """From the n-th such event on, in each process of the build, the system gives this error."""
    return run([*COURSE, "build", "--course", str(course)], course, fault)


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ((errno.ENOSPC, "open", 1, "build"), FULL),
        ((errno.EDQUOT, "open", 25, "build"), FULL),  # the engine copies its files
        ((errno.ENOSPC, "open", 70, "build"), FULL),  # the engine writes its pages
        ((errno.ENOSPC, "os.mkdir", 1, "build"), FULL),
        ((errno.ENOSPC, "os.mkdir", 4, "build"), FULL),
        ((errno.EROFS, "open", 1, ""), REFUSED),
        ((errno.EACCES, "os.mkdir", 1, ""), REFUSED),
        ((errno.EIO, "open", 5, "build"), "Input/output error"),
    ],
)
def test_a_refused_build_says_so_and_leaves_the_last_good_site(
    course: Path, fault: Fault, words: str
) -> None:
    assert build(course).returncode == 0
    before = bytes_of(course / "site")
    page = course / "docs/client/index.md"
    page.write_text(page.read_text() + "\nA new line.\n")
    result = build_with_fault(course, fault)
    assert result.returncode == 2, result.stdout
    assert words in result.stderr
    assert "The last good site is as it was." in result.stderr
    assert "Traceback" not in result.stderr
    assert len(result.stderr.splitlines()) <= 6
    assert bytes_of(course / "site") == before
    assert build(course).returncode == 0
    assert "A new line." in (course / "site/client/index.html").read_text()
    assert sorted(p.name for p in (course / "build").iterdir()) == []


def test_a_first_site_that_cannot_be_put_in_place_is_not_half_there(course: Path) -> None:
    result = build_with_fault(course, (errno.EXDEV, "os.rename", 1, "build"))
    assert result.returncode == 2
    assert "lie on different disks" in result.stderr
    assert not (course / "site").exists()
    assert build(course).returncode == 0
    assert (course / "site/client/index.html").is_file()


def test_the_fault_is_really_there(course: Path) -> None:
    """A fault that comes too late to hit anything leaves a good build."""
    result = build_with_fault(course, (errno.ENOSPC, "open", 100_000, "build"))
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize(
    "command", [["pages", "out"], ["schema", "out/schemas"]], ids=lambda c: c[0]
)
def test_other_commands_say_it_too(course: Path, command: list[str]) -> None:
    full = [sys.executable, "-m", "coursekit", command[0], str(course / command[1])]
    result = run(full, course, (errno.ENOSPC, "open", 3, "out"))
    assert result.returncode == 2
    assert FULL in result.stderr
    assert "Traceback" not in result.stderr
