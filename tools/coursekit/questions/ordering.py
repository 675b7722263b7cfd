"""Steps to bring into order."""

from typing import Annotated, Literal

from pydantic import Field

from coursekit.model.interactions import Arrange
from coursekit.model.prose import Prose
from coursekit.model.quiz import Question, WholeFeedback

_Step = Annotated[Prose, Field(description="One step, in a few words. Takes Markdown.")]


class Ordering(Question):
    """Steps to bring into order."""

    kind: Literal["ordering"] = Field(description="The reader numbers steps in their order.")
    steps: tuple[_Step, ...] = Field(
        min_length=3,
        max_length=6,
        description="In the right order; readers meet them by the alphabet.",
    )
    feedback: WholeFeedback = Field(
        default=WholeFeedback(), description="One text for those who are right, one for all others."
    )

    def lower(self) -> Arrange:
        return Arrange(self.steps, self.feedback.right, self.feedback.other)
