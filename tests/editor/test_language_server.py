"""What an author's editor says: the YAML language server on our schemas, found in both ways.

Expected are the words of the fields' descriptions, and the verdicts of the corpus.
"""

import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from corpus import EXAMPLES, Example
from language_server import LanguageServer

from coursekit.adapters.scaffold import read_templates
from coursekit.load.course import load_course
from coursekit.load.tree import Tree, read_tree
from coursekit.scaffold.session import Wanted, new_session
from node import REPOSITORY

SETTINGS = json.loads((REPOSITORY / ".vscode/settings.json").read_text(encoding="utf-8"))
FOLDER = REPOSITORY / "curriculum" / "en" / "waves" / "riding-a-wave"
NUMBERS = count(1)
NOT_TOLD = {
    "course.day-that-is-not": "the editor knows the form of a date and not the calendar",
    "session.an-empty-file": "the editor says nothing of an empty file",
}


def nested(settings: dict[str, Any]) -> dict[str, Any]:
    """`yaml.schemas: x`, as an editor's file has it, becomes `yaml: {schemas: x}`."""
    whole: dict[str, Any] = {}
    for key, value in settings.items():
        *outer, last = key.split(".")
        here = whole
        for step in outer:
            here = here.setdefault(step, {})
        here[last] = value
    return whole


@pytest.fixture(scope="module")
def by_line(node_modules: Path) -> Iterator[LanguageServer]:
    """It knows a file's schema only from the file's first line."""
    server = LanguageServer(node_modules, REPOSITORY, {"yaml": {"schemaStore": {"enable": False}}})
    yield server
    server.stop()


@pytest.fixture(scope="module")
def by_settings(node_modules: Path) -> Iterator[LanguageServer]:
    """It knows a file's schema only from our settings for VS Code."""
    server = LanguageServer(node_modules, REPOSITORY, nested(SETTINGS))
    yield server
    server.stop()


def opened(server: LanguageServer, kind: str, text: str) -> tuple[Path, list[Any]]:
    """A file of its own with this text, which begins with the way to the schema of its kind."""
    path = FOLDER / f"{next(NUMBERS)}.yml"
    line = f"# yaml-language-server: $schema=../../../../schemas/{kind}.schema.json\n"
    return path, server.problems(path, line + text)


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_the_editor_underlines_what_does_not_fit(by_line: LanguageServer, example: Example) -> None:
    _, found = opened(by_line, example.kind, example.path.read_text(encoding="utf-8"))
    messages = [problem["message"] for problem in found]
    assert bool(messages) == (not example.fits and example.path.stem not in NOT_TOLD), messages


def test_our_own_files_have_nothing_underlined(by_line: LanguageServer) -> None:
    found = {}
    for path, data in read_tree(REPOSITORY).items():
        if path.suffix == ".yml":
            assert isinstance(data, bytes)
            found[path] = by_line.problems(REPOSITORY / path, data.decode())
    assert len(found) > 30
    assert {path: problems for path, problems in found.items() if problems} == {}


def test_what_course_new_makes_has_nothing_underlined(
    by_line: LanguageServer, small_course: Tree
) -> None:
    course, _ = load_course(small_course)
    made = new_session(course, read_templates(), Wanted("second-cup")).files
    kinds = {"session.yml": "session", "worksheet.yml": "worksheet", "second-cup.yml": "quiz"}
    fresh = {path.name: text for path, text in made.items() if path.suffix == ".yml"}
    assert set(fresh) == set(kinds)
    for name, text in fresh.items():
        assert opened(by_line, kinds[name], text)[1] == []


def test_it_offers_the_keys_that_are_not_there_yet(by_line: LanguageServer) -> None:
    text = "id: riding-a-wave\ntitle: Riding a wave\n\nplan:\n  - id: settle\n    \n"
    path, _ = opened(by_line, "session", text)
    offered = by_line.completions(path, 4, 1)
    assert {"aim", "path", "topics", "objectives", "terms", "carries"} <= set(offered)
    assert not {"id", "title", "plan"} & set(offered)
    assert offered["carries"] == "Ids of the safety blocks that its page shows, word for word."
    in_plan = by_line.completions(path, 7, 5)
    assert in_plan["minutes"] == "Minutes in each length of group."


