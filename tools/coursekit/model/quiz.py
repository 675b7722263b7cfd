"""A quiz and what all its questions share; the types of question stand in `coursekit.questions`."""

from functools import cached_property
from typing import ClassVar, Literal

from pydantic import Field

from coursekit.model.base import Id, Model
from coursekit.model.interactions import Graded, Interaction
from coursekit.model.prose import Prose, slug

FORMS = ("a", "b")
REREAD = slug("The idea")
"""The section of the lesson that a question leads back to, where it names none."""


class Question(Model):
    """Base of every question type."""

    is_statement: ClassVar[bool] = False
    """Whether its prompt is true or false, and asks nothing."""

    id: Id = Field(description="Readers' saved answers are kept under it: never change it.")
    form: Literal["a", "b"] = Field(
        description="Two forms test the same objectives, so that people who come again meet new "
        "questions."
    )
    objective: Id | None = Field(
        default=None, description="The objective of the session that this question tests."
    )
    story: Id | None = Field(
        default=None,
        description="The story of this quiz that the question is about. Questions in a row with "
        "the same story stand together below it.",
    )
    prompt: Prose = Field(description="What is asked. Takes Markdown.")
    explanation: Prose | None = Field(
        default=None, description="Only where it adds something to the feedback. Takes Markdown."
    )
    reread: Id = Field(
        default=REREAD,
        description="The section of the lesson to read again, as links name it, such as `try-it`. "
        "A rating or a reflection has this link only where you name one.",
    )

    def lower(self) -> Interaction:
        """The interaction that every output shows."""
        raise NotImplementedError

    @cached_property
    def is_graded(self) -> bool:
        """Whether it has right answers: what readers rate or write for themselves has none."""
        return isinstance(self.lower(), Graded)


class AnswerOption(Model):
    """One option of a question that offers several."""

    text: Prose = Field(description="What the reader can choose. Takes Markdown.")
    correct: bool = Field(default=False, description="Whether this option is right.")
    feedback: Prose | None = Field(
        default=None,
        description="Why this option fits or does not, kindly, in 25 words or fewer. "
        "Takes Markdown.",
    )


class WholeFeedback(Model):
    """What the reader is told of an answer as a whole."""

    right: Prose | None = Field(
        default=None, description="Shown to those whose answer fits. Takes Markdown."
    )
    other: Prose | None = Field(
        default=None,
        description="Shown to all others: something that helps to find it. Takes Markdown.",
    )


class Story(Model):
    """A short story that several questions are about."""

    id: Id = Field(description="Questions name it after `story:`.")
    text: Prose = Field(description="What happens, in a few sentences. Takes Markdown.")


class Quiz(Model):
    """The questions of one session, in two forms."""

    id: Id = Field(description="The session's id; for families with `-family` after it.")
    stories: tuple[Story, ...] = Field(
        default=(), description="Stories that several questions are about, each told once."
    )
    questions: tuple[Question, ...] = Field(
        description="For clients eight, four of each form; for families five of form a."
    )

    def of_form(self, form: str) -> tuple[Question, ...]:
        return tuple(question for question in self.questions if question.form == form)

    def graded_of(self, form: str) -> tuple[Question, ...]:
        """Those that test something."""
        return tuple(question for question in self.of_form(form) if question.is_graded)
