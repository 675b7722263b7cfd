"""The page for a hard moment: a paced guide, the person's own words, their people.

What is said stands in docs/client/right-now.md. Here the parts that `right-now.js` brings to life
are put around those words; without scripts they are still the words, in the same order. The
`data-` attributes are listed in docs/staff/makers/page-contract.md.
"""

from collections.abc import Iterator
from typing import Any, assert_never

from coursekit.model.interactions import PickMany, PickOne, Rate, WriteFreely
from coursekit.model.loaded import LoadedSession, Page
from coursekit.model.prose import Block, Bullets, Heading, Section, sections
from coursekit.model.track import CLIENTS, FAMILIES
from coursekit.model.worksheet import Prompt
from coursekit.render.kept import prompt_fingerprint, prompt_key
from coursekit.render.links import ASSETS, relative, worksheet_page
from coursekit.render.markup import EMPTY, Html, heading, join, tag
from coursekit.render.prose import Writer
from coursekit.render.site import Site
from coursekit.render.worksheet import SEEN
from coursekit.render.worksheet_fields import written_fields

RIDE, CARD, PEOPLE = "ride-out-this-craving", "my-plan-and-my-reasons", "call-my-people"
"""The sections of the page that something is put into, by the anchors of their headings."""

_WAVE = "M2 96C60 96 74 14 124 14S200 96 298 96"
_GROUPS = (
    (CLIENTS, "plan-card", "My plan"),
    (CLIENTS, "reasons", "My reasons"),
    (FAMILIES, "plan-card", "My plan, from the family pages"),
    (FAMILIES, "reasons", "My reasons, from the family pages"),
)
_NUMBER = r"[0-9+\(\) .\-]{3,25}"
_LIKE_THIS = "A number, such as 555-0100"
_MOST = 3  # worksheets to begin with


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
    scripts = [relative(writer.here, ASSETS / name) for name in ("worksheet.js", "right-now.js")]
    yield tag("div", *[tag("script", src=script, defer=True) for script in scripts])


def _opens(block: Block) -> bool:
    return isinstance(block, Heading) and block.level > 1


def _big_link(part: Section) -> Html:
    is_ride = part.id == RIDE
    return tag("a", part.title, href=f"#{part.id}", class_="hg-button", data_ride_start=is_ride)


def _part(site: Site, writer: Writer, part: Section) -> Iterator[Html]:
    if part.id == RIDE:
        yield _ride(writer, part.blocks)
        return
    yield writer.block(part.blocks)
    if part.id == CARD:
        yield _card(site, writer)
    elif part.id == PEOPLE:
        yield _people()


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


def _card(site: Site, writer: Writer) -> Html:
    """Every entry that a worksheet can feed, hidden until this device has words for it."""
    groups = [
        _group(title, [_session(writer, s, feeds) for s in _sessions(site, track, feeds)])
        for track, feeds, title in _GROUPS
    ]
    begin = [
        tag("li", writer.link(_sheet(session), session.worksheet.value.title))
        for session in _sessions(site, CLIENTS, "plan-card")[:_MOST]
        if session.worksheet
    ]
    empty = tag(
        "div",
        tag("p", "Nothing is here yet. You can begin with one of these:"),
        tag("ul", *begin),
        data_card_empty=True,
        class_="hg-prose",
    )
    without = "This part needs page scripts, and they are off. You can use your card on paper."
    return tag(
        "div",
        tag("p", without, data_without=True),
        empty,
        *groups,
        tag("div", _button("Print my card", data_print="card"), class_="hg-actions"),
        tag("p", SEEN, class_="hg-small"),
        class_="hg-card",
        data_unsearched=True,
    )


def _sessions(site: Site, track: object, feeds: str) -> list[LoadedSession]:
    found = site.course.sessions.values()
    return [s for s in found if s.track is track and _prompts(s, feeds)]


def _prompts(session: LoadedSession, feeds: str) -> list[Prompt]:
    prompts = session.worksheet.value.prompts if session.worksheet else ()
    return [prompt for prompt in prompts if prompt.feeds == feeds]


def _sheet(session: LoadedSession) -> Any:
    return worksheet_page(session.module_id, session.id)


def _group(title: str, parts: list[Html]) -> Html:
    if not parts:
        return EMPTY
    return tag("div", tag("h3", title), *parts, data_card_group=True, hidden=True)


def _session(writer: Writer, session: LoadedSession, feeds: str) -> Html:
    entries = [_entry(writer, session.id, prompt) for prompt in _prompts(session, feeds)]
    return tag(
        "div",
        tag("dl", *entries),
        tag("p", writer.link(_sheet(session), f"Change: {session.title}"), class_="hg-small"),
        data_card_group=True,
        hidden=True,
    )


def _entry(writer: Writer, session_id: str, prompt: Prompt) -> Html:
    asked = prompt_fingerprint(prompt)
    return tag(
        "div",
        tag("dt", prompt.card_label or writer.phrase(prompt.label)),
        tag("dd", join(_words(writer, prompt)), class_="hg-chosen" if asked else None),
        data_card=True,
        data_key=prompt_key(session_id, prompt),
        data_fingerprint=asked,
        hidden=True,
    )


def _words(writer: Writer, prompt: Prompt) -> list[Html]:
    """What the entry may say: how lines begin, with a place for the words, or what was chosen."""
    interaction = prompt.lower()
    match interaction:
        case WriteFreely():
            starters = [field.starter for field in written_fields(interaction)]
            return [
                tag("span", f"{starter} ", tag("span"), " ", hidden=True) for starter in starters
            ]
        case PickOne() | PickMany():
            return [tag("span", writer.phrase(o.text), hidden=True) for o in interaction.options]
        case Rate():
            numbers = range(interaction.low, interaction.high + 1)
            return [tag("span", str(number), hidden=True) for number in numbers]
        case _:
            assert_never(interaction)


def _people() -> Html:
    without = "This part needs page scripts, and they are off. You can keep numbers on paper."
    form = tag(
        "form",
        _field("First name or a letter", "text"),
        _field("Number", "tel", required=True, pattern=_NUMBER, title=_LIKE_THIS),
        tag("button", "Add", type="submit", class_="hg-button"),
        class_="hg-people-add",
    )
    return tag(
        "div",
        tag("p", without, data_without=True),
        tag(
            "div",
            tag("ul", _person(), class_="hg-people-list"),
            form,
            tag("p", role="status"),
            data_people=True,
            hidden=True,
        ),
        class_="hg-people",
        data_unsearched=True,
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
