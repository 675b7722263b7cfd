"""A module: what it is about, and its sessions in order, planned ones marked so."""

from collections.abc import Iterator

from coursekit.model.course import SessionEntry
from coursekit.model.loaded import LoadedModule, LoadedSession
from coursekit.model.prose import plain_text
from coursekit.model.site import COVERAGE, PagePlan
from coursekit.render.check_ups import way_to_check_up
from coursekit.render.help_lines import help_bar
from coursekit.render.links import (
    module_page,
    run_page,
    session_page,
    worksheet_page,
)
from coursekit.render.markup import EMPTY, Html, heading, page, tag
from coursekit.render.my_place import read_note
from coursekit.render.page_assets import script
from coursekit.render.printed import papers_to_print
from coursekit.render.prose import Writer
from coursekit.render.site import Site

_PATHS = {
    "A": "8-week path",
    "B": "12-week path",
    "C": "16-week path",
    "E": "elective",
}


def module_pages(site: Site) -> Iterator[PagePlan]:
    for number, module in enumerate(site.course.modules, start=1):
        yield _page(site, module, number)


def ready_line(module: LoadedModule) -> str:
    """`1 of 5 sessions ready`."""
    total = len(module.module.value.sessions)
    ready = total - len(module.planned)
    if ready == 0:
        return "planned, not written yet"
    return f"{ready} of {total} sessions ready"


def _page(site: Site, module: LoadedModule, number: int) -> PagePlan:
    path = module_page(module.id)
    writer = site.writer(path)
    about = module.module.value
    entries = [_entry(site, writer, module, entry) for entry in about.sessions]
    tried = tag("p", "Not yet tested with readers.", class_="hg-small") if site.is_staff else EMPTY
    markdown = page(
        about.title,
        plain_text(about.summary.blocks),
        tag("p", f"Module {number} · {ready_line(module)}", class_="hg-eyebrow"),
        heading(1, about.title, module.id),
        tag("div", writer.prose(about.summary), tried, class_="hg-prose hg-aim"),
        heading(2, "Sessions", "sessions"),
        tag("ol", *entries, class_="hg-path"),
        EMPTY if site.is_staff else script(writer, "sessions.js"),
        way_to_check_up(site, writer, module),
        *papers_to_print(site, writer, module.id),
        EMPTY if site.is_staff else help_bar(writer),
    )
    return PagePlan(path, markdown, module.module.document.path)


def _entry(site: Site, writer: Writer, module: LoadedModule, entry: SessionEntry) -> Html:
    if entry.planned is not None:
        planned = entry.planned
        return tag(
            "li",
            tag("strong", planned.title),
            " ",
            tag("span", "Planned", class_="hg-planned"),
            tag("p", planned.aim),
            _codes(site, writer, planned.path, planned.topics),
            id=entry.id,
            class_="hg-later",
        )
    there = session_page(module.id, entry.id)
    loaded = module.sessions.get(entry.id)
    if loaded is None:
        return tag("li", writer.link(there, entry.id), id=entry.id)
    session = loaded.session.value
    return tag(
        "li",
        tag("strong", writer.link(there, session.title)),
        EMPTY if site.is_staff else read_note(entry.id),
        tag("p", session.aim),
        tag("p", *_ways_to(site, writer, loaded)),
        _for_families(writer, module, entry.id),
        _codes(site, writer, session.path, session.topics),
        id=entry.id,
    )


def _ways_to(site: Site, writer: Writer, loaded: LoadedSession) -> Iterator[Html | str]:
    """What staff come for an hour before a group, without the way through the guide."""
    if loaded.worksheet is not None:
        yield writer.link(worksheet_page(loaded.module_id, loaded.id), "Worksheet to print")
    if site.is_staff:
        yield " · " if loaded.worksheet is not None else ""
        yield writer.link(run_page(loaded.module_id, loaded.id), "Run this session")


def _for_families(writer: Writer, module: LoadedModule, session_id: str) -> Html:
    family = module.families.get(session_id)
    if family is None:
        return EMPTY
    link = writer.link(session_page(module.id, family.id), family.title)
    return tag("p", "For families: ", link)


def _codes(site: Site, writer: Writer, path: str, topics: tuple[str, ...]) -> Html:
    """The path and the topics; the page of the coverage says what their codes mean."""
    if not site.is_staff:
        return EMPTY
    known = site.course.coverage is not None
    covers = writer.link(COVERAGE.path, "Covers") if known else tag("span", "Covers")
    where = f"{_PATHS[path].capitalize()}. "
    return tag("p", where, covers, f": {', '.join(topics)}.", class_="hg-small")
