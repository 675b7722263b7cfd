"""The seam between us and any engine: what a site consists of, and what was built from it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Literal

Edition = Literal["client", "staff"]
EDITIONS: tuple[Edition, ...] = ("client", "staff")

GENERATED_PAGES: Mapping[Edition, tuple[str, ...]] = {
    "client": ("glossary", "sources", "search"),
    "staff": ("glossary", "sources", "search", "reference", "coverage", "review-log"),
}
"""Ids of the pages that an edition has without anyone writing them."""

PAGES_OF_LISTS: Mapping[str, PurePosixPath] = {
    "coverage": PurePosixPath("curriculum", "coverage.yml"),
    "review-log": PurePosixPath("curriculum", "reviews.yml"),
}
"""Those that are there only where the course has the list that they show."""

HELP_PAGE_BLOCKS = ("overdose", "withdrawal", "pregnancy")
"""Ids of the safety blocks that the page "Get help now" shows in full."""

TO_CARRY = PurePosixPath("assets", "slides")
"""The folder of files that are whole by themselves: no finishing step touches them."""

SHEETS = "for-you"
"""The folder of pages for clients that are each printed on one sheet."""


@dataclass(frozen=True, slots=True)
class PagePlan:
    """One page. `markdown` is headings with finished HTML between them; all of it is escaped."""

    path: PurePosixPath
    markdown: str
    source: PurePosixPath | None = None
    """The content file to edit, if there is one."""


@dataclass(frozen=True, slots=True)
class NavEntry:
    """A page or a group in the navigation. The title is already escaped."""

    title: str
    page: PurePosixPath | None = None
    children: tuple["NavEntry", ...] = ()


@dataclass(frozen=True, slots=True)
class SitePlan:
    edition: Edition
    pages: tuple[PagePlan, ...]
    navigation: tuple[NavEntry, ...]
    assets: Mapping[PurePosixPath, bytes] = field(default_factory=dict)

    @property
    def files(self) -> dict[PurePosixPath, bytes]:
        """All that an engine reads, as bytes."""
        pages = {page.path: page.markdown.encode() for page in self.pages}
        return {**self.assets, **pages}


BuiltSite = Mapping[PurePosixPath, bytes]
"""Every file of a built site, by its path below the site's folder."""


def pages_of(site: BuiltSite) -> Iterator[tuple[PurePosixPath, bytes]]:
    """Those that an engine made, and that the finishing steps are for."""
    for path, data in site.items():
        if path.suffix == ".html" and not path.is_relative_to(TO_CARRY):
            yield path, data
