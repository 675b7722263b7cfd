"""Puts an edition together: all its pages, its navigation, its assets."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from coursekit.model.site import PagePlan, SitePlan
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
)
from coursekit.render.module_page import module_pages
from coursekit.render.navigation import navigation
from coursekit.render.page_assets import assets_for
from coursekit.render.prose import asset_path
from coursekit.render.reference_page import reference_pages
from coursekit.render.review import question_scripts
from coursekit.render.review_log_page import review_log_pages
from coursekit.render.run_page import run_pages
from coursekit.render.search_page import search_pages
from coursekit.render.session_page import session_pages
from coursekit.render.show_page import show_pages
from coursekit.render.site import Site
from coursekit.render.source_page import source_pages
from coursekit.render.sources_page import sources_pages
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
    return SitePlan(site.edition, pages, navigation(site, pages), {**figures, **own})


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
