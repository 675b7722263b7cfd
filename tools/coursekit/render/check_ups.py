"""Check-ups, as every page that shows one or leads to one needs them; and the list for staff.

docs/staff/makers/architecture.md says by which rule their questions are chosen.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from coursekit.model.check_up import QUESTIONS_A_SESSION, Partners, check_up
from coursekit.model.loaded import LoadedModule, LoadedSession
from coursekit.model.track import CLIENTS
from coursekit.render.kept import session_key
from coursekit.render.links import check_up_page, tally_page
from coursekit.render.markup import EMPTY, Html, heading, tag
from coursekit.render.prose import Writer
from coursekit.render.site import Site

ABOUT_THE_COURSE = "This is about the course, not about you."


@dataclass(frozen=True)
class CheckUp:
    """That of a module. `number` is the module's."""

    module: LoadedModule
    number: int
    sessions: tuple[LoadedSession, ...]
    partners: tuple[Partners, ...]

    @property
    def title(self) -> str:
        """It stands on paper too, so it says nothing of the subject."""
        return f"Check-up {self.number}"

    @property
    def id(self) -> str:
        """Where a quiz has its session's id."""
        return f"{self.module.id}/check-up"

    @property
    def key(self) -> str:
        """All that is kept of it in a browser has a key that begins with it."""
        return session_key(self.id)

    def lacking(self) -> Iterator[tuple[LoadedSession, int]]:
        """Sessions with fewer questions than the rule asks for, and how many they have."""
        for session in self.sessions:
            count = sum(one.session is session for one in self.partners)
            if count < QUESTIONS_A_SESSION:
                yield session, count


def check_ups(site: Site) -> Iterator[CheckUp]:
    for module in site.course.modules:
        if made := check_up_of(site, module):
            yield made


def check_up_of(site: Site, module: LoadedModule) -> CheckUp | None:
    """None where no session has questions for one."""
    sessions = tuple(
        one.session
        for one in site.listed
        if one.module is module and one.track is CLIENTS and one.session and not one.errors
    )
    partners = check_up(sessions)
    number = site.course.modules.index(module) + 1
    return CheckUp(module, number, sessions, partners) if partners else None


def way_to_check_up(site: Site, writer: Writer, module: LoadedModule) -> Html:
    """On the page of a module."""
    made = check_up_of(site, module)
    if made is None:
        return EMPTY
    there = check_up_page(module.id)
    if not site.is_staff:
        link = writer.link(there, made.title)
        return tag("p", link, ": a few questions before you start, and a few when you are done.")
    tally = writer.link(tally_page(module.id), "count the answers")
    return tag("p", writer.link(there, f"{made.title}, before and after, on paper"), " · ", tally)


def check_up_list(site: Site, writer: Writer) -> Iterator[str]:
    """What the tool adds to the page for staff."""
    yield heading(2, "The check-ups", "the-check-ups")
    items = [
        tag(
            "li",
            tag("strong", one.module.module.value.title),
            tag("p", writer.link(check_up_page(one.module.id), f"{one.title}: the two sheets")),
            tag("p", writer.link(tally_page(one.module.id), f"{one.title}: the tally")),
            tag("p", f"{len(one.partners)} questions, before and after", class_="hg-small"),
            value=one.number,
        )
        for one in check_ups(site)
    ]
    yield tag("ul", *items, class_="hg-practiced") if items else tag("p", "There is none yet.")
