"""The report for people, to the letter."""

from pathlib import PurePosixPath

import pytest

from coursekit.diagnostics import Diagnostic, Label, Severity, error
from coursekit.report import plain
from coursekit.source import Span, start_of

QUIZ, SESSION = PurePosixPath("quizzes/en/a.yml"), PurePosixPath("curriculum/en/a/session.yml")
TEXTS = {QUIZ: "id: a\n" * 11 + "  - id: delay\n" + "\n" * 28 + "  - id: delay\n", SESSION: "x: y"}


def span(path: PurePosixPath, line: int, column: int, length: int) -> Span:
    return Span(path, line, column, line, column + length)


def test_a_problem_with_a_related_place_and_the_summary() -> None:
    second, first = span(QUIZ, 41, 9, 5), span(QUIZ, 12, 9, 5)
    found = error(
        "duplicate-id",
        "question id `delay` is used twice",
        Label(second, "second use"),
        Label(first, "first use"),
        help="give this question its own id",
    )
    assert (
        plain.write([found], TEXTS, 24)
        == """\
quizzes/en/a.yml:41:9: error: question id `delay` is used twice  [duplicate-id]
   41 |   - id: delay
      |         ^^^^^ second use
   12 |   - id: delay
      |         ----- first use
   help: give this question its own id
1 error in 1 of 24 files
"""
    )


def test_a_related_place_in_another_file_says_where_it_is() -> None:
    other = Label(span(SESSION, 1, 4, 1), "the other")
    found = error("a", "b", Label(span(QUIZ, 12, 5, 2), "one"), other, help="c")
    assert plain.write([found], TEXTS, 24).split("\n")[:6] == [
        "quizzes/en/a.yml:12:5: error: b  [a]",
        "   12 |   - id: delay",
        "      |     ^^ one",
        "   curriculum/en/a/session.yml:1:4:",
        "    1 | x: y",
        "      |    - the other",
    ]


def test_a_file_as_a_whole_has_no_excerpt() -> None:
    whole = Label(start_of(SESSION), "this file")
    found = error("a", "b", whole, Label(start_of(QUIZ), "the list"), help="c")
    assert plain.write([found], TEXTS, 1).split("\n")[:3] == [
        "curriculum/en/a/session.yml:1:1: error: b  [a]",
        "   quizzes/en/a.yml:1:1: the list",
        "   help: c",
    ]


def excerpt(line: str, column: int, length: int) -> list[str]:
    """The two lines that show a place in a file of one line."""
    found = error("a", "b", Label(span(QUIZ, 1, column, length), "here"), help="c")
    return plain.write([found], {QUIZ: line}, 1).split("\n")[1:3]


X40, X60 = "x" * 40, "x" * 60


@pytest.mark.parametrize(
    ("line", "column", "length", "shown", "marks"),
    [
        ("abc", 2, 1, "abc", " ^"),
        ("abc", 2, 0, "abc", " ^"),
        ("abc", 4, 1, "abc", "   ^"),
        ("", 1, 1, "", "^"),
        ("\tabc", 2, 3, "    abc", "    ^^^"),
        ("a\tb", 2, 1, "a    b", " ^^^^"),
        ("茶を a", 4, 1, "茶を a", "     ^"),
        ("茶を a", 1, 2, "茶を a", "^^^^"),
        ("e\u0301 a", 4, 1, "e\u0301 a", "  ^"),
        ("a\u202eb\x1b[1m", 3, 1, "a\ufffdb\ufffd[1m", "  ^"),
        (X60 + "HERE" + "y" * 60, 61, 4, "…" + X40 + "HERE" + "y" * 54 + "…", " " * 41 + "^" * 4),
        ("TARGET" + "y" * 120, 1, 6, "TARGET" + "y" * 93 + "…", "^" * 6),
        ("x" * 200, 51, 150, "…" + "x" * 98 + "…", " " * 41 + "^" * 59),
        ("x" * 99 + "T", 100, 1, "x" * 99 + "T", " " * 99 + "^"),
    ],
)  # fmt: skip
def test_a_place_is_marked_below_its_line(
    line: str, column: int, length: int, shown: str, marks: str
) -> None:
    assert excerpt(line, column, length) == [f"    1 | {shown}".rstrip(), f"      | {marks} here"]


def test_a_place_on_several_lines_is_marked_on_its_first() -> None:
    several = Span(QUIZ, 1, 3, 3, 4)
    found = error("a", "b", Label(several, "here"), help="c")
    lines = plain.write([found], {QUIZ: "- one: two\n  three\n  four"}, 1).split("\n")
    assert lines[1:3] == ["    1 | - one: two", "      |   ^^^^^^^^ here"]


def test_lines_end_as_the_loader_counts_them() -> None:
    text = {QUIZ: "one\r\ntwo\rthree\u2028still three\n"}
    found = error("a", "b", Label(span(QUIZ, 3, 1, 5), "here"), help="c")
    assert plain.write([found], text, 1).split("\n")[1] == "    3 | three\ufffdstill three"


def test_a_place_that_no_text_has_shows_no_line() -> None:
    found = error("a", "b", Label(span(QUIZ, 9, 1, 1), "here"), help="c")
    for texts in ({}, {QUIZ: "one line"}):
        assert plain.write([found], texts, 1).split("\n")[1] == "   help: c"


SEVERITIES = {"e": Severity.ERROR, "w": Severity.WARNING, "i": Severity.INFO}


@pytest.mark.parametrize(
    ("severities", "files", "summary"),
    [
        ("", 24, "No problems in 24 files"),
        ("", 1, "No problems in 1 file"),
        ("e", 1, "1 error in 1 of 1 file"),
        ("eew", 24, "2 errors, 1 warning in 1 of 24 files"),
        ("wwii", 2, "2 warnings, 2 infos in 1 of 2 files"),
        ("i", 2, "1 info in 1 of 2 files"),
    ],
)
def test_summary(severities: str, files: int, summary: str) -> None:
    at = Label(start_of(QUIZ))
    found = [Diagnostic("a", SEVERITIES[letter], "b", at) for letter in severities]
    assert plain.write(found, {}, files).split("\n")[-2:] == [summary, ""]


def test_the_summary_counts_files_of_main_places() -> None:
    found = error("a", "b", Label(start_of(SESSION)), Label(start_of(QUIZ)), help="c")
    assert plain.write([found, found], {}, 9).endswith("\n2 errors in 1 of 9 files\n")
