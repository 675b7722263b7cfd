"""The material that every contender gets: modules of sessions, each with a lesson and questions.

Made of a short list of words and the session's number, so it is the same on every machine. The only
markup in it is Markdown that all of them read alike.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

SESSIONS_A_MODULE = 6
QUESTIONS_A_SESSION = 8
OPTIONS_A_QUESTION = 3
SECTIONS = (
    "The one thing",
    "Before you start",
    "A story",
    "The idea",
    "Try it",
    "What to remember",
    "Take it home",
)
_LIST = """
    autumn bench bridge candle chair cloud corner door evening field garden harbor hill house
    island kettle lamp letter market meadow morning music orchard paper path pencil pocket
    rain river road room rope season shadow shelf shore song spoon spring station stone story
    street summer table train tree valley village voice walk wall water weather window winter
    wood yard
"""
_WORDS = _LIST.split()


@dataclass(frozen=True)
class Option:
    text: str
    feedback: str
    correct: bool


@dataclass(frozen=True)
class Question:
    prompt: str
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Session:
    id: str
    title: str
    lesson: tuple[tuple[str, str], ...]
    """Each section's heading and its Markdown: about 500 words in all."""
    follows: str
    """The id of the session that the lesson leads to, in the same module."""
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Module:
    id: str
    title: str
    sessions: tuple[Session, ...]


def make_modules(count: int) -> tuple[Module, ...]:
    """Modules that hold `count` sessions between them."""
    numbers = range(1, count + 1)
    groups = [
        numbers[start : start + SESSIONS_A_MODULE] for start in range(0, count, SESSIONS_A_MODULE)
    ]
    return tuple(
        Module(
            f"module-{place:03}",
            f"Module {place}",
            tuple(_session(number, group[(i + 1) % len(group)]) for i, number in enumerate(group)),
        )
        for place, group in enumerate(groups, 1)
    )


def _session(number: int, following: int) -> Session:
    chooser = Random(number)  # noqa: S311 - the same words each time; nothing is secret
    return Session(
        id=_session_id(number),
        title=f"Session {number} {_some(chooser, 3)}",
        lesson=tuple((heading, _section(chooser)) for heading in SECTIONS),
        follows=_session_id(following),
        questions=tuple(_question(chooser, n) for n in range(1, QUESTIONS_A_SESSION + 1)),
    )


def _session_id(number: int) -> str:
    return f"session-{number:04}"


def _section(chooser: Random) -> str:
    """About 70 words: a paragraph, a list and a paragraph."""
    items = "\n".join(f"- {_sentence(chooser, 6)}" for _ in range(3))
    return f"{_paragraph(chooser)}\n\n{items}\n\n{_paragraph(chooser)}"


def _paragraph(chooser: Random) -> str:
    return f"{_sentence(chooser, 12)} **{_sentence(chooser, 4)}** {_sentence(chooser, 11)}"


def _question(chooser: Random, number: int) -> Question:
    right = chooser.randrange(OPTIONS_A_QUESTION)
    return Question(
        prompt=f"Question {number} asks about {_some(chooser, 8)}?",
        options=tuple(
            Option(f"{text.capitalize()} {_some(chooser, 3)}", _sentence(chooser, 10), i == right)
            for i, text in enumerate(chooser.sample(_WORDS, OPTIONS_A_QUESTION))
        ),
    )


def _sentence(chooser: Random, words: int) -> str:
    return f"{_some(chooser, words).capitalize()}."


def _some(chooser: Random, count: int) -> str:
    return " ".join(chooser.choices(_WORDS, k=count))


def all_sessions(modules: tuple[Module, ...]) -> Iterator[tuple[Module, Session]]:
    for module in modules:
        for session in module.sessions:
            yield module, session


def lesson_text(session: Session, follows: str) -> str:
    """The lesson in Markdown; `follows` is the address that it leads to."""
    sections = "\n\n".join(f"## {heading}\n\n{text}" for heading, text in session.lesson)
    return f"{sections}\n\nThen read [what follows]({follows}).\n"


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
