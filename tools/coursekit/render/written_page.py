"""Hand-written pages, with what the tool adds below the words of a few of them."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from coursekit.model.base import long_date
from coursekit.model.loaded import Page
from coursekit.model.prose import Block, Paragraph, plain_text
from coursekit.model.site import FOR_YOU, PagePlan
from coursekit.render.check_page import check_list
from coursekit.render.check_ups import check_up_list
from coursekit.render.cited import source_list
from coursekit.render.erasing import erasing
from coursekit.render.families import family_list
from coursekit.render.help_lines import first_ways, help_bar, help_list, own_numbers
from coursekit.render.links import module_page, session_page
from coursekit.render.make_schedule import make_schedule
from coursekit.render.markup import EMPTY, Html, heading, page, tag
from coursekit.render.module_page import ready_line
from coursekit.render.my_course import my_course
from coursekit.render.my_place import go_on
from coursekit.render.printed import book_link
from coursekit.render.problem_page import problem_list, problem_page
from coursekit.render.prose import Writer
from coursekit.render.review import review_box, review_due
from coursekit.render.right_now import right_now
from coursekit.render.safety import carried, render_blocks
from coursekit.render.schedules import schedule_list
from coursekit.render.site import Site, only_errors
from coursekit.render.to_print import FOLDER as TO_PRINT
from coursekit.render.to_print import pages_to_print

_WIDE = ("index",)


def written_pages(site: Site) -> Iterator[PagePlan]:
    pages = site.course.staff_pages if site.is_staff else site.course.client_pages
    for written in pages.values():
        errors = only_errors(site.findings_in(written.document.path))
        if errors and written.id != "index":
            yield problem_page(written.path, written.title, errors)
        else:
            yield _page(site, written)


def _page(site: Site, written: Page) -> PagePlan:
    writer = site.writer(written.path)
    opening, *rest = written.document.body.blocks or (None,)
    body = rest if opening is not None else []
    first = next((plain_text(b.children) for b in body if isinstance(b, Paragraph)), written.title)
    added = _ADDED.get((site.edition, written.id))
    markdown = page(
        "Home" if written.id == "index" else written.title,
        first[:160],
        heading(1, written.title, written.id),
        *_print_button(site, written),
        *_problems_elsewhere(site, written),
        *_body(site, writer, written, tuple(body)),
        *(added(site, writer) if added else ()),
        *source_list(writer, [written.document.body]),
        EMPTY if site.is_staff else help_bar(writer),
        wide=written.id in _WIDE,
    )
    return PagePlan(written.path, markdown, written.document.path)


def _print_button(site: Site, written: Page) -> Iterator[Html]:
    if not site.is_staff and written.path.parent.name == FOR_YOU:
        words = "Print this page"
        button = tag(
            "button", words, type="button", class_="hg-button", hidden=True, data_print=True
        )
        yield tag("div", button, class_="hg-actions hg-sheet")


def _body(site: Site, writer: Writer, written: Page, blocks: tuple[Block, ...]) -> Iterator[str]:
    """The words of the page.

    Above the fold stands the way into the course on a home page, on the help page first numbers.
    """
    if (site.edition, written.id) == ("client", "right-now"):
        yield from right_now(site, writer, written)
        return
    if site.is_staff and written.path.parent.name == TO_PRINT:
        yield from pages_to_print(site, writer, written)
        return
    parts = writer.parts(blocks)
    is_home = written.id == "index"
    first = next((i for i, b in enumerate(parts) if b.startswith("#")), len(parts))
    yield from parts[:first]
    if is_home:
        yield from _ways_in(site, writer)
    if (site.edition, written.id) == ("client", "get-help"):
        yield first_ways(site.course)
    yield from parts[first:]


def _ways_in(site: Site, writer: Writer) -> Iterator[Html]:
    """Where a reader begins: a client with the first session, staff with the one they lead."""
    if site.is_staff:
        find = tag("a", "Find a session", href="#the-course", class_="hg-button")
        schedules = site.course.staff_pages.get("schedules")
        look = {"class_": "hg-button hg-quiet"}
        plan = writer.link(schedules.path, schedules.title, **look) if schedules else EMPTY
        yield tag("p", find, " ", plan)
        return
    if start := next(iter(site.course.sessions.values()), None):
        there = session_page(start.module_id, start.id)
        link = writer.link(there, f"Start here: {start.title}", class_="hg-button")
        yield tag("p", link, data_start_here=True)
        yield go_on(site, writer)
        if "review" in site.course.client_pages:
            yield review_due(writer)


def _problems_elsewhere(site: Site, written: Page) -> Iterator[str]:
    """The preview's home page shows the errors that no other page shows."""
    if written.id == "index" and (errors := site.errors_elsewhere()):
        yield heading(2, "To mend in files that all pages share", "to-mend")
        yield problem_list(errors)


def _course_path(site: Site, writer: Writer) -> Iterator[str]:
    yield heading(2, "The course", "the-course")
    items = [
        tag(
            "li",
            tag("strong", writer.link(module_page(module.id), module.module.value.title)),
            tag("div", writer.prose(module.module.value.summary)),
            tag("p", ready_line(module).capitalize(), class_="hg-small"),
            class_=None if module.sessions else "hg-later",
        )
        for module in site.course.modules
    ]
    yield tag("ol", *items, class_="hg-path")
    yield book_link(site, writer)


def _help(site: Site, writer: Writer) -> Iterator[str]:
    yield heading(2, "Numbers to call or text", "numbers")
    yield help_list(writer, site.course)
    if site.course.program is not None:
        yield heading(2, "Your program", "your-program")
        yield own_numbers(site.course)
    if blocks := carried(site.course, site.course.help_page_blocks):
        yield heading(2, "In an emergency", "emergency")
        yield render_blocks(writer, blocks, unfolded=True)


def _version(site: Site, _: Writer) -> Iterator[str]:
    if site.course.course is None:
        return
    course = site.course.course.value
    reviewed, due = long_date(course.reviewed), long_date(course.next_review)
    said = f"Version {course.version}. Last reviewed by its authors: {reviewed}. Next: {due}."
    yield tag("p", said, class_="hg-small")


def _words(site: Site, _: Writer) -> Iterator[str]:
    if site.course.wording is None:
        return
    rows = [
        tag("tr", tag("td", ", ".join(w.avoid)), tag("td", ", ".join(w.use)), tag("td", w.why))
        for w in site.course.wording.value.words
    ]
    titles = ("Instead of", "Use", "Why")
    head = tag("tr", *[tag("th", title, scope="col") for title in titles])
    table = tag("table", tag("thead", head), tag("tbody", *rows), class_="hg-grid")
    yield tag("div", table, class_="hg-table", tabindex=0, role="group", aria_label="Words")


_ADDED: dict[tuple[Any, str], Callable[[Site, Writer], Iterable[Html | str]]] = {
    ("client", "index"): _course_path,
    ("staff", "index"): _course_path,
    ("client", "get-help"): _help,
    ("client", "about"): _version,
    ("client", "my-course"): my_course,
    ("client", "privacy"): erasing,
    ("client", "review"): review_box,
    ("client", "families"): family_list,
    ("staff", "families"): family_list,
    ("staff", "check-ups"): check_up_list,
    ("staff", "make-a-schedule"): make_schedule,
    ("staff", "schedules"): schedule_list,
    ("staff", "words"): _words,
    ("staff", "checks"): check_list,
}
