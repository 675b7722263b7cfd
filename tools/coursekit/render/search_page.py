"""The search page. It needs scripts; without them it points to lists that do the same slower."""

from collections.abc import Iterator

from coursekit.model.site import GLOSSARY, SEARCH, PagePlan
from coursekit.render.help_lines import HELP_PAGE, help_bar
from coursekit.render.links import HOME
from coursekit.render.markup import EMPTY, Html, heading, page, tag
from coursekit.render.prose import Writer
from coursekit.render.site import Site


def search_pages(site: Site) -> Iterator[PagePlan]:
    writer = site.writer(SEARCH.path)
    form = tag(
        "div",
        tag("label", "Find a word or a topic", for_="hg-query"),
        tag("input", type="search", id="hg-query", autocomplete="off", data_search_input=True),
        tag("p", role="status", data_search_status=True),
        _help(site, writer),
        tag("ol", class_="hg-results", data_search_results=True),
        class_="hg-search",
        data_search=True,
        hidden=True,
    )
    without = tag(
        "div",
        tag("p", "Searching needs scripts, and they are off in this browser. You can look in ",
            writer.link(HOME, "the list of modules"), " or ",
            writer.link(GLOSSARY.path, "the glossary"), "."),
        data_search_without=True,
    )  # fmt: skip
    markdown = page(
        SEARCH.title,
        "Find a word or a topic.",
        heading(1, SEARCH.title, SEARCH.id),
        form,
        without,
        EMPTY if site.is_staff else help_bar(writer),
        wide=True,
    )
    yield PagePlan(SEARCH.path, markdown)


def _help(site: Site, writer: Writer) -> Html:
    """Always in sight: what is searched may be a cry for help, and no list of words knows all."""
    if site.is_staff:
        return EMPTY
    link = writer.link(HELP_PAGE, "Get help now")
    return tag("p", "If you need someone to talk to: ", link, ".")
