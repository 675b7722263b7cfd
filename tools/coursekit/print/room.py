"""Room to answer: what stands on paper in place of a question's or a prompt's inputs."""

from typing import assert_never

from coursekit.model.interactions import (
    Arrange,
    FillIn,
    Interaction,
    Pair,
    PickMany,
    PickOne,
    Rate,
    WriteFreely,
)
from coursekit.model.prose import Text
from coursekit.print.paper import Blanks, Choices, Lettered, Lines, Printed, Scale, Small
from coursekit.print.settled import Settled
from coursekit.render.worksheet_fields import how_to_choose


def room(settled: Settled, interaction: Interaction, *, lettered: bool) -> tuple[Printed, ...]:
    """With letters before options, a group can answer aloud or by a show of hands."""
    match interaction:
        case PickOne(options=options) | PickMany(options=options):
            only_one = isinstance(interaction, PickOne)
            items = tuple(settled.phrase(option.text) for option in options)
            return (hint(how_to_choose(interaction)), Choices(items, only_one, lettered))
        case FillIn():
            is_number = interaction.tolerance is not None
            return (Lines(("Your answer, as a number:" if is_number else "Your answer:",)),)
        case Arrange(steps=steps, shown=shown):
            said = f"Write a number beside each step, from 1 to {len(steps)}."
            return (hint(said), Blanks(tuple(settled.phrase(steps[at]) for at in shown)))
        case Pair(firsts=firsts, choices=choices, shown=shown):
            return (
                hint("Write the letter of its match beside each one."),
                Blanks(tuple(settled.phrase(first.text) for first in firsts)),
                Lettered(tuple(settled.phrase(choices[at]) for at in shown)),
            )
        case Rate():
            return (Scale(interaction.low, interaction.high, interaction.ends),)
        case WriteFreely():
            return (Lines(interaction.starts, interaction.box),)
        case _:
            assert_never(interaction)


def hint(words: str) -> Small:
    return Small((Text(words),))
