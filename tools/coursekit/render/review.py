"""The page where answered questions come back, and the scripts that bring them there.

A question comes as finished HTML in a script of its quiz, so that it loads on demand, from
`file://` too. The client edition only: staff have no questions to keep fresh.
"""

import json
from collections.abc import Iterator
from pathlib import PurePosixPath

from coursekit.model.loaded import LoadedSession
from coursekit.model.quiz import Question
from coursekit.render.kept import fingerprint, storage_key
from coursekit.render.links import ASSETS, HOME, REVIEW, lesson_page
from coursekit.render.markup import Html, tag
from coursekit.render.page_assets import script
from coursekit.render.prose import Writer
from coursekit.render.question import render_question, render_story
from coursekit.render.site import Site

_QUESTIONS = ASSETS / "questions"
_LINES = {
    "none": "No questions wait today. When you check an answer in a session, that question can "
    "come back here after a day or more.",
    "done": "That is all for today. You came back to what you learned, and that counts.",
    "off": "Nothing is saved on this device, so no questions can come back here. You can find "
    "them all in their sessions.",
    "trouble": "The questions could not be loaded. You can try again later, or find them in "
    "their sessions.",
}


def review_box(_: Site, writer: Writer) -> Iterator[Html]:
    """What `review-page.js` needs on the page, and what is said without it."""
    yield tag(
        "p",
        "This page needs scripts, and they are off in this browser. You can find all questions "
        "in their sessions: ",
        writer.link(HOME, "go to the course"),
        ".",
        data_review_without=True,
    )
    way = (" ", writer.link(HOME, "Go to the course"), ".")
    lines = [
        tag("p", line, *(way if name != "done" else ()), data_review_line=name, tabindex=-1,
            hidden=True)
        for name, line in _LINES.items()
    ]  # fmt: skip
    yield tag(
        "div",
        *lines,
        tag("div", data_review_place=True),
        tag(
            "div",
            tag("button", "Next question", type="button", class_="hg-button",
                data_review_next=True, hidden=True),
            class_="hg-actions",
        ),
        tag("div", tag("p", "You can read more here:"), tag("ul", data_review_links=True),
            hidden=True),
        data_review=True,
        hidden=True,
    )  # fmt: skip
    yield script(writer, "review-page.js")


def review_due(writer: Writer) -> Html:
    """A link that says how many questions come back today, where there are any."""
    link = writer.link(REVIEW, "Questions to keep fresh today", class_="hg-button hg-quiet")
    return tag("p", link, data_review_due=True, data_unsearched=True, hidden=True)


def question_scripts(site: Site) -> dict[PurePosixPath, bytes]:
    """A script for each quiz with its questions, and one with the fingerprint of each question."""
    if site.is_staff:
        return {}
    fingerprints: dict[str, str] = {}
    scripts: dict[PurePosixPath, bytes] = {}
    for listed in site.listed:
        if listed.session is None or listed.session.quiz is None or listed.errors:
            continue
        quiz = listed.session.quiz.value
        graded = [question for question in quiz.questions if question.is_graded]
        if not graded:
            continue
        keys = {storage_key(quiz.id, question.id): question for question in graded}
        fingerprints |= {key: fingerprint(question) for key, question in keys.items()}
        if not site.asks_for(listed):
            continue
        texts = {key: _asked(site, listed.session, q) for key, q in keys.items()}
        name = f"{next(iter(keys)).partition('.')[0]}.js"
        known = "window.homegroundAsked"
        scripts[_QUESTIONS / name] = _script(known, f"Object.assign({known}||{{}},%s)", texts)
    scripts[_QUESTIONS / "index.js"] = _script("window.homegroundQuestions", "%s", fingerprints)
    return scripts


def _asked(site: Site, session: LoadedSession, question: Question) -> str:
    """The question as the review page shows it, with a link to where it comes from."""
    assert session.quiz is not None  # noqa: S101 - by the caller
    writer = site.writer(REVIEW, session)
    lesson = lesson_page(site.edition, session.module_id, session.id)
    link = writer.link(lesson, session.title)
    origin = tag("p", "From: ", link, class_="hg-small", data_review_from=True)
    quiz = session.quiz.value
    told = render_story(writer, quiz, question.story)
    return origin + told + render_question(writer, quiz.id, question, 1)


def _script(name: str, form: str, value: dict[str, str]) -> bytes:
    return f"{name}={form % json.dumps(value)};\n".encode()
