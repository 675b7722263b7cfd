"""Every question of the written sessions, with where it stands."""

from collections.abc import Iterator
from typing import NamedTuple

from coursekit.model.document import Document
from coursekit.model.interactions import Option
from coursekit.model.loaded import LoadedCourse, LoadedSession
from coursekit.model.quiz import Question
from coursekit.source import Route, Span


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
        return self.question.lower().options

    @property
    def lists_options(self) -> bool:
        """Whether the author writes the options; true and false are always the same two."""
        return (*self.route, "options") in self.document.values


def questions(course: LoadedCourse) -> Iterator[Asked]:
    for session in course.sessions.values():
        if session.quiz is not None:
            for index, question in enumerate(session.quiz.value.questions):
                yield Asked(session, session.quiz.document, ("questions", index), question)
