"""A worksheet as a page of prompts with room to answer.

In the client edition it is filled in on the screen or on paper; the staff edition's is for paper.
"""

from typing import assert_never

from coursekit.model.interactions import OnWorksheet, PickMany, PickOne, Rate, WriteFreely
from coursekit.model.worksheet import Prompt, Worksheet
from coursekit.render.markup import EMPTY, Html, tag
from coursekit.render.page_assets import script
from coursekit.render.prose import Writer
from coursekit.render.worksheet_fields import how_to_choose, render_prompt

SEEN = "This may be seen by others."


def render_worksheet(writer: Writer, session_id: str, worksheet: Worksheet) -> Html:
    """The prompts in order, with the two lines that stand on every worksheet."""
    is_for_screen = writer.links.edition == "client"
    intro = writer.prose(worksheet.intro) if worksheet.intro else EMPTY
    prompts = [
        render_prompt(writer, session_id, prompt) if is_for_screen else _prompt(writer, prompt)
        for prompt in worksheet.prompts
    ]
    return tag(
        "div",
        tag("p", "First name or none: ", tag("span", class_="hg-blank"), class_="hg-name"),
        intro,
        tag("ol", *prompts, class_="hg-prompts"),
        _clearing(writer) if is_for_screen else EMPTY,
        tag("p", SEEN, class_="hg-small hg-seen"),
        class_="hg-worksheet",
        data_worksheet=is_for_screen,
        data_unsearched=True,
    )


def _clearing(writer: Writer) -> Html:
    """The button that empties it and brings its words back, and the script for all of it."""
    clear = "Clear this worksheet"
    return tag(
        "div",
        tag("button", clear, type="button", class_="hg-button", data_clear=True, hidden=True),
        tag("p", role="status", class_="hg-small"),
        script(writer, "worksheet.js"),
        class_="hg-actions",
    )


def _prompt(writer: Writer, prompt: Prompt) -> Html:
    return tag(
        "li",
        tag("p", writer.phrase(prompt.label), class_="hg-label"),
        _room(writer, prompt.lower()),
        id=f"prompt-{prompt.id}",
    )


def _room(writer: Writer, interaction: OnWorksheet) -> Html:
    match interaction:
        case WriteFreely(box=True):
            return tag("div", *[tag("div")] * interaction.lines, class_="hg-box")
        case WriteFreely():
            lines = [tag("div", tag("span", s) if s else EMPTY) for s in interaction.starts]
            return tag("div", *lines, class_="hg-lines")
        case PickOne() | PickMany():
            shape = "hg-circle" if isinstance(interaction, PickOne) else "hg-square"
            options = [
                tag("li", tag("span", class_=shape, aria_hidden="true"), writer.phrase(o.text))
                for o in interaction.options
            ]
            hint = tag("p", how_to_choose(interaction), class_="hg-hint")
            return hint + tag("ul", *options, class_="hg-ticks")
        case Rate():
            steps = [tag("li", str(n)) for n in range(interaction.low, interaction.high + 1)]
            ends = tag("p", interaction.ends, class_="hg-small")
            return tag("ol", *steps, class_="hg-scale") + ends
        case _:
            assert_never(interaction)
