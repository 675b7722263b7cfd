"""A path through the course: which sessions are led in which week, in the order of delivery."""

from typing import Annotated

from pydantic import Field

from coursekit.model.base import Id, Line, Model
from coursekit.model.prose import Prose
from coursekit.model.session import Path


class Week(Model):
    """What is led in one week."""

    sessions: tuple[Annotated[Id, Field(description="The id of a session.")], ...] = Field(
        min_length=1, description="The sessions of this week, in order."
    )
    note: Prose | None = Field(
        default=None, description="What else belongs to this week. Takes Markdown."
    )


class Schedule(Model):
    """curriculum/schedules/<name>.yml: a path through the course, week by week."""

    title: Line = Field(description="What facilitators see in lists.")
    summary: Prose = Field(description="Whom it suits, in a sentence or two. Takes Markdown.")
    paths: tuple[
        Annotated[Path, Field(description="A: 8 weeks. B: added for 12. C: added for 16.")], ...
    ] = Field(
        min_length=1, description="It holds every session of these paths, each once, and no other."
    )
    weeks: tuple[Week, ...] = Field(min_length=1, description="The weeks, in order.")
