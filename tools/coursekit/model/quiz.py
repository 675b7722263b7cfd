"""A quiz and what all its questions share; the types of question stand in `coursekit.questions`."""

from typing import Literal

from pydantic import Field

from coursekit.model.base import Id, Model
from coursekit.model.interactions import Graded
from coursekit.model.prose import Prose

FORMS = ("a", "b")


class Question(Model):
    """Base of every question type."""

    id: Id = Field(description="Readers' saved answers are kept under it: never change it.")
    form: Literal["a", "b"] = Field(
        description="Two forms test the same objectives, so that people who come again meet new "
        "questions."
    )
    objective: Id | None = Field(
        default=None, description="The objective of the session that this question tests."
    )
    prompt: Prose = Field(description="What is asked. Takes Markdown.")
    explanation: Prose | None = Field(
        default=None, description="Only where it adds something to the feedback. Takes Markdown."
    )

    def lower(self) -> Graded:
        """The interaction that every output shows."""
        raise NotImplementedError


class AnswerOption(Model):
    """One option of a question that offers several."""

    text: Prose = Field(description="What the reader can choose. Takes Markdown.")
    correct: bool = Field(default=False, description="Whether this option is right.")
    feedback: Prose | None = Field(
        default=None,
        description="Why this option fits or does not, kindly, in 25 words or fewer. "
        "Takes Markdown.",
    )


class Quiz(Model):
    """The questions of one session, in two forms."""

    id: Id = Field(description="The session's id; for families with `-family` after it.")
    questions: tuple[Question, ...] = Field(
        description="For clients eight, four of each form; for families five of form a."
    )

    def of_form(self, form: str) -> tuple[Question, ...]:
        return tuple(question for question in self.questions if question.form == form)
