"""Several right options: the reader ticks all that fit."""

from typing import Literal

from pydantic import Field

from coursekit.model.interactions import Option, PickMany
from coursekit.model.quiz import AnswerOption, Question


class MultipleChoice(Question):
    """Several right options: the reader ticks all that fit."""

    kind: Literal["multiple-choice"] = Field(description="The reader ticks all that fit.")
    options: tuple[AnswerOption, ...] = Field(
        min_length=2, description="Some of them `correct: true`, at least one not."
    )

    def lower(self) -> PickMany:
        return PickMany(tuple(Option(o.text, o.correct, o.feedback) for o in self.options))
