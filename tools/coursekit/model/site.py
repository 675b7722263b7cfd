"""The seam between us and any engine: what a site consists of, and what was built from it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Literal

Edition = Literal["client", "staff"]
EDITIONS: tuple[Edition, ...] = ("client", "staff")


@dataclass(frozen=True, slots=True)
class GeneratedPage:
    """A page of its own that nobody writes. Links name it by its id, as they do written ones."""

    path: PurePosixPath
    title: str
    editions: tuple[Edition, ...] = EDITIONS
    shows: PurePosixPath | None = None
    """The course's list without which it is not there."""

    @property
    def id(self) -> str:
        return self.path.stem

    def is_in(self, edition: Edition, files: Collection[PurePosixPath]) -> bool:
        """Whether the edition of a course with these files has it."""
        return edition in self.editions and (self.shows is None or self.shows in files)


GLOSSARY = GeneratedPage(PurePosixPath("glossary.md"), "Glossary")
SOURCES = GeneratedPage(PurePosixPath("sources.md"), "Sources")
COVERAGE = GeneratedPage(
    PurePosixPath("coverage.md"),
    "What the course covers",
    ("staff",),
    PurePosixPath("curriculum", "coverage.yml"),
)
REVIEW_LOG = GeneratedPage(
    PurePosixPath("review-log.md"),
    "Who has reviewed what",
    ("staff",),
    PurePosixPath("curriculum", "reviews.yml"),
)
SEARCH = GeneratedPage(PurePosixPath("search.md"), "Search")
REFERENCE = GeneratedPage(
    PurePosixPath("authors", "reference.md"), "Every key of the files", ("staff",)
)
GENERATED_PAGES = (GLOSSARY, SOURCES, COVERAGE, REVIEW_LOG, SEARCH, REFERENCE)
"""A line for each, in the order of the navigation."""

TO_CARRY = PurePosixPath("assets", "slides")
"""The folder of files that are whole by themselves: no finishing step touches them."""

FOR_YOU = "for-you"
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
