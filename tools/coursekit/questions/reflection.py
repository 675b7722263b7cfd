"""The reader's own words, for themselves: there is no right answer."""

from typing import Literal

from pydantic import Field

from coursekit.model.interactions import WriteFreely
from coursekit.model.quiz import Question


class Reflection(Question):
    """The reader's own words, for themselves: there is no right answer."""

    kind: Literal["reflection"] = Field(
        description="The reader writes for themselves. It is private and never scored."
    )
    lines: int = Field(default=3, ge=1, le=12, description="How many lines of room.")

    def lower(self) -> WriteFreely:
        return WriteFreely(self.lines)
