"""The answer to a question: folded below it for readers, and in full in the key for staff.

Readers' entries carry what `quiz.js` needs: `data-part` is a part of the response, `data-right`
says what is right there, and what stands in `data-feedback` is shown to those it is for.
"""

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
from coursekit.model.prose import Prose
from coursekit.render.markup import EMPTY, Html, tag, text
from coursekit.render.prose import Writer


def answer(writer: Writer, interaction: Interaction) -> Html:
    """What is right and why; nothing where there is no right answer."""
    match interaction:
        case PickOne(options=options) | PickMany(options=options):
            entries = [_option(writer, option, at) for at, option in enumerate(options)]
            return tag("ul", *entries, class_="hg-answers")
        case FillIn():
            return _answers(interaction) + _whole(writer, interaction)
        case Arrange():
            steps = [
                tag("li", writer.phrase(step), data_part=at)
                for at, step in enumerate(interaction.steps)
            ]
            return tag("ol", *steps, class_="hg-order") + _whole(writer, interaction)
        case Pair():
            pairs = [_pair(writer, interaction, at) for at in range(len(interaction.firsts))]
            return tag("ul", *pairs, class_="hg-answers")
        case Rate() | WriteFreely():
            return EMPTY
        case _:
            assert_never(interaction)


def _option(writer: Writer, option: Option, at: int) -> Html:
    verdict = tag("span", "this one fits" if option.right else "not this one")
    name = tag("p", tag("strong", writer.phrase(option.text)), text(": "), verdict)
    why = tag("div", feedback(writer, option.feedback), data_feedback=at)
    return tag("li", name, why, data_part=at, data_right=option.right)


def _answers(interaction: FillIn) -> Html:
    reach = interaction.tolerance
    entries = [
        tag("li", answer, data_part=at, data_right=True, data_tolerance=_written(reach))
        for at, answer in enumerate(interaction.answers)
    ]
    near = f"Any number within {_written(reach)} of the answer fits too." if reach else ""
    return tag("ul", *entries, class_="hg-answers") + (tag("p", near) if near else EMPTY)


def _written(number: float | None) -> str | None:
    return None if number is None else f"{number:g}"


def _whole(writer: Writer, interaction: FillIn | Arrange) -> Html:
    """Readers of the folded answer need the hint to it no more."""
    return tag("div", feedback(writer, interaction.if_right), data_feedback="right") + tag(
        "div", feedback(writer, interaction.if_other), data_feedback="other", hidden=True
    )


def _pair(writer: Writer, interaction: Pair, at: int) -> Html:
    first = interaction.firsts[at]
    match = writer.phrase(interaction.choices[first.choice])
    name = tag("p", tag("strong", writer.phrase(first.text)), text(": "), match)
    why = tag("div", feedback(writer, first.feedback), data_feedback=at)
    return tag("li", name, why, data_part=at, data_right=str(first.choice))


def feedback(writer: Writer, prose: Prose | None) -> Html:
    return writer.prose(prose) if prose else EMPTY


def key(writer: Writer, interaction: Interaction) -> Html:
    """For staff: what is right, and everything that a reader may be told."""
    match interaction:
        case PickOne(options=options) | PickMany(options=options):
            return tag("ul", *[_key_option(writer, option) for option in options])
        case FillIn(answers=answers, tolerance=reach):
            fitting = tag("ul", *[tag("li", answer, class_="hg-right") for answer in answers])
            near = tag("p", f"Within {_written(reach)} of it.") if reach else EMPTY
            return fitting + near + _key_whole(writer, interaction)
        case Arrange(steps=steps):
            order = tag("ol", *[tag("li", writer.phrase(step)) for step in steps])
            return order + _key_whole(writer, interaction)
        case Pair():
            pairs = [_key_pair(writer, interaction, at) for at in range(len(interaction.firsts))]
            return tag("ul", *pairs)
        case Rate() | WriteFreely():
            return tag("p", "No right answer: it is private, and nobody scores it.")
        case _:
            assert_never(interaction)


def _key_option(writer: Writer, option: Option) -> Html:
    return tag(
        "li",
        tag("strong", "Fits: " if option.right else "Does not fit: "),
        writer.phrase(option.text),
        feedback(writer, option.feedback),
        class_="hg-right" if option.right else None,
    )


def _key_whole(writer: Writer, interaction: FillIn | Arrange) -> Html:
    told = (("Said when it fits: ", interaction.if_right), ("Else: ", interaction.if_other))
    return tag(
        "ul",
        *[tag("li", tag("strong", when), feedback(writer, said)) for when, said in told if said],
    )


def _key_pair(writer: Writer, interaction: Pair, at: int) -> Html:
    first = interaction.firsts[at]
    return tag(
        "li",
        tag("strong", writer.phrase(first.text), text(": ")),
        writer.phrase(interaction.choices[first.choice]),
        feedback(writer, first.feedback),
    )
