"""What `course new` would add to the small course, and what it refuses and how it says so."""

from pathlib import PurePosixPath

import pytest
import yaml

from coursekit.adapters.scaffold import read_templates
from coursekit.load.course import load_course
from coursekit.load.tree import Tree
from coursekit.model.loaded import LoadedCourse
from coursekit.model.unwritten import ID_MARK, MARK
from coursekit.scaffold.additions import Additions
from coursekit.scaffold.edit import apply_edit
from coursekit.scaffold.family import new_family
from coursekit.scaffold.module import new_module
from coursekit.scaffold.quiz import new_quiz
from coursekit.scaffold.scalars import listed, one_line, scalar
from coursekit.scaffold.session import Wanted, new_session

COURSE = PurePosixPath("curriculum/course.yml")
MODULE = PurePosixPath("curriculum/en/brewing/module.yml")
SECOND = PurePosixPath("curriculum/en/brewing/second-cup")
TEMPLATES = read_templates()


def with_module(tree: Tree, old: str, new: str) -> Tree:
    text = tree[MODULE].decode()  # type: ignore[union-attr]
    assert old in text
    return {**tree, MODULE: text.replace(old, new).encode()}


def loaded(tree: Tree) -> LoadedCourse:
    return load_course(tree)[0]


def added(tree: Tree, additions: Additions) -> Tree:
    """The course with what is added, as an adapter would write it."""
    changed = {
        path: apply_edit(tree[path].decode(), edit).encode()  # type: ignore[union-attr]
        for path, edit in additions.edits.items()
    }
    return {**tree, **changed, **{path: text.encode() for path, text in additions.files.items()}}


def test_a_planned_session_is_started_in_its_place(small_course: Tree) -> None:
    tree = with_module(small_course, "      aim:", "      # ask Mia about the aim\n      aim:")
    additions = new_session(loaded(tree), TEMPLATES, Wanted("second-cup"))
    course, found = load_course(added(tree, additions))
    assert found == ()
    assert list(course.modules[0].sessions) == ["first-cup", "second-cup"]
    session = course.modules[0].sessions["second-cup"].session.value
    assert (session.title, session.aim) == ("A second cup", "You can use the same leaves twice.")
    assert (session.path, session.topics, session.carries) == ("B", ("T2",), ("hot-water",))
    assert additions.files[SECOND / "session.yml"].startswith("# ask Mia about the aim\nid: ")


def test_a_session_that_is_not_planned_comes_last_in_its_module(small_course: Tree) -> None:
    wanted = Wanted("third-cup", "brewing", "Tea: a third", 'You can say "enough".')
    tree = added(small_course, new_session(loaded(small_course), TEMPLATES, wanted))
    course, found = load_course(tree)
    assert found == ()
    entries = [entry.id for entry in course.modules[0].module.value.sessions]
    assert entries == ["first-cup", "second-cup", "third-cup"]
    session = course.modules[0].sessions["third-cup"].session.value
    assert (session.title, session.aim) == ("Tea: a third", 'You can say "enough".')
    assert (session.path, session.topics, session.carries) == ("E", (), ())


def test_a_module_comes_last_and_its_first_session_takes_the_place_of_the_prompt(
    small_course: Tree,
) -> None:
    one = new_module(loaded(small_course), TEMPLATES, "zest", "Zest, and more", "It is: sour.")
    tree = added(small_course, one)
    course, found = load_course(tree)
    assert found == ()
    assert [module.id for module in course.modules] == ["brewing", "zest"]
    module = course.modules[1]
    assert (module.module.value.title, list(module.planned)) == (
        "Zest, and more",
        ["to-write-zest"],
    )
    wanted = Wanted("peel", "zest", "Peel", "You can peel.")
    course, found = load_course(added(tree, new_session(course, TEMPLATES, wanted)))
    assert found == ()
    assert [entry.id for entry in course.modules[1].module.value.sessions] == ["peel"]


def test_families_get_the_blocks_that_are_for_families(small_course: Tree) -> None:
    tree = added(small_course, new_session(loaded(small_course), TEMPLATES, Wanted("second-cup")))
    course, found = load_course(added(tree, new_family(loaded(tree), TEMPLATES, "second-cup")))
    assert found == ()
    family = course.sessions["second-cup-family"]
    assert family.session.value.carries == ("hot-water",)
    assert family.quiz is not None
    assert len(family.quiz.value.questions) == 5


@pytest.mark.parametrize(
    ("quiz", "path"),
    [
        ("first-cup", "quizzes/en/brewing/first-cup.yml"),
        ("first-cup-family", "quizzes/en/brewing/first-cup.family.yml"),
    ],
)
def test_a_quiz_names_the_objectives_in_turn(small_course: Tree, quiz: str, path: str) -> None:
    tree = {name: data for name, data in small_course.items() if str(name) != path}
    course, found = load_course(added(tree, new_quiz(loaded(tree), TEMPLATES, quiz)))
    assert found == ()
    session = course.sessions[quiz]
    objectives = [objective.id for objective in session.session.value.objectives]
    assert session.quiz is not None
    named = [question.objective for question in session.quiz.value.questions]
    assert named == (objectives * 8)[: len(named)]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("A second cup", "A second cup"),
        ("You can name it, and stop.", "You can name it, and stop."),
        ("It's tea", "It's tea"),
        ("Tea: a cup", '"Tea: a cup"'),
        ("yes", '"yes"'),
        ("Null", '"Null"'),
        ("7", '"7"'),
        ('"Quoted"', '"\\"Quoted\\""'),
        ("# tea", '"# tea"'),
        ("Thé pour deux", '"Thé pour deux"'),
    ],
)
def test_a_text_is_written_so_that_any_reader_gives_it_back(text: str, written: str) -> None:
    assert scalar(text) == written
    assert yaml.safe_load(written) == text
    assert yaml.safe_load(listed([text, "a, b"])) == [text, "a, b"]
    assert one_line(f" {text} ", "the title") == text


OF_A_COURSE = "course-"
"""Templates of a whole course: most of their pages are whole as they are."""


@pytest.mark.parametrize("name", sorted(n for n in TEMPLATES if not n.startswith(OF_A_COURSE)))
def test_every_prompt_of_a_fresh_file_has_the_mark(name: str) -> None:
    """A prompt without it would not be found, and would be read by clients."""
    text = TEMPLATES[name]
    assert MARK in text or ID_MARK in text
    assert "TO WRITE" not in text.replace(MARK, "")
