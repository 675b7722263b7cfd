"""A worksheet on a page of its own, made to be printed on one sheet, blank or filled in."""

from collections.abc import Iterator

from coursekit.model.loaded import LoadedSession
from coursekit.model.site import PagePlan
from coursekit.render.help_lines import help_bar, help_on_paper
from coursekit.render.links import lesson_page, worksheet_page
from coursekit.render.markup import Html, heading, page, tag
from coursekit.render.site import Site
from coursekit.render.worksheet import render_worksheet


def worksheet_pages(site: Site) -> Iterator[PagePlan]:
    for listed in site.asked_for:
        session = listed.session
        if session is not None and session.worksheet is not None and not listed.errors:
            yield _page(site, session)


def _page(site: Site, session: LoadedSession) -> PagePlan:
    assert session.worksheet is not None  # noqa: S101 - by the caller
    path = worksheet_page(session.module_id, session.id)
    writer = site.writer(path, session)
    worksheet = session.worksheet.value
    lesson = lesson_page(site.edition, session.module_id, session.id)
    back = tag("p", "Worksheet · ", writer.link(lesson, session.title), class_="hg-eyebrow")
    markdown = page(
        worksheet.title,
        f"A worksheet for {session.title}",
        back,
        heading(1, worksheet.title, "worksheet"),
        tag("div", *_print_buttons(site), class_="hg-actions"),
        render_worksheet(writer, session.id, worksheet),
        help_on_paper(site.course) if site.is_staff else help_bar(writer),
        wide=True,
    )
    return PagePlan(path, markdown, session.worksheet.document.path)


def _print_buttons(site: Site) -> list[Html]:
    if site.is_staff:
        return [_button("Print this page", data_print=True)]
    with_words = _button("Print with my words", data_print=True)
    return [with_words, _button("Print blank", data_print="blank")]


def _button(words: str, **attributes: bool | str) -> Html:
    return tag("button", words, type="button", class_="hg-button", hidden=True, **attributes)
