"""The check-up of a module on paper: a sheet for before and one for after. Staff edition only.

People get these sheets, so nothing on this page says what is right: that stands with the tally.
"""

from collections.abc import Iterator

from coursekit.model.check_up import QUESTIONS_A_SESSION, options
from coursekit.model.quiz import Question
from coursekit.model.site import PagePlan
from coursekit.render.check_ups import ABOUT_THE_COURSE, CheckUp, check_ups
from coursekit.render.help_lines import help_on_paper
from coursekit.render.links import check_up_page, tally_page
from coursekit.render.markup import EMPTY, Html, heading, page, tag
from coursekit.render.opening import opening
from coursekit.render.page_assets import styles
from coursekit.render.prose import Writer
from coursekit.render.question import render_story
from coursekit.render.site import Site
from coursekit.render.slides import PlainWriter

_WHEN = (
    "Hand out the first sheet before the first session of this module, and the second after the "
    "last one. Both test the same objectives, with different questions. Nobody has to fill one in."
)
_ON_SHEET = (
    f"{ABOUT_THE_COURSE} Please leave your name out. Circle one letter for each question. You can "
    "leave out any of them, or hand it back blank."
)


def check_up_sheets_pages(site: Site) -> Iterator[PagePlan]:
    if site.is_staff:
        for made in check_ups(site):
            yield _page(site, made)


def _page(site: Site, made: CheckUp) -> PagePlan:
    path = check_up_page(made.module.id)
    writer = site.writer(path)
    first = [one.before for one in made.partners]
    second = [one.after for one in made.partners]
    markdown = page(
        made.title,
        "Two sheets to print, for before and after a module",
        opening(writer, made.module, "Check-up on paper"),
        heading(1, made.title, "check-up"),
        tag(
            "div",
            styles(writer, "staff/check-up.css"),
            _for_staff(writer, made),
            _sheet(site, made, "Before", first),
            _sheet(site, made, "After", second),
            data_unsearched=True,
            class_="hg-check-up",
        ),
        wide=True,
    )
    return PagePlan(path, markdown)


def _for_staff(writer: Writer, made: CheckUp) -> Html:
    tally = writer.link(tally_page(made.module.id), "The tally")
    buttons = [
        tag("button", f"Print the sheet for {when}", type="button", class_="hg-button", hidden=True,
            data_print=f"check-up-{when}")
        for when in ("before", "after")
    ]  # fmt: skip
    return tag(
        "div",
        tag("p", _WHEN),
        tag("p", tally, " says what is right, and counts the answers."),
        _lacking(made),
        tag("div", *buttons, class_="hg-actions"),
        class_="hg-for-staff",
    )


def _lacking(made: CheckUp) -> Html:
    items = [
        tag("li", f"{session.title}: {count} of {QUESTIONS_A_SESSION}")
        for session, count in made.lacking()
    ]
    if not items:
        return EMPTY
    why = "These sessions have fewer questions that can be set against each other:"
    return tag("p", why) + tag("ul", *items)


def _sheet(site: Site, made: CheckUp, when: str, questions: list[Question]) -> Html:
    return tag(
        "section",
        tag("h2", f"{made.title} · {when}", id=when.lower()),
        tag("p", _ON_SHEET),
        *[_question(site, made, number, question) for number, question in enumerate(questions)],
        help_on_paper(site.course),
        class_="hg-check-sheet",
        data_check_up_sheet=when.lower(),
    )


def _question(site: Site, made: CheckUp, number: int, question: Question) -> Html:
    session = made.partners[number].session
    assert session.quiz is not None  # noqa: S101 - the question is of it
    writer = site.writer(check_up_page(made.module.id), session)
    plain = PlainWriter(writer.links, writer.here, session)
    return tag(
        "div",
        render_story(plain, session.quiz.value, question.story),
        tag("p", f"Question {number + 1}", class_="hg-number"),
        plain.prose(question.prompt),
        tag("ol", *[tag("li", plain.phrase(o.text)) for o in options(question)], type="A"),
        class_="hg-check-question",
    )
