"""The numbers of each session: counted by hand on the smallest course."""

import json
from collections.abc import Callable
from pathlib import PurePosixPath

from coursekit.diagnostics import Diagnostic, Label, Severity
from coursekit.load.course import load_course
from coursekit.load.tree import Tree
from coursekit.model.loaded import LoadedCourse
from coursekit.source import start_of
from coursekit.stats import COLUMNS, as_json, as_table, count_sessions

HOME = PurePosixPath("curriculum/en/brewing/first-cup")
QUIZ = PurePosixPath("quizzes/en/brewing/first-cup.yml")
NO_FINDINGS = {"errors": 0, "warnings": 0, "infos": 0}
CUP = {
    "session": "first-cup", "for": "clients", "words": 75, "minutes": 60,
    "grade": None, "smog": None, "form_a": 4, "form_b": 4, "figures": 1, "sources": 1,
}  # fmt: skip
CUP_WITH_FAMILIES = {
    "session": "first-cup-family", "for": "families", "words": 61, "minutes": 60,
    "grade": None, "smog": None, "form_a": 5, "form_b": 0, "figures": 1, "sources": 1,
}  # fmt: skip


def finding(path: PurePosixPath, severity: Severity) -> Diagnostic:
    return Diagnostic("a", severity, f"{path} {severity}", Label(start_of(path)))


def loaded(tree: Tree) -> LoadedCourse:
    return load_course(tree)[0]


def test_every_written_session_has_a_row(small_course: Tree) -> None:
    rows = count_sessions(loaded(small_course), [])
    assert rows == (
        {**CUP, **NO_FINDINGS},
        {**CUP_WITH_FAMILIES, **NO_FINDINGS},
        {"session": "other files", "for": "", **NO_FINDINGS},
    )


def test_findings_count_where_they_are(small_course: Tree) -> None:
    found = [
        finding(HOME / "lesson.md", Severity.ERROR),
        finding(HOME / "family.md", Severity.WARNING),
        finding(QUIZ, Severity.INFO),
        finding(HOME / "cup.svg", Severity.ERROR),  # both lessons show it
        finding(PurePosixPath("docs/client/about.md"), Severity.WARNING),
    ]
    rows = count_sessions(loaded(small_course), found)
    counts = [(row["errors"], row["warnings"], row["infos"]) for row in rows]
    assert counts == [(2, 0, 1), (1, 1, 0), (0, 1, 0)]


def test_reading_grades_are_those_of_the_lesson(small_course: Tree) -> None:
    """Sentences of 11 words of one syllable: 0.39 x 11 + 11.8 - 15.59; no long word: 3.1291."""
    sentence = "The cat sat on the mat by the old red door. "
    tree = {**small_course, HOME / "lesson.md": f"## The one thing\n\n{sentence * 30}\n".encode()}
    row = count_sessions(loaded(tree), [])[0]
    assert (row["grade"], row["smog"]) == (0.5, 3.1)


def test_a_part_that_cannot_be_read_has_no_number(small_course: Tree) -> None:
    tree = {path: data for path, data in small_course.items() if path != HOME / "lesson.md"}
    tree[QUIZ] = b"id: 'first"
    row = count_sessions(loaded(tree), [])[0]
    unknown = ("words", "grade", "smog", "form_a", "form_b", "figures")
    assert {name: row[name] for name in unknown} == dict.fromkeys(unknown)
    assert as_table([row]).split("\n")[1].split() == [
        "first-cup", "clients", "-", "60", "-", "-", "-", "-", "-", "0", "0", "0", "0",
    ]  # fmt: skip


def test_more_for_those_who_want_it_is_not_counted(small_course: Tree) -> None:
    lesson = small_course[HOME / "lesson.md"]
    assert isinstance(lesson, bytes)
    longer = lesson + b"\n## If you want more\n\nThere are many kinds of tea.\n"
    row = count_sessions(loaded({**small_course, HOME / "lesson.md": longer}), [])[0]
    assert row["words"] == CUP["words"]


def test_the_table_is_aligned(small_course: Tree) -> None:
    table = as_table(count_sessions(loaded(small_course), []))
    assert table.split("\n") == [
        (
            "session           for       words  minutes  grade  smog  form a  form b  figures"
            "  sources  errors  warnings  infos"
        ),
        (
            "first-cup         clients      75       60      -     -       4       4        1"
            "        1       0         0      0"
        ),
        (
            "first-cup-family  families     61       60      -     -       5       0        1"
            "        1       0         0      0"
        ),
        (
            "other files                                                                     "
            "                0         0      0"
        ),
        "",
    ]


def test_the_keys_for_machines(small_course: Tree) -> None:
    whole = json.loads(as_json(count_sessions(loaded(small_course), [])))
    assert whole == {
        "sessions": [{**CUP, **NO_FINDINGS}, {**CUP_WITH_FAMILIES, **NO_FINDINGS}],
        "elsewhere": NO_FINDINGS,
    }


def test_an_empty_course_has_no_sessions(
    diagnose: Callable[[Tree], tuple[Diagnostic, ...]],
) -> None:
    rows = count_sessions(loaded({}), diagnose({}))
    assert [row["session"] for row in rows] == ["other files"]
    assert as_table(rows).startswith("session")
    assert set(COLUMNS) > set(NO_FINDINGS)
