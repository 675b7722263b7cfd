"""Beside the running view: what to do when something goes wrong, and what else the guide holds.

A leader who needs it has no time to look for it, and must find the group as it was left: so all of
it stands in the page or opens beside it, and the clock goes on.
"""

from collections.abc import Iterator

from coursekit.model.loaded import LoadedSession, Page
from coursekit.model.prose import Callout, sections
from coursekit.render.links import after_page, relative, session_page
from coursekit.render.markup import EMPTY, Html, tag
from coursekit.render.prose import Writer
from coursekit.render.site import Site

_PAGES = ("what-can-go-wrong", "mixed-groups")
"""Pages for the room whose sections say what to say or to do."""
_BESIDE = "Each opens beside this view, and the clock goes on. The key H leads here."
_FOR_THE_MOMENT = ("do", "say")
_LAST_IN_THE_ROOM = "Online"


def help_now(site: Site, writer: Writer) -> Html:
    """The way to each section that has words for the moment, where the course has such pages."""
    found = [page for name in _PAGES if (page := site.course.staff_pages.get(name))]
    if not found:
        return EMPTY
    return tag(
        "details",
        tag("summary", "If something goes wrong"),
        tag("p", _BESIDE, class_="hg-small"),
        *[part for page in found for part in _ways(writer, page)],
        class_="hg-run-panel",
        data_help_now=True,
    )


def _ways(writer: Writer, page: Page) -> Iterator[Html]:
    yield tag("p", tag("strong", writer.link(page.path, page.title)))
    there = relative(writer.here, page.path)
    links = [
        tag("a", section.title, href=f"{there}#{section.id}")
        for section in sections(page.document.body)
        if any(isinstance(b, Callout) and b.kind in _FOR_THE_MOMENT for b in section.blocks)
    ]
    yield tag("ul", *[tag("li", link) for link in links])


def more_of_the_guide(writer: Writer, loaded: LoadedSession) -> Html:
    """What a group may ask for at any time: hard questions, what to watch for, and the like."""
    titles = loaded.track.guide_closing
    wanted = titles[: titles.index(_LAST_IN_THE_ROOM) + 1]
    found = [section for section in loaded.guide_sections if section.title in wanted]
    if not found:
        return EMPTY
    folded = [
        tag("details", tag("summary", section.title), writer.block(section.blocks))
        for section in found
    ]
    title = tag("summary", "Hard questions, and more from the guide")
    return tag("details", title, *folded, class_="hg-run-panel")


def ways_on(writer: Writer, loaded: LoadedSession) -> Html:
    guide = writer.link(session_page(loaded.module_id, loaded.id), "The whole guide")
    after = writer.link(after_page(loaded.module_id, loaded.id), "After the group")
    return tag("p", guide, " · ", after, class_="hg-run-ways", hidden=True)
