"""Steps over a built site, after any engine: pure, from files to files."""

from coursekit.finish.check_links import check_links
from coursekit.finish.not_found import add_kind_words
from coursekit.finish.page_top import add_page_top
from coursekit.finish.search_index import add_search_index
from coursekit.model.site import BuiltSite

STEPS = (add_kind_words, add_page_top, add_search_index)
"""Each takes a built site and gives a built site, in this order."""


def run_steps(site: BuiltSite) -> BuiltSite:
    for step in STEPS:
        site = step(site)
    return site


def finish(site: BuiltSite) -> tuple[BuiltSite, tuple[str, ...]]:
    """The finished site, and every address in it that leads nowhere."""
    finished = run_steps(site)
    return finished, check_links(finished)
