"""After the group: what a leader needs on paper for one session. Staff edition only.

The fidelity checklist and the stub of a note are those of the guide; nobody writes them twice.
What `copy.js` needs is listed in docs/staff/makers/page-contract.md.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from coursekit.model.loaded import LoadedModule, LoadedSession
from coursekit.model.prose import Paragraph, plain_text
from coursekit.model.site import PagePlan
from coursekit.model.track import CLIENTS
from coursekit.render.exit_ticket import exit_ticket
from coursekit.render.fidelity import fidelity_checklist, items, section
from coursekit.render.links import after_page, run_page, session_page
from coursekit.render.markup import Html, heading, join, page, tag
from coursekit.render.opening import opening
from coursekit.render.page_assets import script
from coursekit.render.problem_page import session_pages_or_problems
from coursekit.render.prose import Writer
from coursekit.render.sheets import Sheet, render_sheets
from coursekit.render.site import Site

_NOTES = ("Progress note", "Record of the group")
_TICKETS = 4
_INTRO = (
    "Three papers for this session. Print one with its button, or all three with your browser. "
    "Nothing is typed here and nothing is kept."
)


def after_pages(site: Site) -> Iterator[PagePlan]:
    if site.is_staff:
        yield from session_pages_or_problems(
            site,
            lambda module, name: after_page(module.id, name),
            lambda path, module, session: _page(site, path, module, session),
        )


def _page(site: Site, path: PurePosixPath, module: LoadedModule, loaded: LoadedSession) -> PagePlan:
    writer = site.writer(path, loaded)
    title = f"After the group: {loaded.title}"
    note = "the progress note" if loaded.track is CLIENTS else "the record of the group"
    sheets = [
        Sheet("the fidelity checklist", fidelity_checklist(site, writer, loaded), "hg-close"),
        Sheet("exit tickets", exit_ticket(site, loaded), "hg-ticket", _TICKETS),
        Sheet(note, _note(writer, loaded)),
    ]
    markdown = page(
        title,
        f"Checklist, exit tickets and note: {loaded.session.value.aim}",
        opening(writer, module, "After the group"),
        heading(1, title, loaded.id),
        tag("div", tag("p", _INTRO), *_ways(site, writer, loaded), class_="hg-prose"),
        *render_sheets(writer, sheets),
        wide=True,
    )
    return PagePlan(path, markdown, loaded.guide.path if loaded.guide else None)


def _ways(site: Site, writer: Writer, loaded: LoadedSession) -> Iterator[Html]:
    links = [
        writer.link(session_page(loaded.module_id, loaded.id), "The guide"),
        writer.link(run_page(loaded.module_id, loaded.id), "Run this session"),
    ]
    helpful = [site.course.staff_pages.get(name) for name in ("to-print", "notes")]
    links += [writer.link(one.path, one.title) for one in helpful if one]
    yield tag("p", Html(" · ").join(links))


def _note(writer: Writer, loaded: LoadedSession) -> Html:
    """Its lines stand as plain text, so that they can be selected where copying is not allowed."""
    found = section(loaded, *_NOTES)
    if found is None:
        return tag("p", "This guide has no stub for a note yet.")
    paragraphs = [block for block in found.blocks if isinstance(block, Paragraph)]
    return join(
        [
            tag("h2", f"{found.title}: {loaded.title}"),
            writer.blocks(tuple(paragraphs)),
            tag("ul", *[_line(line) for line in _lines(loaded)], class_="hg-stub",
                data_lines=True),
            tag("div", tag("button", "Copy these lines", type="button", class_="hg-button hg-quiet",
                hidden=True, data_copy=True),
                tag("p", role="status"), script(writer, "staff/copy.js"), class_="hg-copying"),
        ]
    )  # fmt: skip


def _line(line: str) -> Html:
    """A line that asks for one thing has room below it on paper."""
    is_open = line.endswith("____") and line.count("____") == 1
    return tag("li", line, class_="hg-open" if is_open else None)


def _lines(loaded: LoadedSession) -> Iterator[str]:
    """The guide's lines, and after what was taught, the aim and the parts of the hour."""
    session = loaded.session.value
    parts = "; ".join(part.title for part in session.plan)
    taught = [f"Aim of the group: {session.aim}", f"Parts of the group: {parts}."]
    for words in items(section(loaded, *_NOTES)):
        line = plain_text(words)
        yield line
        if line.startswith("Taught:"):
            yield from taught
