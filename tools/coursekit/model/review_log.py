"""The review log: who looked at which part of the course, when, and at what."""

from typing import Annotated, Literal

from pydantic import Field

from coursekit.model.base import Day, Id, Line, Model

Role = Literal["author", "facilitator", "clinician", "reader", "lawyer"]


class QuizTrial(Model):
    """How a quiz went for someone who had not read the lesson."""

    right: int = Field(ge=0, description="How many questions were right.")
    of: int = Field(ge=1, description="How many there were.")


class Review(Model):
    """What every review says. What it does not say was not looked at, or nobody wrote it down."""

    date: Day = Field(description="The day of the review.")
    by: Role = Field(description="Who reviewed it, as a role: never a name.")
    claims: int | None = Field(
        default=None,
        ge=0,
        description="How many claims were checked, one by one, against their sources. Left out "
        "where nobody counted.",
    )
    read_as: tuple[
        Annotated[
            Literal["client", "facilitator", "clinician"], Field(description="One such reading.")
        ],
        ...,
    ] = Field(default=(), description="With whose eyes it was read from start to end.")
    seen: tuple[
        Annotated[Literal["phone", "desktop", "print"], Field(description="One such view.")], ...
    ] = Field(default=(), description="Where its pages were looked at.")
    open_questions: tuple[Annotated[Line, Field(description="One such question.")], ...] = Field(
        default=(), description="What is left to decide, to mend or to check."
    )
    approved: bool = Field(
        default=False, description="Whether this person says that it may be used as it is."
    )


class SessionReview(Review):
    """A review of a written session: its lesson, worksheet, quiz and guide."""

    session: Id = Field(description="The id of the session; of a family page, its own.")
    quiz: QuizTrial | None = Field(
        default=None, description="The quiz, answered before the lesson was read."
    )


class PageReview(Review):
    """A review of a page below `docs/`."""

    page: Id = Field(description="The page's file name without `.md`.")
    edition: Literal["client", "staff"] = Field(description="The edition that it stands in.")


class Reviews(Model):
    """curriculum/reviews.yml: the review log. Entries are added, and stay."""

    sessions: tuple[SessionReview, ...] = Field(
        description="Reviews of sessions, in any order; a session may have many."
    )
    pages: tuple[PageReview, ...] = Field(
        default=(), description="Reviews of pages that stand outside of sessions."
    )
