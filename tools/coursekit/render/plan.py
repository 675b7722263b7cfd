"""Puts an edition together: all its pages, its navigation, its assets."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from coursekit.model.loaded import LoadedModule, Page
from coursekit.model.site import FOR_YOU, GENERATED_PAGES, NavEntry, PagePlan, SitePlan
from coursekit.model.track import CLIENTS, FAMILIES
from coursekit.render.after_page import after_pages
from coursekit.render.check_page import check_pages
from coursekit.render.check_up_page import check_up_pages
from coursekit.render.check_up_sheets_page import check_up_sheets_pages
from coursekit.render.check_up_tally_page import check_up_tally_pages
from coursekit.render.coverage_page import coverage_pages
from coursekit.render.deck import decks
from coursekit.render.findings import with_findings
from coursekit.render.glossary_page import glossary_pages
from coursekit.render.guide_page import guide_pages
from coursekit.render.links import (
    ASSETS,
    lesson_page,
    module_page,
    session_page,
)
from coursekit.render.markup import entities
from coursekit.render.module_page import module_pages
from coursekit.render.page_assets import assets_for
from coursekit.render.prose import asset_path
from coursekit.render.reference_page import reference_pages
from coursekit.render.review import question_scripts
from coursekit.render.review_log_page import review_log_pages
from coursekit.render.run_page import run_pages
from coursekit.render.search_page import search_pages
from coursekit.render.session_page import session_pages
from coursekit.render.show_page import show_pages
from coursekit.render.site import Listed, Site
from coursekit.render.source_page import source_pages
from coursekit.render.sources_page import sources_pages
from coursekit.render.to_print import FOLDER as TO_PRINT
from coursekit.render.worksheet_page import worksheet_pages
from coursekit.render.written_page import written_pages

PAGES = (
    written_pages,
    module_pages,
    session_pages,
    guide_pages,
    run_pages,
    show_pages,
    after_pages,
    worksheet_pages,
    check_up_pages,
    check_up_sheets_pages,
    check_up_tally_pages,
    glossary_pages,
    sources_pages,
    coverage_pages,
    review_log_pages,
    search_pages,
    check_pages,
    reference_pages,
    source_pages,
)
OTHER_PAGES = tuple(pages for pages in PAGES if pages is not session_pages)
OTHER_PAGES_AT_ONCE = (
    written_pages,
    guide_pages,
    run_pages,
    show_pages,
    after_pages,
    worksheet_pages,
    source_pages,
)
"""Where not all sessions are asked for: those that show them and no others."""

Maker = Callable[[Site], Iterator[PagePlan]]
Files = Mapping[PurePosixPath, bytes]
Made = tuple[tuple[PagePlan, ...], Files]


def at_once(work: Callable[[], Made]) -> Callable[[], Made]:
    return work


def plan_site(
    site: Site, assets: Files, aside: Callable[[Callable[[], Made]], Callable[[], Made]] = at_once
) -> SitePlan:
    """`assets` are the package's own styles, scripts and fonts.

    `aside` begins a work, on another core where there is one, and gives what waits for its outcome.
    """
    makers = OTHER_PAGES if site.only is None else OTHER_PAGES_AT_ONCE
    beside = aside(lambda: (_pages(site, makers), question_scripts(site)))
    of_sessions = _pages(site, (session_pages,))  # about as much as all the rest
    others, questions = beside()
    pages = (*others, *of_sessions)
    figures = {asset_path(figure): figure.data for figure in site.course.figures.values()}
    given = assets_for(assets, staff=site.is_staff)
    own = {ASSETS / path: data for path, data in given.items()}
    own[ASSETS / "site.js"] = _about(site)
    own |= questions
    own |= decks(site, assets)
    own |= {one.path: site.printed[one] for one in site.papers}
    return SitePlan(site.edition, pages, _navigation(site, pages), {**figures, **own})


def _pages(site: Site, makers: Iterable[Maker]) -> tuple[PagePlan, ...]:
    return tuple(page for pages in makers for page in with_findings(site, pages(site)))


def _about(site: Site) -> bytes:
    """What every script needs to know: which edition of which course this is."""
    course = site.course.course.value if site.course.course else None
    own: dict[str, object] = {"edition": site.edition, "course": course.id if course else "course"}
    if course and not course.quick_exit:
        own["exit"] = False
    about = {"site": own}
    script = f"window.homeground = Object.assign(window.homeground || {{}}, {json.dumps(about)});"
    return script.encode()


def _navigation(site: Site, planned: Iterable[PagePlan]) -> tuple[NavEntry, ...]:
    modules = tuple(_module(site, module) for module in site.course.modules)
    pages = site.course.staff_pages if site.is_staff else site.course.client_pages
    by_folder: dict[str, list[Page]] = {}
    for page in pages.values():
        by_folder.setdefault(str(page.path.parent), []).append(page)
    top = {page.id: page for page in by_folder.pop(".", [])}
    begin = ("index", "right-now", "get-help", "my-course", "review", *_BEFORE_A_GROUP)
    first = [_entry(top.pop(i)) for i in begin if i in top]
    generated = _generated(planned)
    for_families = _families(site, top.pop("families", None))
    folders = tuple(
        NavEntry(
            entities(_FOLDERS.get(name, name)),
            None,
            (*_opening(top, name), *(_entry(p) for p in found), *generated.get(name, ())),
        )
        for name, found in sorted(by_folder.items(), key=_in_order)
    )
    return (
        *first,
        NavEntry("The course", None, modules),
        *for_families,
        *(entry for entry in folders if entry.title not in _AT_A_DESK),
        *generated.get(".", ()),
        *(_entry(page) for page in top.values()),
        *(entry for entry in folders if entry.title in _AT_A_DESK),
    )


def _generated(planned: Iterable[PagePlan]) -> dict[str, list[NavEntry]]:
    """The pages that nobody writes, by the folder that they stand in."""
    paths = {page.path for page in planned}
    entries: dict[str, list[NavEntry]] = {}
    for page in GENERATED_PAGES:
        if page.path in paths:
            entry = NavEntry(entities(page.title), page.path)
            entries.setdefault(str(page.path.parent), []).append(entry)
    return entries


def _opening(top: dict[str, Page], folder: str) -> Iterator[NavEntry]:
    """The page beside a folder that has its name stands first in it, and nowhere else."""
    if folder in top:
        yield _entry(top.pop(folder))


_BEFORE_A_GROUP = ("schedules", "make-a-schedule", "check-ups")
_FOLDERS = {
    "room": "In the room",
    TO_PRINT: "To print",
    FOR_YOU: "For you",
    "authors": "For authors",
    "makers": "For makers",
}
_AT_A_DESK = ("For authors", "For makers")
"""What nobody who leads a group tonight looks for stands at the end of the menu."""


def _in_order(folder: tuple[str, list[Page]]) -> tuple[int, str]:
    names = list(_FOLDERS)
    return (names.index(folder[0]) if folder[0] in names else len(names), folder[0])


def _entry(page: Page) -> NavEntry:
    return NavEntry("Home" if page.id == "index" else entities(page.title), page.path)


def _module(site: Site, module: LoadedModule) -> NavEntry:
    own = module_page(module.id)
    listed = [entry for entry in site.listed if entry.module is module]
    sessions = [e for one in listed if one.track is CLIENTS for e in _session(site, one)]
    title = entities(module.module.value.title)
    return NavEntry(title, None, (NavEntry(title, own), *sessions))


def _families(site: Site, page: Page | None) -> Iterator[NavEntry]:
    listed = (entry for entry in site.listed if entry.track is FAMILIES)
    sessions = [e for one in listed for e in _session(site, one)]
    if page is not None:
        sessions = [_entry(page), *sessions]
    if sessions:
        yield NavEntry("For families", None, tuple(sessions))


def _session(site: Site, listed: Listed) -> Iterator[NavEntry]:
    module_id, title = listed.module.id, listed.title
    yield NavEntry(entities(title), session_page(module_id, listed.id))
    if site.is_staff:
        what = f"{title}: what {listed.track.readers} read"
        yield NavEntry(entities(what), lesson_page("staff", module_id, listed.id))
