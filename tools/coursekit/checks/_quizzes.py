"""Every question of the written sessions, with where it stands."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from coursekit.model.base import Model
from coursekit.model.document import Document
from coursekit.model.interactions import Option, Pair, PickMany, PickOne
from coursekit.model.loaded import LoadedCourse, LoadedSession
from coursekit.model.prose import Prose, plain_text
from coursekit.model.quiz import Question
from coursekit.source import Route, Span

_TOLD = {
    "right": "for those who are right",
    "other": "for all who are not right yet",
    "chose_true": "for those who choose “True”",
    "chose_false": "for those who choose “False”",
}
"""Who is told a text on the answer as a whole, by its key."""


class Feedback(NamedTuple):
    """What some readers are told, or are to be told; `route` leads to it in the question."""

    route: Route
    prose: Prose | None
    of: str
    """`option 2`, or empty where the question has only one such text."""
    told: str
    """Who is told it, as in "for those who are right"; empty where `of` says so."""


class Asked(NamedTuple):
    """A question in its place. `route` leads to it in the quiz's document."""

    session: LoadedSession
    document: Document
    route: Route
    question: Question

    def at(self, *route: str | int) -> Span:
        return self.document.at(*self.route, *route)

    @property
    def options(self) -> tuple[Option, ...]:
        """Empty where the reader does anything else than choose."""
        asked = self.question.lower()
        return asked.options if isinstance(asked, PickOne | PickMany) else ()

    @property
    def is_statement(self) -> bool:
        return self.question.is_statement

    @property
    def lists_options(self) -> bool:
        """Whether the author writes the options one by one."""
        return (*self.route, "options") in self.document.values

    @property
    def prompt(self) -> str:
        return plain_text(self.question.prompt.blocks)

    @property
    def texts(self) -> tuple[str, ...]:
        """What each option says."""
        return tuple(plain_text(option.text.blocks) for option in self.options)

    @property
    def right(self) -> int | None:
        """The place of the right option, where the reader chooses one and one is right."""
        right = [index for index, option in enumerate(self.options) if option.right]
        return right[0] if len(right) == 1 and isinstance(self.question.lower(), PickOne) else None

    def option_at(self, index: int) -> Span:
        return self.at("options", index, "text")

    @property
    def feedbacks(self) -> tuple[Feedback, ...]:
        """Everything that readers are told of their answers, written or not."""
        said = getattr(self.question, "feedback", None)
        if isinstance(said, Model):
            return tuple(
                Feedback(("feedback", key), getattr(said, key), "", _TOLD.get(key, f"as `{key}`"))
                for key in type(said).model_fields
                if key != "allow"
            )
        match self.question.lower():
            case PickOne(options=options) | PickMany(options=options):
                return _of_each("options", "option", [o.feedback for o in options])
            case Pair(firsts=firsts):
                return _of_each("pairs", "pair", [first.feedback for first in firsts])
            case _:
                return ()

    def words_at(self, words: str, *route: str | int) -> Span:
        """Where these words stand in a text; the text where they do not stand so on one line."""
        span = self.at(*route)
        pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
        lines = self.document.text.split("\n")
        for number in range(span.line, span.end_line + 1):
            start = span.column - 1 if number == span.line else 0
            end = span.end_column - 1 if number == span.end_line else len(lines[number - 1])
            if words and (found := pattern.search(lines[number - 1], start, end)):
                return Span(span.path, number, found.start() + 1, number, found.end() + 1)
        return span


def _of_each(key: str, one: str, said: list[Prose | None]) -> tuple[Feedback, ...]:
    return tuple(
        Feedback((key, index, "feedback"), prose, f"{one} {index + 1}", "")
        for index, prose in enumerate(said)
    )


def questions(course: LoadedCourse) -> Iterator[Asked]:
    """Those that test something; what readers rate or write for themselves is left out."""
    return (asked for asked in all_questions(course) if asked.question.is_graded)


def all_questions(course: LoadedCourse) -> Iterator[Asked]:
    for session in course.sessions.values():
        if session.quiz is not None:
            for index, question in enumerate(session.quiz.value.questions):
                yield Asked(session, session.quiz.document, ("questions", index), question)


def choices(course: LoadedCourse) -> Iterator[Asked]:
    """The questions whose options the author writes, where all of them could be read."""
    for asked in questions(course):
        whole = not any(asked.at().encloses(place) for place in asked.document.damaged)
        if asked.lists_options and whole:
            yield asked
