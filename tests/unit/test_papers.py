"""What stands on which paper: nothing for staff on one for clients, and room for every answer."""

import re
from pathlib import Path, PurePosixPath
from typing import get_args

import pytest

from coursekit.load.course import load_course
from coursekit.load.tree import Tree
from coursekit.model.prose import Text
from coursekit.print.choices import Kind
from coursekit.print.paper import (
    Asked,
    Blanks,
    Box,
    Choices,
    Lettered,
    Lines,
    Listed,
    Paper,
    Picture,
    Scale,
    every,
    phrases,
)
from coursekit.print.papers import lacking, papers
from coursekit.print.settled import Settled

SESSION = PurePosixPath("curriculum/en/brewing/first-cup")
QUIZ = PurePosixPath("quizzes/en/brewing/first-cup.yml")
EVERY_KIND = Path(__file__).parents[1] / "browser" / "every-kind" / "first-cup.yml"
STAFF = ("key", "guide", "session-pack", "module-pack")


def made(tree: Tree) -> dict[str, Paper]:
    found = list(papers(load_course(tree)[0]))
    by_id = {paper.id: paper for paper in found}
    assert len(by_id) == len(found)
    return by_id


def test_there_is_a_paper_of_each_kind_for_whom_it_is_meant(small_course: Tree) -> None:
    found = made(small_course)
    assert {paper.kind for paper in found.values()} == set(get_args(Kind))
    for paper in found.values():
        assert paper.edition == ("staff" if paper.kind in STAFF else "client"), paper.id
        assert paper.cover == paper.kind.endswith("-pack")


def test_no_guide_and_no_feedback_is_on_a_paper_for_clients(small_course: Tree) -> None:
    tree = dict(small_course)
    planted = 0

    def mark(found: re.Match[str]) -> str:
        nonlocal planted
        planted += 1
        return f"{found.group()} Zebra{planted}x."

    for name in ("guide.md", "family-guide.md"):
        text = tree[SESSION / name].decode()
        tree[SESSION / name] = re.sub(r"^\w.*[.?!]$", mark, text, flags=re.MULTILINE).encode()
    for name in ("first-cup.yml", "first-cup.family.yml"):
        text = tree[QUIZ.with_name(name)].decode()
        said = r"^ *(?:feedback|explanation|right|other|chose_\w+): \w.*\.$"
        tree[QUIZ.with_name(name)] = re.sub(said, mark, text, flags=re.MULTILINE).encode()
    found = made(tree)
    staff = repr([p for p in found.values() if p.edition == "staff"])
    assert planted > 20
    assert [n for n in range(1, planted + 1) if f"Zebra{n}x" not in staff] == []
    assert [p.id for p in found.values() if p.edition == "client" and "Zebra" in repr(p)] == []


def test_a_printed_quiz_is_the_same_whatever_is_right(small_course: Tree) -> None:
    text = small_course[QUIZ].decode()
    all_right = re.sub(r"^( *)correct: true\n", "", text, flags=re.MULTILINE)
    all_right = re.sub(r"^( *)- text: (.*)$", r"\1- text: \2\n\1  correct: true", all_right,
                       flags=re.MULTILINE)  # fmt: skip
    assert all_right != text
    before, after = made(small_course), made({**small_course, QUIZ: all_right.encode()})
    assert before["first-cup-quiz"] == after["first-cup-quiz"]
    assert before["first-cup-key"] != after["first-cup-key"]


def test_a_session_that_lacks_parts_prints_the_others_and_names_them(small_course: Tree) -> None:
    gone = {SESSION / "worksheet.yml", QUIZ}
    tree = {path: data for path, data in small_course.items() if path not in gone}
    found = made(tree)
    assert {"first-cup-handout", "first-cup-guide", "first-cup-session-pack"} <= found.keys()
    assert not {"first-cup-worksheet", "first-cup-quiz", "first-cup-key"} & found.keys()
    assert lacking(load_course(tree)[0]) == {"first-cup": ("worksheet", "quiz")}
    pack = repr(found["first-cup-session-pack"])
    assert "Not in this pack, because it is not there: worksheet and quiz." in pack


@pytest.mark.parametrize(
    ("asked", "rooms"),
    [
        ("Which word names", [Lines]),
        ("How many minutes", [Lines]),
        ("Which part of the tea", [Blanks, Lettered]),
        ("Put the steps", [Blanks]),
        ("How strong do you like", [Scale]),
        ("Think of a good cup", [Lines]),
        ("How long does she let", [Choices]),
        ("What does she need", [Choices]),
        ("The longer it stands", [Choices]),
    ],
)
def test_every_kind_of_question_has_its_room(
    small_course: Tree, asked: str, rooms: list[type[object]]
) -> None:
    found = made({**small_course, QUIZ: EVERY_KIND.read_bytes()})
    sheets = (found["first-cup-quiz"], found["first-cup-quiz-b"])
    questions = [b for s in sheets for b in s.blocks if isinstance(b, Asked)]
    (question,) = [q for q in questions if asked in repr(q.label)]
    answers = [type(b) for b in question.children if isinstance(b, tuple(rooms))]
    assert answers == rooms
    assert bool(question.number) == (rooms != [Scale] and "Think" not in asked)


def test_the_key_names_the_letters_of_the_printed_sheet(small_course: Tree) -> None:
    found = made({**small_course, QUIZ: EVERY_KIND.read_bytes()})
    letters = [b.items for b in every(found["first-cup-quiz"].blocks) if isinstance(b, Lettered)]
    on_sheet = {"ABC"[at]: item[0] for at, item in enumerate(letters[0])}
    said = [p for b in every(found["first-cup-key"].blocks) for p in phrases(b)]
    pairs = [p for p in said if len(p) > 3 and p[-2] == Text(": ")]
    assert len(pairs) == 3
    for lead, *_, match in pairs:
        assert on_sheet[repr(lead).split("'")[1][0]] == match


def test_prose_is_settled_for_paper(small_course: Tree) -> None:
    course, _ = load_course(small_course)
    lesson = small_course[SESSION / "lesson.md"].decode() + (
        "\n> [!TIP]\n> A [site](https://tea.example/leaf), [call](tel:555-0100), [here](about).\n"
        "\n> Quoted.\n\n- one\n\n  > [!NOTE]\n  > inside\n\n<!-- allow choppy-text: so -->\n"
    )
    course, _ = load_course({**small_course, SESSION / "lesson.md": lesson.encode()})
    session = course.sessions["first-cup"]
    assert session.lesson
    blocks = list(every(Settled(course, session).prose(session.lesson.body)))
    boxes = [(b.title, b.look) for b in blocks if isinstance(b, Box)]
    assert boxes == [("Tip", "tip"), ("", "quote"), ("Note", "note")]
    assert [b.alt for b in blocks if isinstance(b, Picture)] == ["A cup with leaves in it."]
    assert [b.start for b in blocks if isinstance(b, Listed)] == [1, None, None]
    words = repr(blocks)
    assert "site'), Text(text=' (https://tea.example/leaf)')" in words
    assert "call'), Text(text=' (555-0100)')" in words
    assert not re.search(r"Link\(|Callout\(|Figure\(|WaiverComment\(|leaf-2019", words)
