"""What is read in one go and is graded as one: a lesson, a worksheet, a quiz, a guide, a page."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from coursekit.checks._syllables import LONG_WORD, syllables
from coursekit.checks._texts import kind_of, meets_clients
from coursekit.model.document import Document
from coursekit.model.loaded import LoadedCourse
from coursekit.model.passage import Sentence

ENOUGH_WORDS = 100
"""The formulas were made on samples of about this length; on less they say nothing."""
MOST_SET_ASIDE = 40


class Reading(NamedTuple):
    """`kind` is what an author calls it."""

    kind: str
    sentences: tuple[Sentence, ...]
    for_clients: bool


def readings(course: LoadedCourse) -> Iterator[Reading]:
    """Those with enough words, in the order of the course. Titles and labels are left out."""
    by_path: dict[PurePosixPath, list[Sentence]] = {}
    for passage in course.passages:
        if passage.kind == "text":
            by_path.setdefault(passage.document.path, []).extend(passage.sentences)
    for kind, document in _documents(course):
        found = tuple(by_path.get(document.path, ()))
        if sum(len(sentence.words) for sentence in found) >= ENOUGH_WORDS:
            yield Reading(kind, found, meets_clients(course, document))


def _documents(course: LoadedCourse) -> Iterator[tuple[str, Document]]:
    for session in course.sessions.values():
        for written in (session.lesson, session.guide):
            if written is not None:
                yield kind_of(written), written
        if session.worksheet is not None:
            yield kind_of(session.worksheet.document), session.worksheet.document
        if session.quiz is not None:
            yield "quiz", session.quiz.document
    for block in course.safety.values():
        yield "safety block", block.block.document
    for page in course.client_pages.values():
        yield "page", page.document
    if course.glossary is not None:
        yield "glossary", course.glossary.document


def long_terms(course: LoadedCourse) -> tuple[str, ...]:
    """The long words that the glossary explains, each once, in its order."""
    names = (name for term in course.terms.values() for name in (term.term, *term.also))
    words = (word for name in names for word in name.lower().replace("-", " ").split())
    return tuple(dict.fromkeys(word for word in words if syllables(word) >= LONG_WORD))


def set_aside(course: LoadedCourse) -> frozenset[str]:
    """The words that may be left out of a count, in one and in many."""
    words = long_terms(course)[:MOST_SET_ASIDE]
    return frozenset(form for word in words for form in (word, f"{word}s", f"{word}'s"))
