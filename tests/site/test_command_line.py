"""The command `course`, as people type it: what it prints and how it ends."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import coursekit

QUIZ = "quizzes/en/brewing/first-cup.yml"
GLOSSARY = "curriculum/glossary.yml"
EXPLAINED = Path(coursekit.__file__).parent / "checks" / "explained"


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "coursekit", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


@pytest.fixture
def broken(course: Path) -> Path:
    """A course with a mistake in a quiz and one in the glossary."""
    quiz, glossary = course / QUIZ, course / GLOSSARY
    quiz.write_text(quiz.read_text().replace("prompt:", "promt:", 1))
    glossary.write_text(glossary.read_text() + "surplus: 1\n")
    return course


def test_a_clean_course_ends_with_0(course: Path) -> None:
    result = run("check", cwd=course)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith("No problems in ")
    assert "tells more" not in result.stdout


def test_problems_end_with_1(broken: Path) -> None:
    result = run("check", cwd=broken)
    assert result.returncode == 1
    assert f"{QUIZ}:" in result.stdout
    assert f"{GLOSSARY}:" in result.stdout
    assert "2 errors in 2 of" in result.stdout
    assert result.stdout.endswith(" files\n`course explain CODE` tells more.\n")


def test_only_what_is_asked_for_is_reported(broken: Path) -> None:
    in_folder = broken / "quizzes" / "en"
    result = run("check", "brewing", cwd=in_folder)
    assert result.returncode == 1
    assert f"{QUIZ}:" in result.stdout
    assert GLOSSARY not in result.stdout
    clean = run("check", "../../docs", cwd=in_folder)
    assert clean.returncode == 0
    one_file = run("check", "brewing/first-cup.yml", cwd=in_folder)
    assert (one_file.returncode, one_file.stdout) == (1, result.stdout)


def test_the_formats(broken: Path) -> None:
    for_machines = json.loads(run("check", "--format", "json", cwd=broken).stdout)
    paths = [problem["at"]["path"] for problem in for_machines["diagnostics"]]
    assert paths == [GLOSSARY, QUIZ]
    for_github = run("check", "--format", "github", cwd=broken).stdout
    assert for_github.count("::error file=") == 2
    assert for_github.endswith(" files\n")


def test_sarif_says_what_each_finding_means(broken: Path) -> None:
    (gathered,) = json.loads(run("check", "--format", "sarif", cwd=broken).stdout)["runs"]
    (rule,) = gathered["tool"]["driver"]["rules"]
    assert {result["ruleId"] for result in gathered["results"]} == {rule["id"]} == {"unknown-key"}
    explained = (EXPLAINED / "unknown-key.md").read_text(encoding="utf-8")
    assert rule["help"]["markdown"] == explained
    assert explained.startswith(rule["shortDescription"]["text"])


def test_a_finding_is_explained(tmp_path: Path) -> None:
    result = run("explain", "broken-link", cwd=tmp_path)
    assert result.returncode == 0
    assert result.stdout.startswith("broken-link\n\nA link that leads nowhere stops a reader")
    assert "\nThis is found, in docs/client/about.md:\n\n    # About\n" in result.stdout
    assert "\nThis is fine, in docs/client/about.md:\n\n    # About\n" in result.stdout
    assert run("explain", "[broken-link]", cwd=tmp_path).stdout == result.stdout


def test_without_a_code_all_findings_are_listed(tmp_path: Path) -> None:
    listed = run("explain", cwd=tmp_path).stdout.split("\n")
    codes = [line for line in listed if line and not line.startswith(" ")]
    assert codes == sorted(path.stem for path in EXPLAINED.iterdir())


def test_what_the_sessions_hold(course: Path) -> None:
    table = run("stats", cwd=course).stdout.split("\n")
    assert [line.split(" ")[0] for line in table[1:3]] == ["first-cup", "first-cup-family"]
    whole = json.loads(run("stats", "--format", "json", cwd=course).stdout)
    assert [row["session"] for row in whole["sessions"]] == ["first-cup", "first-cup-family"]


def test_findings_are_counted_and_end_no_counting(broken: Path) -> None:
    result = run("stats", "--format", "json", cwd=broken)
    assert result.returncode == 0
    whole = json.loads(result.stdout)
    assert [row["errors"] for row in whole["sessions"]] == [1, 0]
    assert whole["elsewhere"] == {"errors": 1, "warnings": 0, "infos": 0}


@pytest.mark.parametrize(
    ("name", "files"),
    [
        ("first-cup", {"lesson.md", "first-cup.yml", "first-cup.family.yml"}),
        ("brewing", {"lesson.md", "first-cup.yml", "first-cup.family.yml", "module.yml"}),
        ("second-cup", set()),
    ],
)
def test_an_id_stands_for_all_files_of_a_session_or_a_module(
    course: Path, name: str, files: set[str]
) -> None:
    quizzes = [course / f"quizzes/en/brewing/first-cup{end}" for end in (".yml", ".family.yml")]
    folder = course / "curriculum/en/brewing"
    for path in (*quizzes, folder / "module.yml", course / "curriculum/glossary.yml"):
        path.write_text(f"{path.read_text()}surplus: 1\n")
    lesson = folder / "first-cup/lesson.md"
    lesson.write_text(f"{lesson.read_text()}\n## Surplus\n\nTea.\n")
    result = run("check", name, "--format", "json", cwd=course)
    told = {Path(found["at"]["path"]).name for found in json.loads(result.stdout)["diagnostics"]}
    assert told == files


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "frist-cup"], "no session or module with this id: did you mean `first-cup`?"),
        (["check", "no-such-file.yml"], "there is no file or folder `no-such-file.yml`"),
        (["check", "/"], "`/` is not part of the course"),
        (["check", "--format", "xml"], "Invalid value"),
        (["chekc"], "No such command"),
        (["explain", "brokn-link"], "no finding has the code `brokn-link`: did you mean `broken-l"),
        (["explain", "x"], "no finding has the code `x`: `course explain` lists all codes"),
        (["stats", "--format", "sarif"], "Invalid value"),
        (["finish", "docs"], "there is no built site in `docs`"),
    ],
)
def test_what_is_used_wrongly_ends_with_2(course: Path, arguments: list[str], said: str) -> None:
    result = run(*arguments, cwd=course)
    assert result.returncode == 2
    assert said in result.stderr
    assert "Traceback" not in result.stderr


def test_outside_a_course_it_says_so(tmp_path: Path) -> None:
    result = run("check", cwd=tmp_path)
    assert result.returncode == 2
    assert "there is no course here" in result.stderr


def test_with_errors_no_page_tree_is_written(broken: Path) -> None:
    result = run("pages", "tree", cwd=broken)
    assert result.returncode == 1
    assert not (broken / "tree").exists()


def test_a_file_that_is_not_text_is_told(course: Path) -> None:
    (course / QUIZ).write_bytes(b"id: \xff\xfe\n")
    result = run("check", cwd=course)
    assert result.returncode == 1
    assert f"{QUIZ}:1:1: error: the file is not UTF-8 text (line 1)" in result.stdout
