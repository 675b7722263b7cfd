"""What a group sees of a session: from the lesson and the quiz, and of the guide only questions."""

from pathlib import PurePosixPath

import pytest

from coursekit.load.course import load_course
from coursekit.load.tree import Tree
from coursekit.render.site import Site
from coursekit.render.slides import Slide, missing, question_slides, slides

FOLDER = PurePosixPath("curriculum/en/brewing/first-cup")
HERE = PurePosixPath("brewing/first-cup-show.md")


def made(tree: Tree, edits: dict[str, tuple[str, str]]) -> tuple[list[Slide], list[Slide]]:
    """The slides of the session, and those of its questions."""
    changed = dict(tree)
    for name, (old, new) in edits.items():
        text = tree[FOLDER / name].decode()
        assert old in text
        changed[FOLDER / name] = text.replace(old, new).encode()
    course, _ = load_course(changed)
    session = course.sessions["first-cup"]
    writer = Site(course, "staff").writer(HERE, session)
    return slides(writer, session), list(question_slides(writer, session))


def said(found: list[Slide], name: str) -> list[str]:
    return [slide.body.striptags() for slide in found if slide.id.partition(".")[0] == name]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ('> [!ASK]\n> "One? You can pass."', [("One? You can pass.", None)]),
        ('> [!ASK]\n> Ask twice: "One?" *(Wait.)* "Two?"', [("One?", None), ("Two?", None)]),
        ('> [!ASK]\n> *90:* "One?"\n>\n> “Two?”', [("One?", 90), ("Two?", None)]),
        ("> [!ASK]\n> Go round. What do you like?", [("What do you like?", None)]),
        ('> [!SAY]\n> "One?"\n\n> [!DO]\n> Ask "Two?"', []),
    ],
)
def test_of_the_guide_only_what_is_asked_is_shown(
    small_course: Tree, written: str, shown: list[tuple[str, int | None]]
) -> None:
    found, _ = made(small_course, {"guide.md": ("Listen.", written)})
    talk = [slide for slide in found if slide.part == "talk"]
    assert [(slide.body.striptags(), slide.only) for slide in talk] == shown


def test_slides_follow_the_plan_and_take_the_words_of_the_lesson(small_course: Tree) -> None:
    found, questions = made(small_course, {})
    kinds = [slide.id for slide in found]
    assert kinds == ["title", "story", "idea.1", "question", "try-it", "remember"]
    assert said(found, "try-it") == ["Try itPourWait"]
    (remember,) = said(found, "remember")
    assert "See the next session" in remember
    assert not [slide for slide in [*found, *questions] if "<a " in slide.body]
    assert missing(found) == ["questions in the part for open talk"]


def test_a_question_is_shown_without_what_is_right(small_course: Tree) -> None:
    _, questions = made(small_course, {})
    assert len(questions) >= 5
    (first, *_) = said(questions, "quiz")
    assert first == "What does tea need? Choose all that fit.Hot waterLeavesA spoon"
    assert "Without it, nothing comes out" not in "".join(slide.body for slide in questions)
