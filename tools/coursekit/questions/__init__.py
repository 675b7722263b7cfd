"""The question types, in the order in which the authors' guide presents them."""

from typing import Annotated

from pydantic import Field

from coursekit.model.quiz import Quiz
from coursekit.questions.multiple_choice import MultipleChoice
from coursekit.questions.single_choice import SingleChoice
from coursekit.questions.true_false import TrueFalse

QUESTION_TYPES = (SingleChoice, MultipleChoice, TrueFalse)

AnyQuestion = Annotated[SingleChoice | MultipleChoice | TrueFalse, Field(discriminator="kind")]


class QuizFile(Quiz):
    """The questions of one session, in two forms."""

    questions: tuple[AnyQuestion, ...] = Field(
        min_length=1, description="Eight: four with `form: a` and four with `form: b`."
    )
