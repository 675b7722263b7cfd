"""One right option among several."""

from typing import Literal

from pydantic import Field

from coursekit.model.interactions import Option, PickOne
from coursekit.model.quiz import AnswerOption, Question


class SingleChoice(Question):
    """One right option among several."""

    kind: Literal["single-choice"] = Field(description="One right option among several.")
    options: tuple[AnswerOption, ...] = Field(
        min_length=2, description="Three by default, all plausible, one of them `correct: true`."
    )

    def lower(self) -> PickOne:
        return PickOne(tuple(Option(o.text, o.correct, o.feedback) for o in self.options))
