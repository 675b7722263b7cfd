"""What is right and why, for the key: the letters and numbers are those of the printed quiz."""

from string import ascii_uppercase
from typing import assert_never

from coursekit.model.interactions import (
    Arrange,
    FillIn,
    Interaction,
    Option,
    Pair,
    PickMany,
    PickOne,
    Rate,
    WriteFreely,
)
from coursekit.model.prose import Inline, Paragraph, Prose, Strong, Text
from coursekit.print.paper import Listed, Printed
from coursekit.print.settled import Settled


def answers(settled: Settled, interaction: Interaction) -> tuple[Printed, ...]:
    match interaction:
        case PickOne(options=options) | PickMany(options=options):
            return (Listed(tuple(_option(settled, o, at) for at, o in enumerate(options))),)
        case FillIn(answers=fitting, tolerance=reach):
            words = " or ".join(f"“{answer}”" for answer in fitting)
            near = f", or any number within {reach:g} of it" if reach else ""
            first = _said("Fits: ", (Text(f"{words}{near}."),))
            return (first, *_whole(settled, interaction))
        case Arrange(steps=steps):
            order = tuple((Paragraph(settled.phrase(step)),) for step in steps)
            return (Listed(order, start=1), *_whole(settled, interaction))
        case Pair():
            return (Listed(tuple(_pair(settled, interaction, at) for at in _all(interaction))),)
        case Rate() | WriteFreely():
            return (Paragraph((Text("No right answer: it is private, and nobody scores it."),)),)
        case _:
            assert_never(interaction)


def _option(settled: Settled, option: Option, at: int) -> tuple[Printed, ...]:
    verdict = "fits" if option.right else "does not fit"
    first = _said(f"{ascii_uppercase[at]} {verdict}: ", settled.phrase(option.text))
    return (first, *_feedback(settled, option.feedback))


def _all(interaction: Pair) -> range:
    return range(len(interaction.firsts))


def _pair(settled: Settled, interaction: Pair, at: int) -> tuple[Printed, ...]:
    first = interaction.firsts[at]
    letter = ascii_uppercase[interaction.shown.index(first.choice)]
    match = settled.phrase(interaction.choices[first.choice])
    words = (*settled.phrase(first.text), Text(": "), *match)
    return (_said(f"{letter}. ", words), *_feedback(settled, first.feedback))


def _whole(settled: Settled, interaction: FillIn | Arrange) -> tuple[Printed, ...]:
    told = (("Said when it fits: ", interaction.if_right), ("Else: ", interaction.if_other))
    return tuple(_said(when, settled.phrase(said)) for when, said in told if said)


def _feedback(settled: Settled, feedback: Prose | None) -> tuple[Printed, ...]:
    return settled.prose(feedback) if feedback else ()


def _said(lead: str, words: tuple[Inline, ...]) -> Paragraph:
    return Paragraph((Strong((Text(lead),)), *words))
