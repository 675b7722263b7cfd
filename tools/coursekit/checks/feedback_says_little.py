"""Feedback that says only “wrong” teaches nothing: what helps is why, said to this very choice."""

from collections.abc import Iterator

from coursekit.checks._language import Language, words
from coursekit.checks._languages import language_of
from coursekit.checks._quizzes import Asked, questions
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import plain_text

_FEWEST_WORDS = 4


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    language = language_of(course)
    for asked in questions(course):
        first: dict[tuple[str, ...], int] = {}
        for index, feedback in enumerate(asked.feedbacks):
            said = words(plain_text(feedback.prose.blocks)) if feedback.prose else ()
            if said in first:
                yield _report(
                    asked,
                    index,
                    f"two options of question `{asked.question.id}` have the same feedback",
                    Label(asked.at(*asked.feedbacks[first[said]].route), "the same here"),
                )
            elif said and language and (little := _little(said, language)):
                message = f"this feedback of question `{asked.question.id}` {little}"
                yield _report(asked, index, message)
            if said:
                first.setdefault(said, index)


def _little(said: tuple[str, ...], language: Language) -> str:
    if set(said) <= language.verdicts:
        return "says only whether the choice was right"
    if len(said) < _FEWEST_WORDS:
        return f"has {len(said)} word{'s' * (len(said) > 1)}"
    return ""


def _report(asked: Asked, index: int, message: str, *related: Label) -> Diagnostic:
    return warning(
        "feedback-says-little",
        message,
        Label(asked.at(*asked.feedbacks[index].route), "says little"),
        *related,
        help="say why this option fits or does not, kindly, to those who chose it",
    )
