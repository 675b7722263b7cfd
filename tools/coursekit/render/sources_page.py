"""The bibliography: every source that the course cites, with its DOI or official address."""

from collections.abc import Iterator

from coursekit.model.prose import Citation, walk
from coursekit.model.site import SOURCES, PagePlan
from coursekit.render.help_lines import help_bar
from coursekit.render.markup import EMPTY, heading, page, tag
from coursekit.render.reference import full_reference
from coursekit.render.site import Site


def sources_pages(site: Site) -> Iterator[PagePlan]:
    writer = site.writer(SOURCES.path)
    numbers = site.course.source_numbers
    shown = numbers.keys() if site.is_staff else _cited_for_clients(site)
    items = [
        tag("li", full_reference(site.course.source_records[source]), id=source, value=number)
        for source, number in numbers.items()
        if source in shown
    ]
    intro = (
        "What this course says comes from these studies and reports. "
        "Small numbers in the text lead here."
    )
    markdown = page(
        SOURCES.title,
        "Where the course’s claims come from.",
        heading(1, SOURCES.title, SOURCES.id),
        tag("p", intro, class_="hg-aim"),
        tag("ol", *items, class_="hg-sources"),
        EMPTY if site.is_staff else help_bar(writer),
    )
    yield PagePlan(SOURCES.path, markdown)


def _cited_for_clients(site: Site) -> frozenset[str]:
    """The sources of texts that clients can read; what only staff read stays out."""
    staff_only = {s.guide.path for s in site.course.sessions.values() if s.guide is not None}
    staff_only |= {p.document.path for p in site.course.staff_pages.values()}
    staff_only |= {
        b.block.document.path for b in site.course.safety.values() if b.block.value.shown == "group"
    }
    return frozenset(
        node.source
        for text in site.course.texts
        if text.document.path not in staff_only
        for node in walk(text.prose.blocks)
        if isinstance(node, Citation)
    )
