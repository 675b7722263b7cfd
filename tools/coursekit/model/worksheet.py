"""A worksheet: one page of prompts, each lowered to an interaction."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from coursekit.model.base import Id, Line, Model
from coursekit.model.interactions import (
    OnWorksheet,
    Option,
    PickMany,
    PickOne,
    Rate,
    WriteFreely,
)
from coursekit.model.prose import Prose

_Choice = Annotated[Prose, Field(description="What can be chosen. Takes Markdown.")]
_Starter = Annotated[
    str,
    StringConstraints(max_length=400, pattern=r"^[^\n]*$"),
    Field(
        description="How a line begins; empty for a plain line.",
        json_schema_extra={"patternErrorMessage": "Write one line of text."},
    ),
]


class Prompt(Model):
    """What all prompts share."""

    id: Id = Field(description="What the reader writes is kept under it: never change it.")
    label: Prose = Field(description="What the reader is asked. Takes Markdown.")
    feeds: Literal["plan-card", "reasons", "first-24-hours"] | None = Field(
        default=None,
        description="Where the person meets their own words again: on the plan card, among "
        "their reasons, or on the card for the first 24 hours after a lapse.",
    )
    card_label: Line | None = Field(
        default=None, description="A short label for the card, where it stands by itself."
    )

    def lower(self) -> OnWorksheet:
        """The interaction that every output shows."""
        raise NotImplementedError


class WritePrompt(Prompt):
    """Room to write or draw."""

    kind: Literal["write"] = Field(description="Room to write or draw.")
    lines: int = Field(default=2, ge=1, le=12, description="How many lines of room.")
    starters: tuple[_Starter, ...] = Field(
        default=(),
        max_length=4,
        description="Words at the start of the first lines, such as `If`; empty for a plain line.",
    )
    box: bool = Field(default=False, description="An empty box to draw or write in, not lines.")

    def lower(self) -> WriteFreely:
        return WriteFreely(max(self.lines, len(self.starters)), self.starters, self.box)


class TickPrompt(Prompt):
    """Options of which any number may be ticked."""

    kind: Literal["tick"] = Field(description="Any number of options may be ticked.")
    options: tuple[_Choice, ...] = Field(min_length=2, description="What can be ticked.")

    def lower(self) -> PickMany:
        return PickMany(tuple(Option(text) for text in self.options))


class ChoosePrompt(Prompt):
    """Options of which one is chosen."""

    kind: Literal["choose"] = Field(description="One of the options is chosen.")
    options: tuple[_Choice, ...] = Field(min_length=2, description="What can be chosen.")

    def lower(self) -> PickOne:
        return PickOne(tuple(Option(text) for text in self.options))


class ScaleEnd(Model):
    """One end of a scale."""

    value: int = Field(ge=0, le=10, description="The number at this end.")
    label: Line = Field(description="What this end means.")


class RatePrompt(Prompt):
    """A number on a scale; nobody scores it."""

    kind: Literal["rate"] = Field(description="A number on a scale.")
    low: ScaleEnd = Field(description="The low end.")
    high: ScaleEnd = Field(description="The high end.")

    def lower(self) -> Rate:
        return Rate(self.low.value, self.high.value, self.low.label, self.high.label)


AnyPrompt = Annotated[
    WritePrompt | TickPrompt | ChoosePrompt | RatePrompt, Field(discriminator="kind")
]


class Worksheet(Model):
    """One page to think with, useful on its own a month later."""

    title: Line = Field(description="The worksheet's own title.")
    intro: Prose | None = Field(default=None, description="A line or two. Takes Markdown.")
    prompts: tuple[AnyPrompt, ...] = Field(
        min_length=1, max_length=8, description="A few real prompts with room to answer."
    )
