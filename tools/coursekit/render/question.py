"""One question as a reader meets it: complete without scripts, ready for `quiz.js`.

The `data-` attributes are the whole contract with the script; docs/staff/makers/page-contract.md
lists them.
"""

import hashlib
import json
from typing import assert_never

from coursekit.model.interactions import Graded, PickMany, PickOne
from coursekit.model.prose import Prose, plain_text
from coursekit.model.quiz import Question
from coursekit.render.markup import EMPTY, Html, join, tag, text
from coursekit.render.prose import Writer


def fingerprint(question: Question) -> str:
    """Changes when the question asks something else, not when its feedback is mended."""
    interaction = question.lower()
    asked = [
        type(interaction).__name__,
        question.prompt.source,
        [[option.text.source, option.right] for option in interaction.options],
    ]
    return hashlib.sha256(json.dumps(asked).encode()).hexdigest()[:12]


def storage_key(quiz_id: str, question_id: str) -> str:
    """What its saved answer is kept under: it tells whoever finds it nothing of the subject.

    The part before the full stop is the same for all questions of a quiz.
    """
    return f"{_digits(quiz_id)}.{_digits(f'{quiz_id}/{question_id}')}"


def _digits(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:12]


def render_question(writer: Writer, quiz_id: str, question: Question, number: int) -> Html:
    """The question with its options, the room for feedback, and the answer to unfold."""
    interaction = question.lower()
    name = f"{quiz_id}--{question.id}"
    return tag(
        "div",
        tag(
            "fieldset",
            tag(
                "legend",
                tag("span", f"Question {number}", class_="hg-number", data_number=True),
                " ",
                writer.phrase(question.prompt),
            ),
            _hint(interaction),
            *_options(writer, interaction, name),
        ),
        tag(
            "div",
            tag("button", "Check my answer", type="button", class_="hg-button", data_check=True),
            tag(
                "button",
                "Try again",
                type="button",
                class_="hg-button",
                data_again=True,
                hidden=True,
            ),
            class_="hg-actions",
            data_actions=True,
            hidden=True,
        ),
        tag("div", role="status", class_="hg-status", data_status=True),
        _answer(writer, question, interaction),
        class_="hg-question",
        id=f"question-{question.id}",
        data_question=question.id,
        data_key=storage_key(quiz_id, question.id),
        data_interaction=_kind(interaction),
        data_fingerprint=fingerprint(question),
    )


def _kind(interaction: Graded) -> str:
    match interaction:
        case PickOne():
            return "pick-one"
        case PickMany():
            return "pick-many"
        case _:
            assert_never(interaction)


def _hint(interaction: Graded) -> Html:
    if isinstance(interaction, PickMany):
        return tag("p", "More than one fits. Tick all that do.", class_="hg-hint")
    return EMPTY


def _options(writer: Writer, interaction: Graded, name: str) -> list[Html]:
    control = "radio" if isinstance(interaction, PickOne) else "checkbox"
    return [
        tag(
            "label",
            tag("input", type=control, name=name, value=index, data_option=index),
            tag("span", writer.phrase(option.text)),
            class_="hg-option",
        )
        for index, option in enumerate(interaction.options)
    ]


def _answer(writer: Writer, question: Question, interaction: Graded) -> Html:
    items = [
        tag(
            "li",
            tag(
                "p",
                tag("strong", writer.phrase(option.text)),
                text(": "),
                _verdict(right=option.right),
            ),
            tag("div", feedback(writer, option.feedback), data_feedback=index),
            data_right=option.right,
        )
        for index, option in enumerate(interaction.options)
    ]
    return tag(
        "details",
        tag("summary", "Show the answer and why"),
        tag("ul", *items, class_="hg-answers"),
        explanation(writer, question),
        data_answer=True,
        data_unsearched=True,
        class_="hg-answer",
    )


def _verdict(*, right: bool) -> Html:
    return tag("span", "this one fits" if right else "not this one")


def feedback(writer: Writer, prose: Prose | None) -> Html:
    return writer.prose(prose) if prose else EMPTY


def explanation(writer: Writer, question: Question) -> Html:
    if question.explanation is None:
        return EMPTY
    return tag(
        "div", writer.prose(question.explanation), class_="hg-explanation", data_explanation=True
    )


def render_form(writer: Writer, quiz_id: str, questions: tuple[Question, ...], first: int) -> Html:
    """The questions of one form, numbered on from `first`."""
    return join(
        [render_question(writer, quiz_id, q, n) for n, q in enumerate(questions, start=first)]
    )


def answer_key(writer: Writer, questions: tuple[Question, ...]) -> Html:
    """For staff: each question, its right options, and everything a reader may be told."""
    return tag("ol", *[_key_entry(writer, question) for question in questions], class_="hg-key")


def _key_entry(writer: Writer, question: Question) -> Html:
    options = [
        tag(
            "li",
            tag("strong", "Fits: " if option.right else "Does not fit: "),
            writer.phrase(option.text),
            feedback(writer, option.feedback),
            class_="hg-right" if option.right else None,
        )
        for option in question.lower().options
    ]
    about = f"Form {question.form.upper()}. Tests: {question.objective or 'no objective'}."
    return tag(
        "li",
        tag("div", writer.prose(question.prompt), class_="hg-key-prompt"),
        tag("ul", *options),
        explanation(writer, question),
        tag("p", about, class_="hg-small"),
        aria_label=plain_text(question.prompt.blocks)[:80],
    )
