"""A word, a few words or a number to type."""

from typing import Annotated, Literal

from pydantic import Field

from coursekit.model.base import Line
from coursekit.model.interactions import FillIn
from coursekit.model.quiz import Question, WholeFeedback

_Answer = Annotated[Line, Field(description="One way to say it.")]


class FillInQuestion(Question):
    """A word, a few words or a number to type."""

    kind: Literal["fill-in"] = Field(description="The reader types a word or a number.")
    answers: tuple[_Answer, ...] = Field(
        min_length=1,
        description="Each way to say it that fits, the best one first. Capitals, spaces, kinds of "
        "quotation marks and dashes, and a full stop at the end do not count.",
    )
    tolerance: float | None = Field(
        default=None,
        ge=0,
        description="Where the answer is a number: how far from it still fits; `0` for not at all.",
    )
    feedback: WholeFeedback = Field(
        default=WholeFeedback(), description="One text for those who are right, one for all others."
    )

    def lower(self) -> FillIn:
        return FillIn(self.answers, self.tolerance, self.feedback.right, self.feedback.other)
