"""Steps over a built site, after any engine: pure, from files to files."""

from pathlib import PurePosixPath

from coursekit.finish._page import ReadPage, read_page, remember
from coursekit.finish.check_links import check_links
from coursekit.finish.joined import join_files
from coursekit.finish.not_found import add_kind_words
from coursekit.finish.offline import add_offline_copy
from coursekit.finish.page_top import add_page_top
from coursekit.finish.policy import add_policy
from coursekit.finish.search_index import add_search_index
from coursekit.model.site import BuiltSite, pages_of

__all__ = ["finish", "preview", "read_pages", "remember"]

STEPS = (add_kind_words, add_page_top, add_search_index)
"""Each takes a built site and gives a built site, in this order; the preview has these only."""

LAST_STEPS = (add_policy, join_files, add_offline_copy)
"""For a site to publish. The preview changes with each save and puts a script into its pages."""


def read_pages(site: BuiltSite) -> tuple[BuiltSite, dict[PurePosixPath, ReadPage]]:
    """Some pages as the steps read them, so that another process need not.

    The step that comes before reading is done, and is not done again to them.
    """
    ready = add_page_top(site)
    return ready, {path: read_page(data) for path, data in pages_of(ready)}


def preview(site: BuiltSite) -> BuiltSite:
    for step in STEPS:
        site = step(site)
    return site


def finish(site: BuiltSite) -> tuple[BuiltSite, tuple[str, ...]]:
    """The finished site, and every address in it that leads nowhere."""
    ready = preview(site)
    finished = ready
    for step in LAST_STEPS:
        finished = step(finished)
    return finished, check_links(ready)  # reading takes time, and what the last steps load they add
