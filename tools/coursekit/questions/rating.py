"""A number from the reader to the reader: nobody scores it."""

from typing import Literal

from pydantic import Field

from coursekit.model.interactions import Rate
from coursekit.model.quiz import Question
from coursekit.model.worksheet import ScaleEnd


class Rating(Question):
    """A number from the reader to the reader: nobody scores it."""

    kind: Literal["rating"] = Field(
        description="The reader picks a number for themselves. It is private and never scored."
    )
    low: ScaleEnd = Field(description="The low end.")
    high: ScaleEnd = Field(description="The high end.")

    def lower(self) -> Rate:
        return Rate(self.low.value, self.high.value, self.low.label, self.high.label)
