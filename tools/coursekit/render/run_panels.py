"""Beside the running view: what the window for the group shows, and the quiz by a show of hands."""

from coursekit.model.interactions import Option
from coursekit.model.loaded import LoadedSession
from coursekit.model.quiz import FORMS, Question
from coursekit.render.answer import feedback
from coursekit.render.markup import EMPTY, Html, tag
from coursekit.render.prose import Writer
from coursekit.render.slides import group_questions, slides


def button(label: str, does: str, *, quiet: bool = False) -> Html:
    look = "hg-button hg-quiet" if quiet else "hg-button"
    return tag("button", label, type="button", class_=look, data_do=does, hidden=True)


def projector(writer: Writer, loaded: LoadedSession) -> Html:
    """Buttons for the slides of the part now; the script shows those."""
    found = [
        tag(
            "button",
            slide.label,
            type="button",
            class_="hg-button hg-quiet",
            data_of=slide.part,
            data_to=slide.id,
            data_only=slide.only,
            aria_pressed="false",
        )
        for slide in slides(writer, loaded)
    ]
    return tag(
        "div",
        tag("h2", "For the group"),
        tag("p", role="status", data_window=True),
        tag("div", *found, role="group", aria_label="Slides of this part", class_="hg-actions"),
        tag("div", button("Open the window", "open", quiet=True),
            button("Blank", "blank", quiet=True), button("Light or dark", "dark", quiet=True),
            class_="hg-actions"),
        class_="hg-run-projector",
        hidden=True,
    )  # fmt: skip


def group_quiz(writer: Writer, loaded: LoadedSession) -> Html:
    """The questions of both forms, with their key; on screen one at a time."""
    found = list(group_questions(loaded))
    if not found:
        return EMPTY
    return tag(
        "details",
        tag("summary", "Group quiz"),
        _picker(writer, [question for question, _ in found]),
        tag("div", button("Show it to the group", "show-question"),
            button("Reveal the answer", "reveal", quiet=True),
            button("Counts to 0", "zero", quiet=True),
            tag("p", role="status", data_quiz_said=True), class_="hg-actions hg-run-asking"),
        *[_question(writer, question, options) for question, options in found],
        class_="hg-run-panel hg-run-quiz",
        data_group_quiz=True,
    )  # fmt: skip


def _picker(writer: Writer, questions: list[Question]) -> Html:
    forms = [
        tag(
            "optgroup",
            *[
                tag("option", f"{number}. {_words(writer, question)}", value=question.id)
                for number, question in enumerate(of_form, 1)
            ],
            label=f"Form {form.upper()}",
        )
        for form in FORMS
        if (of_form := [question for question in questions if question.form == form])
    ]
    pick = tag("select", *forms, data_pick=True, autocomplete="off")
    return tag("label", "Question ", pick, class_="hg-run-pick", hidden=True)


def _words(writer: Writer, question: Question) -> str:
    return writer.phrase(question.prompt).striptags()


def _question(writer: Writer, question: Question, options: tuple[Option, ...]) -> Html:
    return tag(
        "div",
        tag("p", f"Form {question.form.upper()}", class_="hg-small"),
        tag("div", writer.prose(question.prompt)),
        tag("ol", *[_option(writer, o, at) for at, o in enumerate(options)], type="A"),
        data_hands=question.id,
    )


def _option(writer: Writer, option: Option, at: int) -> Html:
    verdict = tag("strong", " Fits. " if option.right else " Does not fit. ")
    count = tag("input", type="number", min=0, max=99, value=0, inputmode="numeric",
                autocomplete="off", data_count=at)  # fmt: skip
    return tag(
        "li",
        tag("p", writer.phrase(option.text), verdict),
        tag("label", "Hands for ", tag("span", "ABCDEFGHIJ"[at]), " ", count, hidden=True),
        tag("div", feedback(writer, option.feedback), data_why=at),
        data_fits=option.right,
    )
