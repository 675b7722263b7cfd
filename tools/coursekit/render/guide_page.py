"""The facilitator's guide to a session: the timed plan, its parts, the answer key. Staff only."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from coursekit.model.loaded import LoadedModule, LoadedSession
from coursekit.model.site import PagePlan
from coursekit.model.track import CLIENTS
from coursekit.render.cited import source_list
from coursekit.render.deck_links import deck_links
from coursekit.render.links import (
    after_page,
    lesson_page,
    run_page,
    session_page,
    worksheet_page,
)
from coursekit.render.markup import EMPTY, Html, heading, page, tag
from coursekit.render.opening import opening
from coursekit.render.plan_table import minutes_line, plan_table
from coursekit.render.printed import papers_to_print
from coursekit.render.problem_page import session_pages_or_problems
from coursekit.render.prose import Writer
from coursekit.render.question import answer_key
from coursekit.render.safety import carried, render_blocks
from coursekit.render.site import Site

_KINDS = {"clients": "Facilitator guide", "families": "Facilitator guide for a family group"}


def guide_pages(site: Site) -> Iterator[PagePlan]:
    if site.is_staff:
        yield from session_pages_or_problems(
            site,
            lambda module, name: session_page(module.id, name),
            lambda path, module, session: _page(site, path, module, session),
        )


def _page(site: Site, path: PurePosixPath, module: LoadedModule, loaded: LoadedSession) -> PagePlan:
    writer = site.writer(path, loaded)
    session = loaded.session.value
    markdown = page(
        session.title,
        f"Facilitator guide: {session.aim}",
        opening(writer, module, _KINDS[loaded.track.readers]),
        heading(1, session.title, session.id),
        _at_a_glance(writer, module, loaded),
        heading(2, "The plan", "plan"),
        plan_table(session.plan),
        *_guide(site, writer, loaded),
        *_key(writer, loaded),
        *source_list(writer, [loaded.guide.body] if loaded.guide else []),
        *papers_to_print(site, writer, loaded.id),
    )
    return PagePlan(path, markdown, loaded.guide.path if loaded.guide else None)


def _at_a_glance(writer: Writer, module: LoadedModule, loaded: LoadedSession) -> Html:
    session = loaded.session.value
    run = run_page(loaded.module_id, loaded.id)
    return tag(
        "div",
        tag("p", tag("strong", "Aim. "), session.aim),
        tag("p", writer.link(run, "Run this session", class_="hg-button"),
            " with a clock, and a second window for a projector"),
        tag("p", tag("strong", "To hand:")),
        tag("ul", *_to_hand(writer, loaded), _other_guide(writer, module, loaded)),
        tag("p", tag("strong", "By the end, people can:")),
        tag("ul", *[tag("li", objective.text) for objective in session.objectives]),
        class_="hg-prose hg-glance",
    )  # fmt: skip


def _to_hand(writer: Writer, loaded: LoadedSession) -> Iterator[Html]:
    """What is printed or opened before a group, in the order in which it is needed."""
    if loaded.worksheet is not None:
        sheet = worksheet_page(loaded.module_id, loaded.id)
        yield tag("li", writer.link(sheet, "The worksheet, to print for each person"))
    lesson = lesson_page("staff", loaded.module_id, loaded.id)
    what = f"What {loaded.track.readers} read, with their quiz"
    yield tag("li", writer.link(lesson, what), ", to print as a handout")
    if loaded.quiz is not None:
        yield tag("li", tag("a", "The answer key", href="#answer-key"))
    if risks := writer.links.href(writer.here, "page:what-can-go-wrong"):
        yield tag("li", tag("a", "What can go wrong in the room", href=risks))
    after = writer.link(after_page(loaded.module_id, loaded.id), "After the group")
    yield tag("li", after, ": the fidelity checklist, exit tickets and the note, to print")
    yield tag("li", deck_links(writer, loaded.id))


def _other_guide(writer: Writer, module: LoadedModule, loaded: LoadedSession) -> Html:
    """The guide to the same session for the other readers."""
    name = loaded.folder.name
    is_for_clients = loaded.track is CLIENTS
    other = module.families.get(name) if is_for_clients else module.sessions.get(name)
    if other is None:
        return EMPTY
    link = writer.link(session_page(module.id, other.id), other.title)
    return tag("li", f"The guide for {other.track.readers}: ", link)


def _guide(site: Site, writer: Writer, loaded: LoadedSession) -> Iterator[str]:
    parts = {part.title: part for part in loaded.session.value.plan}
    for section in loaded.guide_sections:
        part = parts.get(section.title)
        yield heading(2, section.title, part.id if part else section.id)
        if part is not None:
            yield minutes_line(part)
            if part.id == "settle":
                yield tag("div", read_at_the_start(site, writer, loaded))
        yield from writer.parts(section.blocks)


def read_at_the_start(site: Site, writer: Writer, loaded: LoadedSession) -> Html:
    """The blocks read at the start of each group, and the key sentences of those carried."""
    course = site.course
    group = [b for b in course.safety.values() if b.block.value.shown == "group"]
    keys = carried(course, loaded.session.value.carries)
    return render_blocks(writer, group, unfolded=True) + render_blocks(writer, keys)


def _key(writer: Writer, loaded: LoadedSession) -> Iterator[str]:
    if loaded.quiz is None:
        return
    yield heading(2, "Answer key", "answer-key")
    yield tag(
        "div",
        tag("p", "All questions with everything a reader may be told. Use one or two with the "
            "group, by a show of hands."),
        answer_key(writer, loaded.quiz.value),
        class_="hg-prose",
        data_unsearched=True,
    )  # fmt: skip
