"""The theme's navigation, rendered once for each folder of pages instead of once for each page.

The theme writes the whole navigation anew for every page, which took more than two thirds of the
time that MkDocs needed for a page. What it writes for an entry that is not active depends on
nothing but the folder of the page, from which the links lead. So such an entry is kept for the
other pages of that folder. What comes out is the same to the byte; where a later theme renders its
entries in another way, nothing is kept.

A menu with hundreds of modules on each page would help nobody, and each page would grow with the
course. So of many side by side, the menu names the one that is open; the first page lists all.
"""

from collections.abc import Callable
from typing import Any, Protocol

from jinja2 import Environment, FunctionLoader

CALLS = {
    "partials/nav.html": "item.render(nav_item, path, 1)",
    "partials/nav-item.html": 'render(item, path ~ "_" ~ loop.index, level + 1, nav_item)',
}
"""Where the theme's templates render an entry."""
MANY = 30
"""More entries than this, side by side, are not in the menu of each page."""


class _Entry(Protocol):
    active: bool
    parent: "_Entry | None"
    children: "list[_Entry] | None"


class _Page(Protocol):
    url: str
    is_homepage: bool


def keep_navigation(env: Environment) -> Callable[[], None]:
    """What this gives forgets all, for another build, which may have another navigation."""
    kept: dict[tuple[str, str], str] = {}

    def render_once(
        render: Callable[..., str], page: _Page | None, entry: _Entry, path: str, *more: Any
    ) -> str:
        if page is None or entry.active:
            return render(entry, path, *more)
        if _is_of_many(entry) and not page.is_homepage:
            return ""
        key = (path, page.url.rpartition("/")[0])
        if key not in kept:
            kept[key] = render(entry, path, *more)
        return kept[key]

    templates = env.loader
    assert templates is not None  # noqa: S101 - MkDocs sets it

    def load(name: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        source, file, is_fresh = templates.get_source(env, name)
        if name in CALLS:
            function, arguments = CALLS[name].split("(", 1)
            once = f"render_once({function}, page, {arguments}"
            source = source.replace(CALLS[name], once)
        return source, file, is_fresh

    env.globals["render_once"] = render_once
    env.loader = FunctionLoader(load)
    return kept.clear


def _is_of_many(entry: _Entry) -> bool:
    """Whether it is one of many, or the heading of many that are all left out."""
    beside = entry.parent.children if entry.parent else None
    return any(many is not None and len(many) > MANY for many in (beside, entry.children))
