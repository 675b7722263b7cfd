"""What the course has for families: the list on the page that leads to it, session by session."""

from collections.abc import Iterator

from coursekit.model.loaded import LoadedModule, LoadedSession
from coursekit.render.links import lesson_page, session_page, worksheet_page
from coursekit.render.markup import EMPTY, Html, heading, tag
from coursekit.render.prose import Writer
from coursekit.render.site import Site


def family_list(site: Site, writer: Writer) -> Iterator[str]:
    """Client edition: the pages. Staff edition: the guides, and what families read."""
    entries = [
        _entry(site, writer, module, family)
        for module in site.course.modules
        for family in module.families.values()
    ]
    if entries:
        title = "Guides and pages" if site.is_staff else "Pages for you"
        yield heading(2, title, "pages")
        yield tag("ol", *entries, class_="hg-path")


def _entry(site: Site, writer: Writer, module: LoadedModule, family: LoadedSession) -> Html:
    there = session_page(module.id, family.id)
    lesson = lesson_page(site.edition, module.id, family.id)
    sheet = worksheet_page(module.id, family.id)
    return tag(
        "li",
        tag("strong", writer.link(there, family.title)),
        tag("p", family.session.value.aim),
        tag("p", writer.link(lesson, "What families read")) if site.is_staff else EMPTY,
        tag("p", writer.link(sheet, "Worksheet to print")) if family.worksheet else EMPTY,
        tag("p", f"Module: {module.module.value.title}", class_="hg-small"),
        id=family.id,
    )
