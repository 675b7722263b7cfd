"""A statement that is true or false."""

from typing import ClassVar, Literal

from pydantic import Field

from coursekit.model.base import Model
from coursekit.model.interactions import Option, PickOne
from coursekit.model.prose import Prose, plain_prose
from coursekit.model.quiz import Question


class TrueFalseFeedback(Model):
    """What the reader is told after choosing."""

    chose_true: Prose | None = Field(
        default=None, description="Shown to those who chose “True”. Takes Markdown."
    )
    chose_false: Prose | None = Field(
        default=None, description="Shown to those who chose “False”. Takes Markdown."
    )


class TrueFalse(Question):
    """A statement that is true or false."""

    is_statement: ClassVar[bool] = True
    kind: Literal["true-false"] = Field(description="The prompt is true or false.")
    answer: bool = Field(description="`true` or `false`: whether the statement holds.")
    feedback: TrueFalseFeedback = Field(
        default=TrueFalseFeedback(), description="One text for each choice."
    )

    def lower(self) -> PickOne:
        return PickOne(
            (
                Option(plain_prose("True"), self.answer, self.feedback.chose_true),
                Option(plain_prose("False"), not self.answer, self.feedback.chose_false),
            )
        )
