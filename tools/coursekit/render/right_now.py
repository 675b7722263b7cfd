"""The page for a hard moment: a paced guide, the person's own words, their people.

What is said stands in docs/client/right-now.md. Here the parts that `right-now.js` brings to life
are put around those words; without scripts they are still the words, in the same order. The
`data-` attributes are listed in docs/staff/makers/page-contract.md.
"""

from collections.abc import Iterator
from typing import Any

from coursekit.model.loaded import Page
from coursekit.model.prose import Block, Bullets, Heading, Section, sections
from coursekit.render.markup import Html, heading, tag
from coursekit.render.page_assets import script
from coursekit.render.plan_card import CARDS, plan_card
from coursekit.render.prose import Writer
from coursekit.render.site import Site

RIDE, PEOPLE = "ride-out-this-craving", "call-my-people"
"""The sections of the page that something is put into, by the anchors of their headings."""

_WAVE = "M2 96C60 96 74 14 124 14S200 96 298 96"
_NUMBER = r"[0-9+\(\) .\-]{3,25}"
_LIKE_THIS = "A number, such as 555-0100"


def right_now(site: Site, writer: Writer, written: Page) -> Iterator[Html | str]:
    body = written.document.body
    parts = sections(body)
    first = next((i for i, b in enumerate(body.blocks) if _opens(b)), len(body.blocks))
    actions = [part for part in parts if part.id != parts[-1].id]
    yield tag(
        "div",
        writer.block(body.blocks[1:first]),
        tag("nav", *map(_big_link, actions), aria_label="Pick one thing", class_="hg-now-actions"),
        class_="hg-now-first",
    )
    for part in parts:
        yield heading(2, part.title, part.id)
        yield from _part(site, writer, part)
    yield tag("div", script(writer, "worksheet.js"), script(writer, "right-now.js"))


def _opens(block: Block) -> bool:
    return isinstance(block, Heading) and block.level > 1


def _big_link(part: Section) -> Html:
    is_ride = part.id == RIDE
    return tag("a", part.title, href=f"#{part.id}", class_="hg-button", data_ride_start=is_ride)


def _part(site: Site, writer: Writer, part: Section) -> Iterator[Html]:
    if part.id == RIDE:
        yield _ride(writer, part.blocks)
        return
    if part.id == PEOPLE:
        yield _people(writer.block(part.blocks))
        return
    yield writer.block(part.blocks)
    yield from (plan_card(site, writer, card) for card in CARDS if card.section == part.id)


def _ride(writer: Writer, blocks: tuple[Block, ...]) -> Html:
    """The list is the guide: the script shows its steps one after another, at an even pace."""
    at = next((i for i, b in enumerate(blocks) if isinstance(b, Bullets)), len(blocks))
    return tag(
        "div",
        writer.block(blocks[:at], class_="hg-prose hg-ride-before"),
        _wave(),
        tag("div", *_buttons(), class_="hg-actions"),
        tag("p", class_="hg-small hg-ride-place", data_ride_place=True),
        tag(
            "div",
            writer.block(blocks[at : at + 1], class_="hg-prose hg-ride-steps"),
            writer.block(blocks[at + 1 :], class_="hg-prose hg-ride-after"),
            data_ride_told=True,
        ),
        class_="hg-ride",
        data_ride=True,
    )


def _wave() -> Html:
    """A picture of what the words say, so nothing is read out for it."""
    paths = [
        tag("path", d=_WAVE, class_="hg-wave-whole"),
        tag("path", d=_WAVE, pathLength=100, class_="hg-wave-drawn"),
    ]
    return tag("svg", *paths, viewBox="0 0 300 110", aria_hidden="true", class_="hg-wave")


def _buttons() -> Iterator[Html]:
    yield _button("Start the three minutes", data_ride_start=True)
    yield _button("Pause", data_ride_pause=True)
    yield _button("Stop", data_ride_stop=True)


def _button(words: str, **attributes: Any) -> Html:
    return tag("button", words, type="button", class_="hg-button", hidden=True, **attributes)


def _people(words: Html) -> Html:
    """First who is on the list: whoever comes here to call has no time for the words."""
    without = "This part needs page scripts, and they are off. You can keep numbers on paper."
    form = tag(
        "form",
        _field("First name or a letter", "text"),
        _field("Number", "tel", required=True, pattern=_NUMBER, title=_LIKE_THIS),
        tag("button", "Add", type="submit", class_="hg-button"),
        class_="hg-people-add",
        data_unsearched=True,
    )
    return tag(
        "div",
        tag("p", without, data_without=True, data_unsearched=True),
        tag(
            "div",
            tag("ul", _person(), class_="hg-people-list", data_unsearched=True),
            words,
            form,
            tag("p", role="status"),
            data_people=True,
            hidden=True,
        ),
        class_="hg-people",
    )


def _person() -> Html:
    """One of their people, for the script to copy: it puts the name into each empty place."""
    name = tag("span")
    return tag(
        "li",
        tag("strong", name),
        tag("a", "Call ", name, href="tel:", class_="hg-button"),
        tag("a", "Text ", name, href="sms:", class_="hg-button"),
        tag("button", "Remove ", name, type="button", class_="hg-button"),
        data_person=True,
        hidden=True,
    )


def _field(label: str, kind: str, **rules: Any) -> Html:
    control = tag("input", type=kind, autocomplete="off", spellcheck="false", **rules)
    return tag("label", tag("span", label), control)
