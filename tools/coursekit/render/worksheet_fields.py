"""The prompts of a worksheet as controls to fill in on the screen, ready for `worksheet.js`.

On paper the same controls are lines and boxes. The `data-` attributes are the whole contract with
the script; docs/staff/makers/page-contract.md lists them.
"""

from typing import NamedTuple, assert_never

from coursekit.model.interactions import OnWorksheet, PickMany, PickOne, Rate, WriteFreely
from coursekit.model.worksheet import Prompt
from coursekit.render.kept import prompt_fingerprint, prompt_key
from coursekit.render.markup import EMPTY, Html, join, tag
from coursekit.render.prose import Writer


class Field(NamedTuple):
    """Room for words: what stands before them, and how many lines there are."""

    starter: str
    rows: int


def written_fields(interaction: WriteFreely) -> tuple[Field, ...]:
    """One for each starter, with the plain lines that follow it; one in all without starters."""
    if interaction.box or not interaction.starters:
        return (Field("", interaction.lines),)
    fields: list[Field] = []
    for starter in interaction.starts:
        if starter or not fields:
            fields.append(Field(starter, 1))
        else:
            fields[-1] = Field(fields[-1].starter, fields[-1].rows + 1)
    return tuple(fields)


def how_to_choose(interaction: PickOne | PickMany) -> str:
    return "Choose one." if isinstance(interaction, PickOne) else "Tick any that fit."


def render_prompt(writer: Writer, session_id: str, prompt: Prompt) -> Html:
    interaction = prompt.lower()
    control = tag(
        "div",  # not the entry itself: a line about saving may be put after it
        _control(writer, session_id, prompt, interaction),
        data_prompt=prompt.id,
        data_key=prompt_key(session_id, prompt),
        data_fingerprint=prompt_fingerprint(prompt),
    )
    return tag("li", control, id=f"prompt-{prompt.id}")


def _control(writer: Writer, session_id: str, prompt: Prompt, interaction: OnWorksheet) -> Html:
    label = writer.phrase(prompt.label)
    match interaction:
        case WriteFreely():
            return _room(prompt.id, label, interaction)
        case PickOne() | PickMany():
            options = _options(writer, interaction, session_id, prompt)
            return _choices(label, how_to_choose(interaction), options)
        case Rate():
            return _scale(label, interaction, f"{session_id}--{prompt.id}")
        case _:
            assert_never(interaction)


def _room(prompt_id: str, label: Html, interaction: WriteFreely) -> Html:
    own = f"prompt-{prompt_id}-label"
    hint = "You can write here, or draw on paper." if interaction.box else None
    lines = [
        _line(own, f"prompt-{prompt_id}-{number}", field, is_box=interaction.box)
        for number, field in enumerate(written_fields(interaction))
    ]
    return (
        tag("p", label, class_="hg-label", id=own)
        + (tag("p", hint, class_="hg-hint hg-on-screen") if hint else EMPTY)
        + join(lines)
    )


def _line(label_id: str, starter_id: str, field: Field, *, is_box: bool) -> Html:
    starter = tag("span", field.starter, class_="hg-starter", id=starter_id)
    area = tag(
        "textarea",
        rows=field.rows,
        # what the browser itself keeps or sends away to be corrected, nobody was asked about
        autocomplete="off",
        spellcheck="false",
        placeholder=" ",  # so that styles can tell an empty one
        aria_labelledby=f"{label_id} {starter_id}" if field.starter else label_id,
    )
    rules = EMPTY if is_box else tag("span", *[tag("span")] * field.rows, class_="hg-rules")
    room = tag("span", area, rules, class_="hg-room hg-room-box" if is_box else "hg-room")
    return tag("div", starter if field.starter else EMPTY, room, class_="hg-line")


def _choices(label: Html, hint: str, options: list[Html]) -> Html:
    return tag(
        "fieldset",
        tag("legend", label, class_="hg-label"),
        tag("p", hint, class_="hg-hint"),
        tag("div", *options, class_="hg-ticks"),
    )


def _options(
    writer: Writer, interaction: PickOne | PickMany, session_id: str, prompt: Prompt
) -> list[Html]:
    control = "radio" if isinstance(interaction, PickOne) else "checkbox"
    name = f"{session_id}--{prompt.id}"
    return [
        tag("label", _input(control, name), tag("span", writer.phrase(o.text)), class_="hg-tick")
        for o in interaction.options
    ]


def _input(control: str, name: str) -> Html:
    return tag("input", type=control, name=name, autocomplete="off")


def _scale(label: Html, interaction: Rate, name: str) -> Html:
    steps = [
        tag("label", _input("radio", name), tag("span", str(n)), class_="hg-step")
        for n in range(interaction.low, interaction.high + 1)
    ]
    return tag(
        "fieldset",
        tag("legend", label, class_="hg-label"),
        tag("div", *steps, class_="hg-steps"),
        tag("p", interaction.ends, class_="hg-small"),
    )
