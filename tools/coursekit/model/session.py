"""A session: what it aims at, its timed plan, and the parts of its lesson and guide."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from coursekit.model.base import Id, Line, Model

LESSON_SECTIONS = (
    "The one thing",
    "Before you start",
    "A story",
    "The idea",
    "Try it",
    "What to remember",
    "Take it home",
)
LESSON_EXTRA = "If you want more"
SAFETY_AFTER = "Before you start"
"""The section below which a page shows the safety blocks that its session carries."""

GUIDE_OPENING = "Before the group"


PLAN_PARTS = ("settle", "look-back", "idea", "say-back", "practice", "talk", "close")
VARIANTS = (50, 60, 90)
"""Lengths of a group, in minutes; 60 is the core length."""

Path = Literal["A", "B", "C", "E"]
Topic = Annotated[Line, Field(description="A code, such as ERS1.")]


class Objective(Model):
    """Something that the reader can do afterwards and that others can see or hear."""

    id: Id = Field(description="Questions name it: never change it.")
    text: Line = Field(
        description="Begins with a verb that can be seen or heard: name, list, plan."
    )


class Minutes(BaseModel):
    """How long a part takes in each length of group."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    in_50: int = Field(alias="50", ge=1, le=90, description="Minutes in a 50-minute group.")
    in_60: int = Field(alias="60", ge=1, le=90, description="Minutes in a 60-minute group.")
    in_90: int = Field(alias="90", ge=1, le=90, description="Minutes in a 90-minute group.")

    def of(self, variant: int) -> int:
        return {50: self.in_50, 60: self.in_60, 90: self.in_90}[variant]


class PlanPart(Model):
    """One part of the timed plan; the guide has a section with its title."""

    id: Literal["settle", "look-back", "idea", "say-back", "practice", "talk", "close"] = Field(
        description="Which of the seven parts this is."
    )
    title: Line = Field(description="The heading of its section in guide.md, word for word.")
    minutes: Minutes = Field(description="Minutes in each length of group.")


class Planned(Model):
    """What is known of a session before it is written."""

    title: Line = Field(description="What readers see in lists.")
    aim: Line = Field(description="What people can do afterwards: You can ...")
    path: Path = Field(description="A: 8 weeks. B: added for 12. C: added for 16. E: elective.")
    topics: tuple[Topic, ...] = Field(description="Codes of the topics in coverage.yml.")


class Session(Model):
    """What a session is, for clients or for families; its words stand in the files beside."""

    id: Id = Field(description="The same as the folder's name; never changes.")
    title: Line = Field(description="What readers see in lists and at the top of the page.")
    aim: Line = Field(description="What people can do afterwards: You can ...")
    objectives: tuple[Objective, ...] = Field(
        min_length=1, max_length=4, description="Two or three that can be seen or heard."
    )
    terms: tuple[Annotated[Id, Field(description="The id of a term.")], ...] = Field(
        default=(), description="Ids of the glossary's terms that this session explains."
    )
    carries: tuple[Annotated[Id, Field(description="The id of a safety block.")], ...] = Field(
        default=(), description="Ids of the safety blocks that its page shows, word for word."
    )
    plan: tuple[PlanPart, ...] = Field(
        min_length=1, description="The seven parts of the group, in order, with their minutes."
    )


class ClientSession(Session):
    """session.yml: a session for clients."""

    path: Path = Field(description="A: 8 weeks. B: added for 12. C: added for 16. E: elective.")
    topics: tuple[Topic, ...] = Field(
        default=(), description="Codes of the topics in coverage.yml that it covers."
    )


class FamilySession(Session):
    """family.yml: the same session for families, with an aim and objectives of their own."""

    id: Id = Field(description="The folder's name and `-family`; never changes.")
