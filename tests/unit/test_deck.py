"""Slides to carry: all of a session in order, nothing for staff, and nothing to load."""

import hashlib
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

from coursekit.adapters.files import read_assets, remove_other_pages, write_plan
from coursekit.load.course import load_course
from coursekit.load.tree import Tree, read_tree
from coursekit.model.site import EDITIONS, TO_CARRY, Edition
from coursekit.render.deck import decks
from coursekit.render.links import deck_file
from coursekit.render.plan import plan_site
from coursekit.render.site import Site

REPOSITORY = Path(__file__).parents[2]
DECK = REPOSITORY / "tools/coursekit/render/assets/deck"
CUP = PurePosixPath("curriculum/en/brewing/first-cup")
MARKER = "Zebradeck"
TALK = f"""> [!SAY]
> "Shall we? {MARKER}"

> [!ASK]
> Wait after it. {MARKER} "Which cup? You can pass."
"""
BY_HANDS = ("single-choice", "multiple-choice", "true-false")
FIXED = {"title", "story", "question", "try-it", "remember", "more"}


def decks_of(tree: Tree, edition: Edition = "staff") -> Mapping[str, str]:
    """The files by the ids of their sessions."""
    made = decks(Site(load_course(tree)[0], edition), read_assets())
    return {path.stem: data.decode() for path, data in made}


@cache
def real_decks() -> Mapping[str, str]:
    return decks_of(read_tree(REPOSITORY))


def asked(quiz: Path, form: str) -> list[str]:
    questions: list[dict[str, Any]] = yaml.safe_load(quiz.read_text(encoding="utf-8"))["questions"]
    chosen = [q for q in questions if q["form"] == form and q["kind"] in BY_HANDS]
    return [f"quiz-{question['id']}" for question in chosen]


def section(lesson: str, title: str) -> str:
    return lesson.partition(f"## {title}\n")[2].partition("\n## ")[0]


LESSONS = sorted(
    path
    for path in (REPOSITORY / "curriculum/en").glob("*/*/*.md")
    if path.name in ("lesson.md", "family.md")
)


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_all_of_a_session_is_there_in_order(lesson: Path) -> None:
    families = lesson.stem == "family"
    module, name = lesson.parts[-3], lesson.parts[-2]
    quiz = REPOSITORY / f"quizzes/en/{module}/{name}{'.family' if families else ''}.yml"
    deck = real_decks()[f"{name}-family" if families else name]
    ids = re.findall(r'<section id="([^"]+)"', deck)
    shown = [one for one in ids if not one.endswith("-closer")]
    words = lesson.read_text(encoding="utf-8")
    pictures = len(re.findall(r"^!\[", section(words, "The idea"), re.MULTILINE))
    talk = [one for one in shown if one.startswith("talk-")]
    assert shown == [
        "title",
        "story",
        *[f"idea-{n}" for n in range(1, pictures + 1)],
        "question",
        *asked(quiz, "a"),
        "try-it",
        *[f"talk-{n}" for n in range(1, len(talk) + 1)],
        "remember",
        *(["more"] if asked(quiz, "b") else []),
        *asked(quiz, "b"),
    ]
    assert talk


def test_every_session_has_its_file() -> None:
    assert len(real_decks()) == len(LESSONS)
    assert max(len(deck.encode()) for deck in real_decks().values()) <= 400_000


def test_an_edition_for_clients_gets_neither_the_files_nor_the_library(small_course: Tree) -> None:
    course, _ = load_course(small_course)
    given = {name: plan_site(Site(course, name), read_assets()).assets for name in EDITIONS}
    slides = {name: [p for p in all_ if p.is_relative_to(TO_CARRY)] for name, all_ in given.items()}
    assert len(slides["staff"]) == 2
    assert slides["client"] == []
    assert [p for all_ in given.values() for p in all_ if "reveal" in p.name] == []


def test_the_preview_keeps_the_files(small_course: Tree, tmp_path: Path) -> None:
    plan = plan_site(Site(load_course(small_course)[0], "staff"), read_assets())
    write_plan(plan, tmp_path)
    remove_other_pages(plan.files, tmp_path)
    assert (tmp_path / deck_file("first-cup")).is_file()


def test_nothing_for_staff_and_nothing_that_is_right_is_in_it(small_course: Tree) -> None:
    tree = dict(small_course)
    guide = tree[CUP / "guide.md"].decode()
    marked = re.sub(r"^((?:> )?\w.*[.?!])$", rf"\1 {MARKER}", guide, flags=re.MULTILINE)
    marked = marked.replace("## Open talk\n", f"## Open talk\n\n{TALK}\n", 1)
    tree[CUP / "guide.md"] = marked.encode()
    quizzes = [path for path in tree if path.parts[0] == "quizzes"]
    for path in quizzes:
        told = r"^( *(?:feedback|chose_true|chose_false|explanation): \S.*)$"
        quiz, count = re.subn(told, rf"\1 {MARKER}", tree[path].decode(), flags=re.MULTILINE)
        assert count >= 5
        tree[path] = quiz.encode()
    assert marked.count(MARKER) >= 5
    decks = decks_of(tree)
    assert decks.keys() == {"first-cup", "first-cup-family"}
    assert "Which cup? You can pass." in decks["first-cup"]
    for deck in decks.values():
        assert 'id="quiz-' in deck
        assert MARKER not in deck
        assert "correct" not in deck.partition("<main>")[2].partition("</main>")[0]


def test_all_that_it_uses_is_in_the_file() -> None:
    for deck in real_decks().values():
        content = deck.partition("<main>")[2].partition("</main>")[0]
        addresses = re.findall(r' (?:src|href)="([^"]*)"', content)
        assert addresses
        assert [one for one in addresses if not one.startswith("data:image/svg+xml;base64,")] == []
        assert 'Policy" content="default-src &#39;none&#39;;' in deck


def test_the_library_is_the_one_that_is_named() -> None:
    origin = (DECK / "ORIGIN-reveal.txt").read_text(encoding="utf-8")
    named = re.findall(r"^([0-9a-f]{64})  (\S+)$", origin, re.MULTILINE)
    assert [name for _, name in named] == ["reveal.js", "reveal.css"]
    for digest, name in named:
        assert hashlib.sha256((DECK / name).read_bytes()).hexdigest() == digest
    licence = (DECK / "LICENSE-reveal.txt").read_text(encoding="utf-8")
    assert all(licence in deck for deck in real_decks().values())
