"""The navigation of an edition: written pages, the course, and pages that nobody writes."""

from collections.abc import Iterable, Iterator

from coursekit.model.loaded import LoadedModule, Page
from coursekit.model.site import FOR_YOU, GENERATED_PAGES, NavEntry, PagePlan
from coursekit.model.track import CLIENTS, FAMILIES
from coursekit.render.links import lesson_page, module_page, session_page
from coursekit.render.markup import entities
from coursekit.render.site import Listed, Site
from coursekit.render.to_print import FOLDER as TO_PRINT


def navigation(site: Site, planned: Iterable[PagePlan]) -> tuple[NavEntry, ...]:
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
