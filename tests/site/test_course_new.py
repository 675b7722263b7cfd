"""`course new` on a real folder: what it makes loads and builds, and it makes all or nothing."""

import errno
import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
from test_build_faults import FULL, REFUSED, Fault
from test_build_faults import run as run_with_fault
from test_course_build import COURSE, build

MODULE = "curriculum/en/brewing/module.yml"
SECOND = "curriculum/en/brewing/second-cup"
MADE = {
    f"{SECOND}/session.yml",
    f"{SECOND}/lesson.md",
    f"{SECOND}/guide.md",
    f"{SECOND}/worksheet.yml",
    "quizzes/en/brewing/second-cup.yml",
}
THIRD = ("third-cup", "--module", "brewing", "--title", "A third cup", "--aim", "You can pour.")


def new(course: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [*COURSE, "new", *words, "--course", str(course)]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )


def contents(course: Path) -> dict[str, bytes]:
    """Every file of the course's folder, and every folder with nothing in it."""
    return {
        str(path.relative_to(course)): path.read_bytes() if path.is_file() else b""
        for path in sorted(course.rglob("*"))
        if "build" not in path.parts and "site" not in path.parts
    }


def findings(course: Path) -> list[dict[str, str]]:
    command = [*COURSE, "check", "--format", "json", "--course", str(course)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    return list(json.loads(result.stdout)["diagnostics"])


def test_a_fresh_session_has_no_error_and_builds(course: Path) -> None:
    before = contents(course)
    result = new(course, "session", "second-cup")
    assert (result.returncode, result.stderr) == (0, "")
    after = contents(course)
    assert {name for name in after if after[name] and name not in before} == MADE
    assert all(
        name in result.stdout for name in (*MADE, MODULE, "`course serve`", "`course check`")
    )
    changed = {name for name in before if after[name] != before[name]}
    assert changed == {MODULE}
    found = findings(course)
    assert {d["severity"] for d in found} == {"warning"}
    unwritten = [d["message"] for d in found if d["code"] == "unwritten"]
    assert "the section `## A story` is still to be written" in unwritten
    assert any(re.match("question 8 is still to be written", said) for said in unwritten)
    assert build(course).returncode == 0
    page = (course / "site/client/brewing/second-cup.html").read_text()
    assert "A second cup" in page
    assert (course / "site/staff/brewing/second-cup.html").is_file()


def test_all_kinds_of_new_things_go_well_together(course: Path) -> None:
    commands = [
        ("session", "second-cup"),
        ("family", "second-cup"),
        ("session", *THIRD),
        ("module", "zest", "--title", "Zest", "--summary", "All: of it."),
        ("session", "peel", "--module", "zest", "--title", "Peel", "--aim", "You can peel."),
    ]
    for command in commands:
        result = new(course, *command)
        assert result.returncode == 0, result.stderr
    (course / "quizzes/en/zest/peel.yml").unlink()
    assert new(course, "quiz", "peel").returncode == 0
    assert {d["severity"] for d in findings(course)} == {"warning"}
    assert build(course).returncode == 0
    assert (course / "site/client/zest/peel.html").is_file()
    assert (course / "site/client/brewing/second-cup-family.html").is_file()


def test_yaml_files_begin_with_the_way_to_their_schema(course: Path) -> None:
    new(course, "session", "second-cup")
    for name in MADE:
        first = (course / name).read_text().split("\n")[0]
        found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
        assert bool(found) == name.endswith(".yml")
        if found:
            there = Path(os.path.normpath(course / Path(name).parent / found.group(1)))
            assert there.parent == course / "schemas"


def test_the_list_keeps_the_authors_comments_and_line_ends(course: Path) -> None:
    module = course / MODULE
    text = module.read_text().replace(
        "  - id: second-cup", "  # the same leaves\n  - id: second-cup"
    )
    text = text.replace("      aim:", "      # ask Mia\n      aim:").replace("\n", "\r\n")
    module.write_bytes(text.encode())
    assert new(course, "session", "second-cup").returncode == 0
    kept = text[: text.index("    planned:")]
    assert module.read_bytes().decode() == kept
    assert "# ask Mia\n" in (course / SECOND / "session.yml").read_text()


@pytest.mark.parametrize("there", sorted(MADE))
def test_no_file_is_written_over(course: Path, there: str) -> None:
    path = course / there
    path.parent.mkdir(exist_ok=True)
    path.write_text("mine\n")
    before = contents(course)
    result = new(course, "session", "second-cup")
    assert result.returncode == 2
    assert f"Nothing was made: `{there}` is there already." in result.stderr
    assert contents(course) == before


def test_a_damaged_module_is_left_alone(course: Path) -> None:
    module = course / MODULE
    module.write_text(module.read_text().replace("      path: B", "      path: Q"))
    before = contents(course)
    result = new(course, "session", "second-cup")
    assert result.returncode == 2
    assert f"`{MODULE}` has mistakes: mend them first" in result.stderr
    assert contents(course) == before


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        *[((errno.ENOSPC, "open", nth, ""), FULL) for nth in range(1, 7)],
        ((errno.ENOSPC, "os.mkdir", 1, ""), FULL),
        *[((errno.EACCES, "os.rename", nth, ""), REFUSED) for nth in range(1, 7)],
        ((errno.EROFS, "open", 1, ""), REFUSED),
        ((errno.EIO, "os.chmod", 1, ""), "Input/output error"),
    ],
)
def test_if_anything_fails_nothing_is_made(course: Path, fault: Fault, words: str) -> None:
    before = contents(course)
    command = [*COURSE, "new", "session", "second-cup", "--course", str(course)]
    result = run_with_fault(command, course, fault)
    assert result.returncode == 2, result.stdout
    assert words in result.stderr
    assert "Nothing was made." in result.stderr
    assert "Traceback" not in result.stderr
    assert contents(course) == before


