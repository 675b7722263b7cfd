"""Where a reader answers: real inputs with labels, which work without scripts and on paper.

`assets/responses.js` reads each kind of interaction from its inputs and writes it back.
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
from coursekit.model.prose import Prose, plain_text
from coursekit.render.markup import EMPTY, Html, join, tag
from coursekit.render.prose import Writer


def kind_of(interaction: Interaction) -> str:
    """What `responses.js` and `grading.js` know it by."""
    match interaction:
        case PickOne():
            return "pick-one"
        case PickMany():
            return "pick-many"
        case FillIn():
            return "fill-in"
        case Arrange():
            return "arrange"
        case Pair():
            return "pair"
        case Rate():
            return "rate"
        case WriteFreely():
            return "write"
        case _:
            assert_never(interaction)


def answer_field(writer: Writer, interaction: Interaction, name: str) -> Html:
    """The inputs, with a line on how to use them where that is not plain."""
    match interaction:
        case PickOne(options=options):
            return _options(writer, options, "radio", name)
        case PickMany(options=options):
            return _hint("More than one fits. Tick all that do.") + _options(
                writer, options, "checkbox", name
            )
        case FillIn():
            return _typed(interaction, name)
        case Arrange():
            return _numbered(writer, interaction, name)
        case Pair():
            return _paired(writer, interaction, name)
        case Rate():
            return _scale(interaction, name)
        case WriteFreely():
            return tag(
                "label",
                tag("span", "Your own words"),
                tag("textarea", name=name, rows=interaction.lines, data_option=0),
                class_="hg-field hg-field-wide",
            )
        case _:
            assert_never(interaction)


def _hint(words: str) -> Html:
    return tag("p", words, class_="hg-hint")


def _options(writer: Writer, options: tuple[Option, ...], control: str, name: str) -> Html:
    labels = [
        tag(
            "label",
            tag("input", type=control, name=name, value=index, data_option=index),
            tag("span", writer.phrase(option.text)),
            class_="hg-option",
        )
        for index, option in enumerate(options)
    ]
    return join(labels)


def _typed(interaction: FillIn, name: str) -> Html:
    is_number = interaction.tolerance is not None
    field = tag(
        "input",
        type="text",
        name=name,
        inputmode="decimal" if is_number else None,
        autocapitalize="none",
        data_option=0,
    )
    words = "Your answer, as a number" if is_number else "Your answer"
    return tag("label", tag("span", words), field, class_="hg-field")


def _numbered(writer: Writer, interaction: Arrange, name: str) -> Html:
    count = len(interaction.steps)
    numbers = [tag("option", str(n), value=n) for n in range(1, count + 1)]
    rows = [
        tag(
            "div",
            _row(writer, interaction.steps[step], numbers, f"{name}--{step}", step),
            _movers(interaction.steps[step]),
            class_="hg-row",
        )
        for step in interaction.shown
    ]
    arrows = tag("span", " Or move the steps with the arrows.", data_moves=True, hidden=True)
    hint = tag("p", f"Give each step a number, from 1 to {count}.", arrows, class_="hg-hint")
    moved = tag("p", aria_live="polite", class_="hg-unseen", data_moved=True)
    return hint + tag("div", *rows, data_rows=True) + moved


def _movers(step: Prose) -> Html:
    """Two buttons that move a row and number all rows as they then stand."""
    words = plain_text(step.blocks)
    buttons = [
        tag("button", tag("span", sign, aria_hidden="true"), type="button", aria_label=label)
        for sign, label in (("↑", f"Move up: {words}"), ("↓", f"Move down: {words}"))
    ]
    return tag("span", *buttons, class_="hg-moves", data_moves=True, hidden=True)


def _paired(writer: Writer, interaction: Pair, name: str) -> Html:
    said = {at: plain_text(interaction.choices[at].blocks) for at in interaction.shown}
    choices = [tag("option", words, value=at) for at, words in said.items()]
    rows = [
        _row(writer, first.text, choices, f"{name}--{at}", at, "hg-field-wide")
        for at, first in enumerate(interaction.firsts)
    ]
    on_paper = tag("p", "Choose from: ", " · ".join(said.values()), class_="hg-choices")
    return _hint("Choose a match for each one.") + on_paper + join(rows)


def _row(  # noqa: PLR0913, PLR0917 - a row is made of all these
    writer: Writer, words: Prose, choices: list[Html], name: str, at: int, look: str = ""
) -> Html:
    """Something to choose for; what is chosen is a list that opens."""
    nothing = tag("option", "Choose", value="", selected=True)
    return tag(
        "label",
        tag("span", writer.phrase(words)),
        tag("select", nothing, *choices, name=name, autocomplete="off", data_option=at),
        class_=f"hg-field {look}".rstrip(),
    )


def _scale(interaction: Rate, name: str) -> Html:
    steps = [
        tag(
            "label",
            tag("input", type="radio", name=name, value=n, data_option=n),
            tag("span", str(n)),
            class_="hg-step",
        )
        for n in range(interaction.low, interaction.high + 1)
    ]
    low = f"{interaction.low} is {interaction.low_label}."
    high = f"{interaction.high} is {interaction.high_label}."
    return _hint(f"{low} {high}") + tag("div", *steps, class_="hg-steps")


def private_line(interaction: Interaction) -> Html:
    """What stands below what is never graded."""
    match interaction:
        case Rate():
            return _hint("Only you see this. If the number worries you, talk with your team.")
        case WriteFreely():
            return _hint("Only you see this. There is no right answer.")
        case _:
            return EMPTY
