"""What `course new` refuses, and how it says so."""

from collections.abc import Callable
from pathlib import PurePosixPath

import pytest

from coursekit.adapters.scaffold import read_templates
from coursekit.load.course import load_course
from coursekit.load.tree import Tree
from coursekit.model.loaded import LoadedCourse
from coursekit.scaffold.additions import Additions, CannotAddError
from coursekit.scaffold.family import new_family
from coursekit.scaffold.module import new_module
from coursekit.scaffold.quiz import new_quiz
from coursekit.scaffold.session import Wanted, new_session

COURSE = PurePosixPath("curriculum/course.yml")
MODULE = PurePosixPath("curriculum/en/brewing/module.yml")
TEMPLATES = read_templates()


def with_module(tree: Tree, old: str, new: str) -> Tree:
    text = tree[MODULE].decode()  # type: ignore[union-attr]
    assert old in text
    return {**tree, MODULE: text.replace(old, new).encode()}


def loaded(tree: Tree) -> LoadedCourse:
    return load_course(tree)[0]


NO_ID = (
    "cannot be the id of a session: an id has small letters, digits and single hyphens, such as "
    "`riding-a-wave`"
)
FAMILY_ID = (
    "an id that ends in `-family` is for families: `course new family peel` makes what they get of "
    "a session"
)
Refused = tuple[Callable[[LoadedCourse], Additions], str]
REFUSED: list[Refused] = [
    (lambda c: new_session(c, TEMPLATES, Wanted("first-cup")),
     "session `first-cup` is started already: look into `curriculum/en/brewing/first-cup`"),
    (lambda c: new_session(c, TEMPLATES, Wanted("second-cup", "steeping")),
     "session `second-cup` is planned in module `brewing`"),
    (lambda c: new_session(c, TEMPLATES, Wanted("secnd-cup")),
     "no module lists a session `secnd-cup`; did you mean `second-cup`?"),
    (lambda c: new_session(c, TEMPLATES, Wanted("peel", "brewin", "P", "Q")),
     "there is no module `brewin`; did you mean `brewing`?"),
    (lambda c: new_session(c, TEMPLATES, Wanted("brewing", "brewing", "P", "Q")),
     "there is a module `brewing` already: choose another id"),
    (lambda c: new_session(c, TEMPLATES, Wanted("Third Cup!", "brewing", "P", "Q")),
     f"`Third Cup!` {NO_ID}; did you mean `third-cup`?"),
    (lambda c: new_session(c, TEMPLATES, Wanted("?", "brewing", "P", "Q")),
     f"`?` {NO_ID}"),
    (lambda c: new_session(c, TEMPLATES, Wanted("a" * 61, "brewing", "P", "Q")),
     f"`{'a' * 61}` is longer than 60 characters"),
    (lambda c: new_session(c, TEMPLATES, Wanted("peel-family", "brewing", "P", "Q")),
     FAMILY_ID),
    (lambda c: new_session(c, TEMPLATES, Wanted("peel", "brewing", " ", "Q")),
     "the title has nothing written"),
    (lambda c: new_session(c, TEMPLATES, Wanted("peel", "brewing", "P", "Q\nR")),
     "the aim must be one line of plain text"),
    (lambda c: new_module(c, TEMPLATES, "safety", "S", "T"),
     "`safety` is the name of another folder: choose another id"),
    (lambda c: new_module(c, TEMPLATES, "second-cup", "S", "T"),
     "there is a session `second-cup` already: choose another id"),
    (lambda c: new_module(c, TEMPLATES, "zest", "S" * 401, "T"),
     "the title is longer than 400 characters"),
    (lambda c: new_family(c, TEMPLATES, "second-cup"),
     "session `second-cup` is only planned: `course new session second-cup` starts it"),
    (lambda c: new_family(c, TEMPLATES, "firstcup"),
     "no module lists a session `firstcup`; did you mean `first-cup`?"),
    (lambda c: new_quiz(c, TEMPLATES, "second-cup-family"),
     "session `second-cup` is only planned: `course new session second-cup` starts it"),
    (lambda c: new_quiz(c, TEMPLATES, "tea"), "no module lists a session `tea`"),
]  # fmt: skip


@pytest.mark.parametrize(("make", "words"), REFUSED, ids=[words[:50] for _, words in REFUSED])
def test_what_cannot_be_added_is_told(
    small_course: Tree, make: Callable[[LoadedCourse], Additions], words: str
) -> None:
    course = loaded(small_course)
    with pytest.raises(CannotAddError) as refusal:
        make(course)
    assert str(refusal.value) == words


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("      aim:", "      aym:", "has mistakes: mend them first"),
        ("      path: B", "      path: Q", "has mistakes: mend them first"),
        ("sessions:", "sessions: [", "(but `curriculum/en/brewing/module.yml` could not be read"),
    ],
)
def test_a_damaged_list_is_not_touched(small_course: Tree, old: str, new: str, words: str) -> None:
    course = loaded(with_module(small_course, old, new))
    with pytest.raises(CannotAddError) as refusal:
        new_session(course, TEMPLATES, Wanted("second-cup"))
    assert words in str(refusal.value)


def test_a_damaged_course_file_gets_no_module(small_course: Tree) -> None:
    for data in (b"id: [", small_course[COURSE] + b"surplus: 1\n"):  # type: ignore[operator]
        with pytest.raises(CannotAddError):
            new_module(loaded({**small_course, COURSE: data}), TEMPLATES, "zest", "Z", "S")
