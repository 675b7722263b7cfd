"""The cards of the page for a hard moment: the person's own words from their worksheets.

The page carries every entry that a worksheet can feed, hidden; `right-now.js` shows those that this
device has words for.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import assert_never

from coursekit.model.interactions import PickMany, PickOne, Rate, WriteFreely
from coursekit.model.loaded import LoadedSession
from coursekit.model.track import CLIENTS, FAMILIES, Track
from coursekit.model.worksheet import Prompt
from coursekit.render.kept import prompt_fingerprint, prompt_key
from coursekit.render.links import worksheet_page
from coursekit.render.markup import EMPTY, Html, join, tag
from coursekit.render.prose import Writer
from coursekit.render.safety import carried
from coursekit.render.site import Site
from coursekit.render.worksheet import SEEN
from coursekit.render.worksheet_fields import written_fields


@dataclass(frozen=True, slots=True)
class Card:
    """A card of the page: the section it stands in, and the groups of entries on it."""

    section: str  # the anchor of its heading
    name: str  # what its button prints
    button: str
    groups: tuple[tuple[Track, str, str], ...]  # whose worksheets, what they feed, the title
    warns: bool = False  # on paper, the safety texts of its sessions stand on it too, in short


CARDS = (
    Card(
        section="my-plan-and-my-reasons",
        name="card",
        button="Print my card",
        groups=(
            (CLIENTS, "plan-card", "My plan"),
            (CLIENTS, "reasons", "My reasons"),
            (FAMILIES, "plan-card", "My plan, from the family pages"),
            (FAMILIES, "reasons", "My reasons, from the family pages"),
        ),
    ),
    Card(
        section="if-i-used",
        name="first-24-hours",
        button="Print my first-24-hours card",
        groups=(
            (CLIENTS, "first-24-hours", "My first 24 hours"),
            (FAMILIES, "first-24-hours", "The first 24 hours, from the family pages"),
        ),
        warns=True,
    ),
)
_MOST = 3  # worksheets to begin with


def plan_card(site: Site, writer: Writer, card: Card) -> Html:
    """Every entry that a worksheet can feed, hidden until this device has words for it."""
    if not _begin_with(site, card):
        return EMPTY
    groups = [
        _group(title, [_session(writer, s, feeds) for s in _sessions(site, track, feeds)])
        for track, feeds, title in card.groups
    ]
    without = "This part needs page scripts, and they are off. You can use your card on paper."
    button = tag(
        "button",
        card.button,
        type="button",
        class_="hg-button",
        data_print=card.name,
        hidden=True,
    )
    return tag(
        "div",
        tag("p", without, data_without=True),
        _empty(site, writer, card),
        *groups,
        *(_warnings(site, writer, card) if card.warns else ()),
        tag("div", button, class_="hg-actions"),
        tag("p", SEEN, class_="hg-small"),
        class_="hg-card",
        data_card_box=card.name,
        data_unsearched=True,
    )


def _begin_with(site: Site, card: Card) -> list[LoadedSession]:
    """The sessions whose worksheets put most on the card."""
    track, feeds, _ = card.groups[0]
    sessions = _sessions(site, track, feeds)
    return sorted(sessions, key=lambda s: len(_prompts(s, feeds)), reverse=True)[:_MOST]


def _warnings(site: Site, writer: Writer, card: Card) -> Iterator[Html]:
    """What whoever holds the paper must know: the key sentences of the sessions' safety texts."""
    track, feeds, _ = card.groups[0]
    ids = (i for session in _sessions(site, track, feeds) for i in session.session.value.carries)
    for block in carried(site.course, tuple(dict.fromkeys(ids))):
        yield tag("p", writer.phrase(block.block.value.key), class_="hg-on-paper")


def _empty(site: Site, writer: Writer, card: Card) -> Html:
    begin = [
        tag("li", writer.link(_sheet(session), session.worksheet.value.title))
        for session in _begin_with(site, card)
        if session.worksheet
    ]
    return tag(
        "div",
        tag("p", "Nothing is here yet. You can begin with one of these:"),
        tag("ul", *begin),
        data_card_empty=True,
        class_="hg-prose",
    )


def _sessions(site: Site, track: Track, feeds: str) -> list[LoadedSession]:
    found = site.course.sessions.values()
    return [s for s in found if s.track is track and _prompts(s, feeds)]


def _prompts(session: LoadedSession, feeds: str) -> list[Prompt]:
    prompts = session.worksheet.value.prompts if session.worksheet else ()
    return [prompt for prompt in prompts if prompt.feeds == feeds]


def _sheet(session: LoadedSession) -> PurePosixPath:
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
