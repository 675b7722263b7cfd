"""One question as a reader meets it: complete without scripts, ready for `quiz.js`.

The `data-` attributes are the whole contract with the script; docs/staff/makers/page-contract.md
lists them.
"""

from itertools import groupby

from coursekit.model.interactions import (
    Graded,
)
from coursekit.model.prose import plain_text
from coursekit.model.quiz import Question, Quiz
from coursekit.render.answer import answer, key
from coursekit.render.answer_field import answer_field, kind_of, private_line
from coursekit.render.kept import fingerprint, storage_key
from coursekit.render.links import lesson_page, relative
from coursekit.render.markup import EMPTY, Html, join, tag
from coursekit.render.prose import Writer

OPENING = "A few questions, to help you remember. Nobody scores you."
STORY = "A story for the next questions"


def render_question(
    writer: Writer, quiz_id: str, question: Question, number: int, apart: str = ""
) -> Html:
    """The question with its inputs, the room for feedback, and the answer to unfold.

    With `apart` its answer is kept by another name than that of the same question in its session.
    """
    interaction = question.lower()
    is_graded = isinstance(interaction, Graded)
    place, name = (apart, f"{quiz_id}/{question.id}") if apart else (quiz_id, question.id)
    above = f"Question {number}" if is_graded else "For you alone"
    return tag(
        "div",
        tag(
            "fieldset",
            tag(
                "legend",
                tag("span", above, class_="hg-number", data_number=True),
                " ",
                writer.phrase(question.prompt),
            ),
            answer_field(writer, interaction, f"{place}--{name}"),
            private_line(interaction),
        ),
        _actions(is_graded=is_graded),
        tag("div", role="status", class_="hg-status", data_status=True),
        _answer(writer, quiz_id, question),
        class_="hg-question",
        id=f"question-{name.replace('/', '--')}",
        data_question=question.id,
        data_key=storage_key(place, name),
        data_interaction=kind_of(interaction),
        data_fingerprint=fingerprint(question),
    )


def _actions(*, is_graded: bool) -> Html:
    look = {"type": "button", "class_": "hg-button"}
    check = tag("button", "Check my answer", **look, data_check=True) if is_graded else EMPTY
    again = tag(
        "button", "Try again" if is_graded else "Clear this", **look, data_again=True, hidden=True
    )
    return tag("div", check, again, class_="hg-actions", data_actions=True, hidden=True)


def _answer(writer: Writer, quiz_id: str, question: Question) -> Html:
    """What is never graded has nothing to hide: its explanation and its link are in sight."""
    interaction = question.lower()
    is_named = "reread" in question.model_fields_set
    more = explanation(writer, question)
    if is_named or isinstance(interaction, Graded):
        more += _reread(writer, quiz_id, question)
    if not isinstance(interaction, Graded):
        return more
    return tag(
        "details",
        tag("summary", "Show the answer and why"),
        answer(writer, interaction),
        more,
        data_answer=True,
        data_unsearched=True,
        class_="hg-answer",
    )


def explanation(writer: Writer, question: Question) -> Html:
    if question.explanation is None:
        return EMPTY
    return tag(
        "div", writer.prose(question.explanation), class_="hg-explanation", data_explanation=True
    )


def _reread(writer: Writer, quiz_id: str, question: Question) -> Html:
    """The way back to the passage of the lesson; nothing where the lesson has no such section."""
    session = writer.course.sessions.get(quiz_id)
    sections = session.lesson_sections if session else ()
    title = next((one.title for one in sections if one.id == question.reread), None)
    if session is None or title is None:
        return EMPTY
    page = relative(writer.here, lesson_page(writer.links.edition, session.module_id, session.id))
    link = tag("a", title, href=f"{page}#{question.reread}")
    return tag("p", "Read again: ", link, class_="hg-small", data_reread=True)


def render_form(writer: Writer, quiz: Quiz, form: str, first: int) -> Html:
    """The questions of one form, numbered on from `first`; and room to sum up at its end."""
    numbers = iter(range(first, first + len(quiz.graded_of(form))))
    parts = []
    for story, group in groupby(quiz.of_form(form), key=lambda question: question.story):
        questions = [
            render_question(writer, quiz.id, q, next(numbers) if q.is_graded else 0) for q in group
        ]
        told = render_story(writer, quiz, story)
        parts.append(
            tag("div", told, *questions, class_="hg-scenario") if told else join(questions)
        )
    summary = tag("div", role="status", class_="hg-summary", data_summary=True)
    return tag("div", *parts, summary, data_form=form)


def render_story(writer: Writer, quiz: Quiz, story_id: str | None) -> Html:
    """The story that questions are about, or nothing."""
    story = next((story for story in quiz.stories if story.id == story_id), None)
    if story is None:
        return EMPTY
    title = tag("p", STORY, class_="hg-number")
    return tag("div", title, writer.prose(story.text), class_="hg-story")


def answer_key(writer: Writer, quiz: Quiz) -> Html:
    """For staff: each question, what is right, and everything a reader may be told."""
    entries = [_key_entry(writer, quiz, question) for question in quiz.questions]
    return tag("ol", *entries, class_="hg-key")


def _key_entry(writer: Writer, quiz: Quiz, question: Question) -> Html:
    tests = f" Tests: {question.objective or 'no objective'}." if question.is_graded else ""
    return tag(
        "li",
        render_story(writer, quiz, question.story),
        tag("div", writer.prose(question.prompt), class_="hg-key-prompt"),
        key(writer, question.lower()),
        explanation(writer, question),
        tag("p", f"Form {question.form.upper()}.{tests}", class_="hg-small"),
        aria_label=plain_text(question.prompt.blocks)[:80],
    )
