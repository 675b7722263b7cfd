"""The question types, in the order in which the authors' guide presents them.

A scenario is no type of its own: questions of any type name a story of their quiz.
"""

from typing import Annotated

from pydantic import Field

from coursekit.model.quiz import Quiz
from coursekit.questions.fill_in import FillInQuestion
from coursekit.questions.matching import Matching
from coursekit.questions.multiple_choice import MultipleChoice
from coursekit.questions.ordering import Ordering
from coursekit.questions.rating import Rating
from coursekit.questions.reflection import Reflection
from coursekit.questions.single_choice import SingleChoice
from coursekit.questions.true_false import TrueFalse

AnyQuestion = Annotated[
    SingleChoice
    | MultipleChoice
    | TrueFalse
    | FillInQuestion
    | Matching
    | Ordering
    | Rating
    | Reflection,
    Field(discriminator="kind"),
]
"""A line for each type."""


class QuizFile(Quiz):
    """The questions of one session, in two forms."""

    questions: tuple[AnyQuestion, ...] = Field(
        min_length=1,
        description="Eight that test something: four with `form: a` and four with `form: b`. "
        "Ratings and reflections may stand beside them.",
    )
