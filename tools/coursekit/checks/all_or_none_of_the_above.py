"""“All of the above” is given away by two right options; “none” shows only what someone rejects."""

from collections.abc import Collection, Iterator

from coursekit.checks._language import Language, words
from coursekit.checks._languages import language_of
from coursekit.checks._quantities import quantities
from coursekit.checks._quizzes import Asked, choices
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    language = language_of(course)
    if language is None:
        return
    for asked in choices(course):
        found = [
            index
            for index, text in enumerate(asked.texts)
            if language.all_or_none.fullmatch(" ".join(words(text)))
        ]
        for index in () if _is_number(asked, found, language) else found:
            yield warning(
                "all-or-none-of-the-above",
                f"option {index + 1} of question `{asked.question.id}` is `{asked.texts[index]}`",
                Label(asked.option_at(index), "stands for the other options"),
                help="write an option that says something of its own; where several are right, "
                "write `kind: multiple-choice`",
            )


def _is_number(asked: Asked, found: Collection[int], language: Language) -> bool:
    """Whether “none” and “all” are answers to “how many”."""
    others = [text for index, text in enumerate(asked.texts) if index not in found]
    return (
        language.asks_for_number.search(asked.prompt.casefold()) is not None
        or len(quantities(others, language)) > 1
    )
