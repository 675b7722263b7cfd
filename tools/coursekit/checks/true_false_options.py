"""Options such as yes and no make a question of true or false in disguise, and easy to guess."""

from collections.abc import Iterator

from coursekit.checks._language import words
from coursekit.checks._languages import language_of
from coursekit.checks._quizzes import choices
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    language = language_of(course)
    if language is None:
        return
    for asked in choices(course):
        said = [" ".join(words(text)) for text in asked.texts]
        for pair in language.truths:
            if pair <= set(said):
                first, *others = (index for index, text in enumerate(said) if text in pair)
                yield warning(
                    "true-false-options",
                    f"question `{asked.question.id}` offers `{asked.texts[first]}` and "
                    f"`{asked.texts[others[0]]}`",
                    Label(asked.option_at(first), "one of two"),
                    *(Label(asked.option_at(index), "the other") for index in others),
                    help="write it as a statement with `kind: true-false`, or ask what, why or how",
                )
