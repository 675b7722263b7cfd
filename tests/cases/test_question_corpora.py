"""The checks of questions on many of them: each flawed one is found at its place, and no good one.

The questions stand in `tests/corpora/`. What came out is a table in the staff edition, for those
who want to know how far the checks can be trusted. `make accept` writes it anew.
"""

import os
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

import pytest
import yaml

from coursekit.checks import CHECKS
from coursekit.checks.run import code_of
from coursekit.diagnostics import Diagnostic, Severity
from coursekit.load.course import load_course
from coursekit.load.tree import Tree, read_tree
from coursekit.model.loaded import LoadedCourse
from coursekit.source import Span

REPOSITORY = Path(__file__).parents[2]
CORPORA = REPOSITORY / "tests" / "corpora"
PAGE = REPOSITORY / "docs" / "staff" / "makers" / "how-good-the-checks-are.md"
SMALL = read_tree(REPOSITORY / "tests" / "cases" / "course")
QUIZ = PurePosixPath("quizzes/en/brewing/first-cup.yml")
SESSION = PurePosixPath("curriculum/en/brewing/first-cup/session.yml")
OBJECTIVE = "Name the three things that tea needs."

Entry = dict[str, Any]


def entries(name: str) -> list[Entry]:
    found: list[Entry] = yaml.safe_load((CORPORA / name).read_text(encoding="utf-8"))
    return found


GOOD = entries("good-questions.yml")
FLAWED = entries("flawed-questions.yml")
CODES = sorted({code for entry in FLAWED for code in entry["caught"]})
BY_CODE = {code_of(check): check for check in CHECKS}
THERE = [code for code in CODES if code in BY_CODE]


class _Writer(yaml.SafeDumper):
    """Writes texts as they are, so that the place of each word can be told."""


_Writer.add_representer(
    str,
    lambda writer, text: writer.represent_scalar(
        "tag:yaml.org,2002:str", text, style="|" if " " in text else None
    ),
)


def laid(entry: Entry) -> Tree:
    """The small course with this entry in place of its own quiz or first objective."""
    tree = dict(SMALL)
    if "objective" in entry:
        text = bytes(SMALL[SESSION]).decode().replace(OBJECTIVE, entry["objective"])
        tree[SESSION] = text.encode()
    if "questions" in entry:
        left_out = {"form": "a", "objective": "name-the-parts"}
        asked = [{"id": f"q{n}", **left_out, **q} for n, q in enumerate(entry["questions"])]
        quiz = {"id": "first-cup", "questions": asked}
        tree[QUIZ] = yaml.dump(quiz, Dumper=_Writer, sort_keys=False, width=10**6).encode()
    return tree


class Looked(NamedTuple):
    tree: Tree
    found: tuple[Diagnostic, ...]

    def text(self, span: Span) -> str:
        lines = bytes(self.tree[span.path]).decode().split("\n")[span.line - 1 : span.end_line]
        lines[-1] = lines[-1][: span.end_column - 1]
        return "\n".join((lines[0][span.column - 1 :], *lines[1:]))

    def points_at(self, code: str, words: list[str]) -> bool:
        """Whether this is found, with a mark at each of these words and not much around them."""
        found = [d for d in self.found if d.code == code]
        marked = [self.text(label.span) for d in found for label in (d.at, *d.related)]
        near = [text for text in marked if len(text) < 200]
        return bool(found) and all(any(word in text for text in near) for word in words)


def findings(course: LoadedCourse) -> tuple[Diagnostic, ...]:
    """What the checks of questions find, before anything is waived."""
    return tuple(d for code in THERE for d in BY_CODE[code](course))


@cache
def look(corpus: str, number: int) -> Looked:
    tree = laid({"good": GOOD, "flawed": FLAWED}[corpus][number])
    course, problems = load_course(tree)
    assert problems == ()
    return Looked(tree, findings(course))


def name(entry: Entry) -> str:
    said = entry["objective"] if "objective" in entry else entry["questions"][0]["prompt"]
    return str(said)[:60].replace("\n", " ")


@pytest.mark.parametrize("number", range(len(GOOD)), ids=lambda n: name(GOOD[n]))
def test_a_good_question_is_not_found(number: int) -> None:
    found = look("good", number).found
    assert [d for d in found if d.severity is not Severity.INFO] == []


EXPECTED = [(n, code) for n, entry in enumerate(FLAWED) for code in entry["caught"]]


@pytest.mark.parametrize(
    ("number", "code"), [pair for pair in EXPECTED if pair[1] in BY_CODE], ids=str
)
def test_a_flawed_question_is_found_at_its_place(number: int, code: str) -> None:
    looked = look("flawed", number)
    assert looked.points_at(code, FLAWED[number]["caught"][code]), (name(FLAWED[number]), looked)


def test_every_check_of_questions_is_there() -> None:
    assert set(CODES) <= set(BY_CODE)


def test_there_are_enough_of_both() -> None:
    assert sum(len(entry.get("questions", ())) for entry in GOOD) >= 80
    assert len(FLAWED) >= 100
    assert min(Counter(code for _, code in EXPECTED).values()) >= 3


OF_ENGLISH = {
    "absolute-statement", "negative-question", "question-answers-question", "scored-feeling",
    "two-claims", "unfocused-question", "vague-objective", "window-dressing",
}  # fmt: skip


@pytest.mark.parametrize("code", sorted(OF_ENGLISH))
def test_rules_about_english_words_are_off_in_another_language(code: str) -> None:
    for entry in FLAWED:
        if code in entry["caught"]:
            course, _ = load_course(laid(entry))
            assert course.course is not None
            other = course.course.value.model_copy(update={"language": "es"})
            spanish = replace(course, course=replace(course.course, value=other))
            assert list(BY_CODE[code](course)) != []
            assert list(BY_CODE[code](spanish)) == []


def row(code: str, own: Counter[str]) -> str:
    wanted = [(n, FLAWED[n]["caught"][code]) for n, c in EXPECTED if c == code]
    caught = sum(look("flawed", n).points_at(code, words) for n, words in wanted)
    looked = [look("flawed", n) for n, _ in wanted] + [look("good", n) for n in range(len(GOOD))]
    levels = {d.severity for one in looked for d in one.found if d.code == code}
    alarms = sum(any(d.code == code for d in look("good", n).found) for n in range(len(GOOD)))
    said = " or ".join(sorted(levels))
    return f"| `{code}` | {said} | {caught} of {len(wanted)} | {alarms} | {own[code]} |"


def table() -> str:
    course, _ = load_course(read_tree(REPOSITORY))
    own = Counter(d.code for d in findings(course))
    asked = sum(len(s.quiz.value.questions) for s in course.sessions.values() if s.quiz)
    good = sum(len(entry.get("questions", [1])) for entry in GOOD)
    head = (
        "| Check | Level | Flawed ones found "
        f"| Of {good} good ones, found by mistake | Of {asked} in this course, found |"
    )
    return "\n".join((head, "|---|---|---|---|---|", *(row(code, own) for code in CODES)))


def test_the_page_tells_what_the_checks_do_now() -> None:
    text = PAGE.read_text(encoding="utf-8")
    before, old = text.split("## The numbers\n\n")
    _, *after = old.split("\n\n", 1)
    if os.environ.get("ACCEPT"):
        text = before + "## The numbers\n\n" + "\n\n".join((table(), *after))
        PAGE.write_text(text.rstrip("\n") + "\n", encoding="utf-8")
    assert table() in PAGE.read_text(encoding="utf-8"), "run `make accept`"
