"""Which sessions a person has read, and where they left off; `sessions.js` keeps and shows it."""

from coursekit.model.track import TRACKS
from coursekit.render.kept import session_key
from coursekit.render.links import relative, session_page
from coursekit.render.markup import Html, tag
from coursekit.render.page_assets import script
from coursekit.render.prose import Writer
from coursekit.render.site import Listed, Site


def read_mark(writer: Writer, session_id: str) -> Html:
    """The button below a lesson. The script also keeps the place where the person is."""
    button = tag(
        "button",
        "I have read this",
        type="button",
        class_="hg-button hg-read",
        aria_pressed="false",
    )
    said = tag("p", role="status", class_="hg-small")
    return tag(
        "div", button, said, data_session=session_key(session_id), data_saves=True, hidden=True
    ) + script(writer, "sessions.js")


def go_on(site: Site, writer: Writer) -> Html:
    """Quiet lines: where they left off, and what comes after the sessions that they have read."""
    tracks = [
        tag("span", *[
            session_link(writer, e, data_place=session_key(e.id), hidden=True)
            for e in site.listed
            if e.track is track
        ])
        for track in TRACKS
    ]  # fmt: skip
    line = tag("p", "Go on where you left off: ", *tracks, data_go_on=True, hidden=True)
    link = tag("a", "Next: ", tag("span"), class_="hg-button", data_next_session=True)
    after = tag("p", link, hidden=True)
    return line + after + script(writer, "sessions.js")


def read_note(session_id: str) -> Html:
    """Beside a session's title in a list, shown where it is marked as read."""
    key = session_key(session_id)
    return tag("p", "You have read this.", class_="hg-small", data_read=key, hidden=True)


def session_link(writer: Writer, listed: Listed, **attributes: str | bool) -> Html:
    there = relative(writer.here, session_page(listed.module.id, listed.id))
    return tag("a", listed.title, href=there, **attributes)