@pytest.mark.parametrize("event", ["open", "os.rename"])
def test_a_fault_past_the_last_step_hits_nothing(course: Path, event: str) -> None:
    """So the faults above reach every step: there are six files to write and to put in place."""
    command = [*COURSE, "new", "session", "second-cup", "--course", str(course)]
    result = run_with_fault(command, course, (errno.EIO, event, 7, ""))
    assert result.returncode == 0, result.stderr


def ask(course: Path, words: list[str], answers: list[str]) -> tuple[int, str]:
    """As a person at a terminal; gives the exit status and all that was shown."""
    ours, theirs = pty.openpty()
    command = [*COURSE, "new", *words, "--course", str(course)]
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    os.write(ours, "".join(f"{answer}\n" for answer in answers).encode())
    shown = b""
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:  # Linux says so when the other end is closed
            break
        if not part:
            break
        shown += part
    os.close(ours)
    return process.wait(timeout=60), shown.decode()


def test_at_a_terminal_it_asks_for_what_was_not_said(course: Path) -> None:
    answers = ["third-cup", "brewing", "A third cup", "You can pour."]
    status, shown = ask(course, ["session"], answers)
    assert status == 0, shown
    assert "no module lists a session `third-cup`" in shown
    assert "Its aim (You can ...)" in shown
    text = (course / "curriculum/en/brewing/third-cup/session.yml").read_text()
    assert "title: A third cup\naim: You can pour.\n" in text
    status, shown = ask(course, ["module"], ["zest", "Zest", "All of it."])
    assert status == 0, shown
    assert (course / "curriculum/en/zest/module.yml").is_file()


def test_what_is_planned_needs_no_answers(course: Path) -> None:
    status, shown = ask(course, ["session"], ["second-cup"])
    assert status == 0, shown
    assert "Its title" not in shown


def test_without_a_terminal_it_says_what_is_missing(course: Path) -> None:
    result = new(course, "session", "secnd-cup")
    assert result.returncode == 2
    assert "did you mean `second-cup`?" in result.stderr
    assert all(f"{name}:" in result.stderr for name in ("--module", "--title", "--aim"))


@pytest.mark.parametrize("kind", ["session", "quiz", "family", "module"])
def test_each_kind_explains_itself(course: Path, kind: str) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "coursekit", "new", kind, "--help"],
        cwd=course, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "--course" in result.stdout