@pytest.mark.parametrize(
    ("kind", "text", "offered"),
    [
        ("quiz", "id: a\nquestions:\n  - id: b\n    kind: \n", {
            "single-choice": "One right option among several.",
            "multiple-choice": "The reader ticks all that fit.",
            "true-false": "The prompt is true or false.",
            "fill-in": "The reader types a word or a number.",
            "matching": "The reader finds what belongs together.",
            "ordering": "The reader numbers steps in their order.",
            "rating": "The reader picks a number for themselves. It is private and never scored.",
            "reflection": "The reader writes for themselves. It is private and never scored.",
        }),
        ("worksheet", "title: A\nprompts:\n  - id: b\n    kind: \n", {
            "write": "Room to write or draw.",
            "tick": "Any number of options may be ticked.",
            "choose": "One of the options is chosen.",
            "rate": "A number on a scale.",
        }),
    ],
)  # fmt: skip
def test_it_offers_the_kinds_and_says_what_each_is(
    by_line: LanguageServer, kind: str, text: str, offered: dict[str, str]
) -> None:
    path, _ = opened(by_line, kind, text)
    assert by_line.completions(path, 5, len("    kind: ") + 1) == offered


def test_it_offers_the_keys_of_one_kind_only(by_line: LanguageServer) -> None:
    text = "id: a\nquestions:\n  - id: b\n    kind: true-false\n    \n"
    path, _ = opened(by_line, "quiz", text)
    offered = by_line.completions(path, 6, 5)
    assert {"answer", "feedback", "prompt", "form"} <= set(offered)
    assert "options" not in offered


def test_it_offers_only_what_may_be_written(by_line: LanguageServer) -> None:
    text = "title: A\nprompts:\n  - id: b\n    kind: write\n    feeds: \n"
    path, _ = opened(by_line, "worksheet", text)
    assert set(by_line.completions(path, 6, 12)) == {"plan-card", "reasons", "first-24-hours"}


@pytest.mark.parametrize(
    ("line", "column", "words"),
    [
        (2, 2, "The same as the folder's name; never changes."),
        (6, 6, "Which of the seven parts this is."),
        (7, 6, "Minutes in each length of group."),
        (8, 3, "Ids of the safety blocks that its page shows, word for word."),
        (8, 13, "The id of a safety block."),
    ],
)
def test_it_says_what_a_key_is_for(
    by_line: LanguageServer, line: int, column: int, words: str
) -> None:
    text = "id: a\ntitle: A\naim: B\nplan:\n  - id: settle\n    minutes: {50: 5}\ncarries: [deep]\n"
    path, _ = opened(by_line, "session", text)
    assert words in by_line.hover(path, line, column)


def test_it_uses_our_words_where_a_pattern_does_not_fit(by_line: LanguageServer) -> None:
    _, found = opened(by_line, "session", "id: Riding A Wave\n")
    words = "An id has small letters, digits and single hyphens, such as riding-a-wave."
    (at,) = (problem["range"]["start"] for problem in found if problem["message"] == words)
    assert at == {"line": 1, "character": 4}


PLACES = {
    "program": "program.yml",
    "course": "curriculum/course.yml",
    "sources": "curriculum/sources.yml",
    "glossary": "curriculum/glossary.yml",
    "help-lines": "curriculum/help-lines.yml",
    "wording": "curriculum/wording.yml",
    "module": "curriculum/en/waves/module.yml",
    "session": "curriculum/en/waves/riding-a-wave/session.yml",
    "family": "curriculum/en/waves/riding-a-wave/family.yml",
    "worksheet": "curriculum/en/waves/riding-a-wave/worksheet.yml",
    "quiz": "quizzes/en/waves/riding-a-wave.yml",
}


@pytest.mark.parametrize("kind", PLACES)
def test_our_settings_lead_to_the_same_schemas(by_settings: LanguageServer, kind: str) -> None:
    found = by_settings.problems(REPOSITORY / PLACES[kind], "surplus: 1\n")
    assert "Property surplus is not allowed." in [problem["message"] for problem in found]
    used = {uri for problem in found for uri in problem["data"]["schemaUri"]}
    assert used == {(REPOSITORY / "schemas" / f"{kind}.schema.json").as_uri()}


def test_our_settings_know_the_second_worksheet_and_quiz(by_settings: LanguageServer) -> None:
    quiz = REPOSITORY / "quizzes" / "en" / "waves" / "riding-a-wave.family.yml"
    for path in (FOLDER / "family-worksheet.yml", quiz):
        assert by_settings.problems(path, "surplus: 1\n")


def test_our_settings_leave_other_files_alone(by_settings: LanguageServer) -> None:
    assert by_settings.problems(REPOSITORY / "mkdocs.yml", "surplus: 1\n") == []
