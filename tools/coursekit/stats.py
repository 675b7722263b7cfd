"""What each written session holds, in numbers, for those who plan the work on a course.

A column is a name and a function, and one line in COLUMNS. The numbers follow from the files alone,
so the same course gives the same bytes.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from coursekit.checks._grades import Counts, count
from coursekit.checks._readings import ENOUGH_WORDS
from coursekit.diagnostics import Diagnostic, Severity
from coursekit.model.loaded import LoadedCourse, LoadedSession
from coursekit.model.passage import count_words
from coursekit.model.prose import Citation, Image, walk

_OTHERS = "other files"
_SMOG_SENTENCES = 30
_NOTHING = "-"
"""Shown where a session's file is missing or cannot be read."""


class Counted(NamedTuple):
    """A written session of the course, and what was found in its files."""

    course: LoadedCourse
    session: LoadedSession
    findings: tuple[Diagnostic, ...]


Number = int | float | None
Row = dict[str, str | Number]


def _words(counted: Counted) -> Number:
    sections = counted.session.counted_sections
    total = sum(count_words(section.blocks) for section in sections)
    return total if counted.session.lesson else None


def _minutes(counted: Counted) -> Number:
    return sum(part.minutes.of(60) for part in counted.session.session.value.plan)


def _grade(counted: Counted) -> Number:
    """Flesch-Kincaid grade of the lesson as it stands; too few words have none."""
    counts = _counts(counted)
    return round(counts.grade, 1) if counts and counts.words >= ENOUGH_WORDS else None


def _smog(counted: Counted) -> Number:
    """SMOG grade of the lesson, which is meant for 30 sentences and more."""
    counts = _counts(counted)
    return round(counts.smog, 1) if counts and counts.sentences >= _SMOG_SENTENCES else None


def _counts(counted: Counted) -> Counts | None:
    lesson = counted.session.lesson
    texts = [p for p in counted.course.passages if p.kind == "text" and p.document is lesson]
    sentences = [sentence for passage in texts for sentence in passage.sentences]
    return count(sentences) if sentences else None


def _questions(form: str) -> Callable[[Counted], Number]:
    def count(counted: Counted) -> Number:
        quiz = counted.session.quiz
        return len(quiz.value.graded_of(form)) if quiz else None

    return count


def _figures(counted: Counted) -> Number:
    return len(_shown_in(counted.session)) if counted.session.lesson else None


def _sources(counted: Counted) -> Number:
    """The different sources that any of the session's files cites."""
    files = _files(counted.session)
    texts = (text for text in counted.course.texts if text.document.path in files)
    nodes = (node for text in texts for node in walk(text.prose.blocks))
    return len({node.source for node in nodes if isinstance(node, Citation)})


def _findings(severity: Severity) -> Callable[[Counted], Number]:
    return lambda counted: sum(found.severity is severity for found in counted.findings)


_FOUND = {f"{severity}s": _findings(severity) for severity in Severity}
COLUMNS: dict[str, Callable[[Counted], Number]] = {
    "words": _words,
    "minutes": _minutes,
    "grade": _grade,
    "smog": _smog,
    "form_a": _questions("a"),
    "form_b": _questions("b"),
    "figures": _figures,
    "sources": _sources,
    **_FOUND,
}


def count_sessions(course: LoadedCourse, found: Sequence[Diagnostic]) -> tuple[Row, ...]:
    """A row for each written session, in the order of the course, and one for all other files."""
    rows: list[Row] = []
    theirs: set[PurePosixPath] = set()
    for session in course.sessions.values():
        files = {*_files(session), *_shown_in(session)}
        counted = Counted(course, session, tuple(d for d in found if d.at.span.path in files))
        numbers = {name: count(counted) for name, count in COLUMNS.items()}
        rows.append({"session": session.id, "for": session.track.readers, **numbers})
        theirs |= files
    left = [d for d in found if d.at.span.path not in theirs]
    elsewhere = {f"{s}s": sum(d.severity is s for d in left) for s in Severity}
    return (*rows, {"session": _OTHERS, "for": "", **elsewhere})


def _files(session: LoadedSession) -> set[PurePosixPath]:
    return set(session.track.files(session.folder).values())


def _shown_in(session: LoadedSession) -> set[PurePosixPath]:
    """The files of the figures that the lesson shows."""
    blocks = session.lesson.body.blocks if session.lesson else ()
    return {session.folder / node.target for node in walk(blocks) if isinstance(node, Image)}


def as_table(rows: Sequence[Row]) -> str:
    """Aligned for people: names to the left, numbers to the right."""
    names = ["session", "for", *COLUMNS]
    lines = [[name.replace("_", " ") for name in names]]
    lines += [[_shown(row.get(name, "")) for name in names] for row in rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "".join(f"{'  '.join(_aligned(line, widths)).rstrip()}\n" for line in lines)


def as_json(rows: Sequence[Row]) -> str:
    """One object: `sessions`, a list of the rows, and `elsewhere`, the findings of other files."""
    *sessions, other = rows
    elsewhere = {name: other[name] for name in _FOUND}
    return json.dumps({"sessions": sessions, "elsewhere": elsewhere}, indent=2) + "\n"


def _shown(value: str | Number) -> str:
    return _NOTHING if value is None else str(value)


def _aligned(line: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    for index, (text, width) in enumerate(zip(line, widths, strict=True)):
        yield text.ljust(width) if index < 2 else text.rjust(width)
