"""A session as its readers meet it: lesson, worksheet, quiz form A then B, words, sources."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from coursekit.model.loaded import LoadedModule, LoadedSession
from coursekit.model.prose import Prose
from coursekit.model.quiz import FORMS
from coursekit.model.session import SAFETY_AFTER
from coursekit.model.site import PagePlan
from coursekit.model.texts import walk_model
from coursekit.model.track import CLIENTS
from coursekit.render.cited import source_list
from coursekit.render.help_lines import help_bar, help_on_paper
from coursekit.render.links import lesson_page, worksheet_page
from coursekit.render.markup import EMPTY, Html, heading, page, tag
from coursekit.render.my_place import read_mark
from coursekit.render.opening import opening
from coursekit.render.page_assets import styles
from coursekit.render.printed import papers_to_print
from coursekit.render.problem_page import session_pages_or_problems
from coursekit.render.prose import Writer
from coursekit.render.question import OPENING, render_form
from coursekit.render.read_aloud import read_aloud
from coursekit.render.safety import carried, render_blocks
from coursekit.render.site import Site
from coursekit.render.worksheet import render_worksheet


def session_pages(site: Site) -> Iterator[PagePlan]:
    yield from session_pages_or_problems(
        site,
        lambda module, name: lesson_page(site.edition, module.id, name),
        lambda path, module, session: _page(site, path, module, session),
    )


def _page(site: Site, path: PurePosixPath, module: LoadedModule, loaded: LoadedSession) -> PagePlan:
    writer = site.writer(path, loaded)
    session = loaded.session.value
    markdown = page(
        session.title,
        session.aim,
        opening(writer, module, "Session" if loaded.track is CLIENTS else "For families"),
        heading(1, session.title, session.id),
        tag("p", session.aim, class_="hg-aim"),
        _counterpart(writer, module, loaded),
        _for_paper(writer, loaded) if site.is_staff else read_aloud(writer),
        *_lesson(writer, loaded),
        EMPTY if site.is_staff else read_mark(writer, loaded.id),
        *_worksheet(writer, loaded),
        *_quiz(writer, loaded),
        *_terms(writer, loaded),
        *source_list(writer, _texts(site, loaded)),
        *([] if site.is_staff else papers_to_print(site, writer, loaded.id)),
        help_on_paper(site.course) if site.is_staff else help_bar(writer),
    )
    return PagePlan(path, markdown, loaded.lesson.path if loaded.lesson else None)


def _for_paper(writer: Writer, loaded: LoadedSession) -> Html:
    """For staff, who print for a group: the lesson or the questions, and not all ten pages."""
    wanted = {"lesson": "Print the lesson", "questions": "Print the questions"}
    if loaded.quiz is None:
        del wanted["questions"]
    buttons = [
        tag("button", words, type="button", class_="hg-button hg-quiet", data_print=what,
            hidden=True)
        for what, words in wanted.items()
    ]  # fmt: skip
    return tag("div", styles(writer, "staff/lesson.css"), *buttons, class_="hg-actions")


def _counterpart(writer: Writer, module: LoadedModule, loaded: LoadedSession) -> Html:
    """On a page for families, the way to what the person in treatment reads."""
    session = module.sessions.get(loaded.folder.name)
    if loaded.track is CLIENTS or session is None:
        return EMPTY
    there = lesson_page(writer.links.edition, module.id, session.id)
    link = writer.link(there, session.title)
    return tag("p", "The page for people in treatment: ", link, ".", class_="hg-small")


def _lesson(writer: Writer, loaded: LoadedSession) -> Iterator[str]:
    for section in loaded.lesson_sections:
        yield heading(2, section.title, section.id)
        yield from writer.parts(section.blocks, f"hg-part hg-{section.id}")
        if section.title == SAFETY_AFTER:
            yield render_blocks(writer, carried(writer.course, loaded.session.value.carries))


def _worksheet(writer: Writer, loaded: LoadedSession) -> Iterator[str]:
    if loaded.worksheet is None:
        return
    worksheet = loaded.worksheet.value
    alone = worksheet_page(loaded.module_id, loaded.id)
    yield heading(2, f"Worksheet: {worksheet.title}", "worksheet")
    print_it = writer.link(alone, "Open it on a page of its own, to print")
    yield tag("p", print_it, class_="hg-print-link")
    yield render_worksheet(writer, loaded.id, worksheet)


def _quiz(writer: Writer, loaded: LoadedSession) -> Iterator[str]:
    if loaded.quiz is None:
        return
    quiz = loaded.quiz.value
    first, second = FORMS
    yield heading(2, "Check yourself", "check-yourself")
    yield tag(
        "div",
        tag(
            "div",
            tag("p", OPENING),
            class_="hg-prose",
        ),
        render_form(writer, quiz, first, 1),
        tag(
            "details",
            tag("summary", "More questions on the same ideas"),
            render_form(writer, quiz, second, len(quiz.graded_of(first)) + 1),
            class_="hg-second-form",
        )
        if quiz.of_form(second)
        else EMPTY,
        data_quiz=quiz.id,
    )


def _terms(writer: Writer, loaded: LoadedSession) -> Iterator[str]:
    terms = [writer.course.terms[t] for t in loaded.session.value.terms if t in writer.course.terms]
    if not terms:
        return
    yield heading(2, "Words in this session", "words")
    pairs = [
        tag("div", tag("dt", term.term), tag("dd", writer.prose(term.meaning))) for term in terms
    ]
    yield tag("dl", *pairs, class_="hg-terms")


def _texts(site: Site, loaded: LoadedSession) -> list[Prose]:
    """Every text that this page shows, for the list of its sources."""
    texts = [loaded.lesson.body] if loaded.lesson else []
    texts += [block.body for block in carried(site.course, loaded.session.value.carries)]
    parts = [part.value for part in (loaded.quiz, loaded.worksheet) if part is not None]
    texts += [v for part in parts for _, v in walk_model(part) if isinstance(v, Prose)]
    terms = (site.course.terms.get(t) for t in loaded.session.value.terms)
    return [*texts, *(term.meaning for term in terms if term)]
