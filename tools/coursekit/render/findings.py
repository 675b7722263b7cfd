"""What the checks say about a page, at its end, with links to the lines. Preview only."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from coursekit.diagnostics import Diagnostic, Severity
from coursekit.model.site import PagePlan
from coursekit.model.track import TRACKS
from coursekit.render.links import HOME, lesson_page, relative, session_page, worksheet_page
from coursekit.render.markup import EMPTY, Html, heading, tag
from coursekit.render.problem_page import as_said
from coursekit.render.site import Listed, Site, only_errors
from coursekit.render.source_page import source_page

_FOR_STAFF = tuple(track.guide for track in TRACKS)
_ASIDE = ("Seen only in this preview. Errors keep a site from being built; warnings are for you to "
    "weigh.")  # fmt: skip


def with_findings(site: Site, pages: Iterable[PagePlan]) -> Iterator[PagePlan]:
    if not site.findings:
        yield from pages
        return
    of_sessions = {path: listed for listed in site.listed for path in _pages_of(site, listed)}
    for page in pages:
        listed = of_sessions.get(page.path)
        found = listed.findings if listed else _in_source(site, page)
        shown = [d for d in found if d.severity is not Severity.ERROR and _may_show(site, d)]
        is_source = page.path.parts[0] == "source"
        # errors took the place of the page: nothing may push them out of sight
        is_problem = bool(only_errors(found)) and page.path != HOME
        yield page if is_source or is_problem or not shown else _with_panel(site, page, shown)


def _with_panel(site: Site, page: PagePlan, found: list[Diagnostic]) -> PagePlan:
    panel = f"{heading(2, 'What the checks say', 'findings')}\n\n{_panel(site, page.path, found)}"
    return replace(page, markdown=f"{page.markdown}\n{panel}\n")


def _pages_of(site: Site, listed: Listed) -> Iterator[PurePosixPath]:
    yield lesson_page(site.edition, listed.module.id, listed.id)
    yield session_page(listed.module.id, listed.id)
    yield worksheet_page(listed.module.id, listed.id)


def _in_source(site: Site, page: PagePlan) -> tuple[Diagnostic, ...]:
    return site.findings_in(page.source) if page.source is not None else ()


def _may_show(site: Site, finding: Diagnostic) -> bool:
    return site.is_staff or finding.at.span.path.name not in _FOR_STAFF


def _panel(site: Site, here: PurePosixPath, found: list[Diagnostic]) -> Html:
    warnings = [d for d in found if d.severity is Severity.WARNING]
    hints = [d for d in found if d.severity is Severity.INFO]
    return tag(
        "div",
        tag("p", _ASIDE, class_="hg-small"),
        _list(site, here, warnings),
        tag("details", tag("summary", f"Hints: {len(hints)}"), _list(site, here, hints))
        if hints
        else EMPTY,
        class_="hg-prose hg-findings",
        data_unsearched=True,
    )


def _list(site: Site, here: PurePosixPath, found: list[Diagnostic]) -> Html:
    return tag("ul", *[_item(site, here, finding) for finding in found]) if found else EMPTY


def _item(site: Site, here: PurePosixPath, finding: Diagnostic) -> Html:
    span = finding.at.span
    words = tag("code", f"{span.path}:{span.line}")
    place = words
    if span.path in site.course.documents:
        there = f"{relative(here, source_page(span.path))}#L{span.line}"
        place = tag("a", words, href=there)
    code = tag("code", finding.code)
    if site.is_staff and finding.code in site.explanations:
        explained = relative(here, PurePosixPath("checks", f"{finding.code}.md"))
        code = tag("a", code, href=explained)
    advice = tag("p", "What to do: ", as_said(finding.help)) if finding.help else EMPTY
    said = tag("p", as_said(finding.message), " (", code, ") ", place)
    return tag("li", said, advice)
