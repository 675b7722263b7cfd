"""What is made for clients as a Word file or a book holds no guide, no key and no feedback."""

import html
import io
import re
import zipfile
from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest
import yaml
from made_documents import QUIZ, load, paper, with_every_kind

from coursekit.adapters.documents import Documents, open_documents
from coursekit.load.tree import Tree

STAFF, KEY = "Zebrastaff", "Zebrakey"
FOR_STAFF = re.compile(r"(family-)?guide\.md$|docs/staff/.*\.md$")
TOLD_LATER = ("feedback", "explanation", "answers", "answer")
FOR_CLIENTS = ("first-cup-handout", "first-cup-worksheet", "first-cup-family-page")


def planted(tree: Tree) -> Tree:
    """A marker in every line for staff, and in all that a question says after it is answered."""
    found = dict(with_every_kind(tree))
    numbers = count(1)
    for path, data in found.items():
        if isinstance(data, bytes) and FOR_STAFF.search(str(path)):
            lines = data.decode().split("\n")
            marked = [
                f"{line} {STAFF}{next(numbers)}." if re.match(r"(> )?\w.*[.?!]$", line) else line
                for line in lines
            ]
            found[path] = "\n".join(marked).encode()
    quiz = yaml.safe_load(found[QUIZ])
    quiz["questions"] = [_marked(question, numbers) for question in quiz["questions"]]
    found[QUIZ] = yaml.safe_dump(quiz, sort_keys=False, allow_unicode=True).encode()
    return found


def _marked(part: Any, numbers: Iterator[int], *, told_later: bool = False) -> Any:
    match part:
        case dict():
            return {
                key: _marked(value, numbers, told_later=told_later or key in TOLD_LATER)
                for key, value in part.items()
            }
        case list():
            return [_marked(one, numbers, told_later=told_later) for one in part]
        case str() if told_later and not part.isdigit():
            return f"{part} {KEY}{next(numbers)}"
        case _:
            return part


@pytest.fixture(scope="module")
def made(small_course: Tree) -> Iterator[Documents]:
    with open_documents(load(planted(small_course))) as found:
        yield found


def said(data: bytes) -> str:
    """Every file inside, whatever it is."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return "\n".join(file.read(name).decode(errors="replace") for name in file.namelist())


def test_markers_are_planted_where_they_can_be_found(made: Documents) -> None:
    tree_of_guide = said(made.docx(paper(made.course, "first-cup-guide")))
    assert tree_of_guide.count(STAFF) >= 5
    session = made.course.sessions["first-cup"]
    assert session.quiz is not None
    assert session.quiz.document.text.count(KEY) >= 8


@pytest.mark.parametrize("name", FOR_CLIENTS)
def test_a_word_file_for_clients_holds_none(made: Documents, name: str) -> None:
    text = said(made.docx(paper(made.course, name)))
    assert STAFF not in text
    assert KEY not in text


def test_the_book_holds_none(made: Documents) -> None:
    text = said(made.epub())
    assert "Which word names what tea is mostly made of?" in text
    assert STAFF not in text
    assert KEY not in text


def test_steps_to_put_in_order_do_not_stand_in_order(made: Documents) -> None:
    session = made.course.sessions["first-cup"]
    assert session.quiz is not None
    document = session.quiz.document
    asked = {question["id"]: question for question in document.data["questions"]}
    steps = list(asked["in-order"]["steps"])
    shown = [html.unescape(one) for one in re.findall(r"____</span> (.*?)</li>", said(made.epub()))]
    assert set(steps) <= set(shown)
    assert [one for one in shown if one in steps] != steps
