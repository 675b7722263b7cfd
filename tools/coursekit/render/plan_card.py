"""The card of the page for a hard moment: the person's own words from their worksheets.

The page carries every entry that a worksheet can feed, hidden; `right-now.js` shows those that this
device has words for.
"""

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
from coursekit.render.site import Site
from coursekit.render.worksheet import SEEN
from coursekit.render.worksheet_fields import written_fields

_GROUPS = (
    (CLIENTS, "plan-card", "My plan"),
    (CLIENTS, "reasons", "My reasons"),
    (FAMILIES, "plan-card", "My plan, from the family pages"),
    (FAMILIES, "reasons", "My reasons, from the family pages"),
)
_MOST = 3  # worksheets to begin with


def plan_card(site: Site, writer: Writer) -> Html:
    """Every entry that a worksheet can feed, hidden until this device has words for it."""
    groups = [
        _group(title, [_session(writer, s, feeds) for s in _sessions(site, track, feeds)])
        for track, feeds, title in _GROUPS
    ]
    without = "This part needs page scripts, and they are off. You can use your card on paper."
    button = tag(
        "button", "Print my card", type="button", class_="hg-button", data_print="card", hidden=True
    )
    return tag(
        "div",
        tag("p", without, data_without=True),
        _empty(site, writer),
        *groups,
        tag("div", button, class_="hg-actions"),
        tag("p", SEEN, class_="hg-small"),
        class_="hg-card",
        data_unsearched=True,
    )


def _empty(site: Site, writer: Writer) -> Html:
    """The way to the worksheets that put most on the card."""
    sessions = _sessions(site, CLIENTS, "plan-card")
    most_first = sorted(sessions, key=lambda s: len(_prompts(s, "plan-card")), reverse=True)
    begin = [
        tag("li", writer.link(_sheet(session), session.worksheet.value.title))
        for session in most_first[:_MOST]
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
