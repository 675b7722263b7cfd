"""A worksheet as a page of prompts with room to answer, the same on screen and on paper."""

from typing import assert_never

from coursekit.model.interactions import OnPaper, PickMany, PickOne, Rate, WriteFreely
from coursekit.model.worksheet import Prompt, Worksheet
from coursekit.render.markup import EMPTY, Html, tag, text
from coursekit.render.prose import Writer


def render_worksheet(writer: Writer, worksheet: Worksheet) -> Html:
    """The prompts in order, with the two lines that stand on every worksheet."""
    intro = writer.prose(worksheet.intro) if worksheet.intro else EMPTY
    prompts = [_prompt(writer, prompt) for prompt in worksheet.prompts]
    return tag(
        "div",
        tag("p", "First name or none: ", tag("span", class_="hg-blank"), class_="hg-name"),
        intro,
        tag("ol", *prompts, class_="hg-prompts"),
        tag("p", "This may be seen by others.", class_="hg-small hg-seen"),
        class_="hg-worksheet",
        data_unsearched=True,
    )


def _prompt(writer: Writer, prompt: Prompt) -> Html:
    return tag(
        "li",
        tag("p", writer.phrase(prompt.label), class_="hg-label"),
        _room(writer, prompt.lower()),
        id=f"prompt-{prompt.id}",
    )


def _room(writer: Writer, interaction: OnPaper) -> Html:
    match interaction:
        case WriteFreely(box=True):
            return tag("div", *[tag("div")] * interaction.lines, class_="hg-box")
        case WriteFreely():
            starts = [tag("span", starter) for starter in interaction.starters]
            rest = [EMPTY] * (interaction.lines - len(starts))
            return tag("div", *[tag("div", s) for s in (*starts, *rest)], class_="hg-lines")
        case PickOne() | PickMany():
            shape = "hg-circle" if isinstance(interaction, PickOne) else "hg-square"
            options = [
                tag("li", tag("span", class_=shape, aria_hidden="true"), writer.phrase(o.text))
                for o in interaction.options
            ]
            hint = "Choose one." if isinstance(interaction, PickOne) else "Tick any that fit."
            return tag("p", hint, class_="hg-hint") + tag("ul", *options, class_="hg-ticks")
        case Rate():
            steps = [tag("li", str(n)) for n in range(interaction.low, interaction.high + 1)]
            low, high = f"{interaction.low} = {interaction.low_label}", interaction.high_label
            ends = f"{low}. {interaction.high} = {high}."
            return tag("ol", *steps, class_="hg-scale") + tag("p", text(ends), class_="hg-small")
        case _:
            assert_never(interaction)
