"""The check-up of a module on a client's screen: questions before it, and their partners after it.

They are the sessions' own questions with all that belongs to them. What is answered here is kept
apart from there, and does not come back for review.
"""

from collections.abc import Iterator

from coursekit.model.prose import Prose
from coursekit.model.quiz import FORMS, Question
from coursekit.model.site import PagePlan
from coursekit.model.texts import walk_model
from coursekit.render.check_ups import ABOUT_THE_COURSE, CheckUp, check_ups
from coursekit.render.cited import source_list
from coursekit.render.help_lines import help_bar
from coursekit.render.links import check_up_page
from coursekit.render.markup import Html, heading, join, page, tag
from coursekit.render.opening import opening
from coursekit.render.question import render_question, render_story
from coursekit.render.site import Site

_WHAT = (
    "A few questions before you start this part of the course, and a few on the same ideas when "
    "you are done. They may show you what has stuck, and what to read again."
)
_FREE = f"{ABOUT_THE_COURSE} Nobody scores you. You can skip any question, or all of them."
_APART = (
    "The sessions ask these questions too. What you answer here and there is kept apart, and does "
    "not change the other."
)


def check_up_pages(site: Site) -> Iterator[PagePlan]:
    if not site.is_staff:
        for made in check_ups(site):
            yield _page(site, made)


def _page(site: Site, made: CheckUp) -> PagePlan:
    path = check_up_page(made.module.id)
    writer = site.writer(path)
    first, second = FORMS
    markdown = page(
        made.title,
        "A few questions before and after a part of the course",
        opening(writer, made.module, "Check-up"),
        heading(1, made.title, "check-up"),
        tag("div", *[tag("p", line) for line in (_WHAT, _FREE, _APART)], class_="hg-prose"),
        heading(2, "Before you start", "before"),
        _questions(site, made, first, [one.before for one in made.partners]),
        heading(2, "When you are done", "after"),
        tag(
            "details",
            tag("summary", "Open these when you have done the sessions"),
            _questions(site, made, second, [one.after for one in made.partners]),
            class_="hg-second-form",
        ),
        *source_list(writer, list(_texts(made))),
        help_bar(writer),
    )
    return PagePlan(path, markdown)


def _questions(site: Site, made: CheckUp, form: str, questions: list[Question]) -> Html:
    rendered = [
        _question(site, made, number, question) for number, question in enumerate(questions)
    ]
    summary = tag("div", role="status", class_="hg-summary", data_summary=True)
    box = tag("div", *rendered, summary, data_form=form)
    return tag("div", box, data_check_up=True, data_unsearched=True)


def _question(site: Site, made: CheckUp, number: int, question: Question) -> Html:
    session = made.partners[number].session
    assert session.quiz is not None  # noqa: S101 - the question is of it
    quiz = session.quiz.value
    writer = site.writer(check_up_page(made.module.id), session)
    story = render_story(writer, quiz, question.story)
    return join([story, render_question(writer, quiz.id, question, number + 1, made.id)])


def _texts(made: CheckUp) -> Iterator[Prose]:
    """Every text that this page shows, for the list of its sources."""
    for one in made.partners:
        stories = one.session.quiz.value.stories if one.session.quiz else ()
        told = {question.story for question in one.questions}
        shown = (*one.questions, *(story for story in stories if story.id in told))
        yield from (value for _, value in walk_model(shown) if isinstance(value, Prose))
