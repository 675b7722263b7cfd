"""Combinations such as “both A and B” can be worked out from one half of what is asked."""

from collections.abc import Iterator

from coursekit.checks._language import Language, words
from coursekit.checks._languages import language_of
from coursekit.checks._quizzes import Asked, choices
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse

_ADVICE = (
    "say in each option one thing, in words; where several are right, write `kind: multiple-choice`"
)


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    language = language_of(course)
    if language is None:
        return
    for asked in choices(course):
        pointing = {index: _pointer(text, language) for index, text in enumerate(asked.texts)}
        for index, pointer in pointing.items():
            if pointer:
                yield warning(
                    "combined-options",
                    f"option {index + 1} of question `{asked.question.id}` points to other "
                    f"options: `{pointer}`",
                    Label(asked.words_at(pointer, "options", index, "text"), "other options"),
                    help=_ADVICE,
                )
        if not any(pointing.values()) and _recombines(asked, language):
            yield warning(
                "combined-options",
                f"the options of question `{asked.question.id}` combine the same few things",
                Label(asked.at("options"), "the same things in other combinations"),
                help=_ADVICE,
            )


def _pointer(text: str, language: Language) -> str:
    """The words that point to other options; `all of the above` is told by another check."""
    found = language.points_to_options.search(text.casefold())
    stands_for_all = language.all_or_none.fullmatch(" ".join(words(text)))
    return text[found.start() : found.end()] if found and not stands_for_all else ""


def _recombines(asked: Asked, language: Language) -> bool:
    """Whether each option lists things that others list too; other orders of all are fine."""
    listed = []
    for text in asked.texts:
        parts = (language.stems(part) for part in language.joins.split(text.casefold()))
        listed.append(frozenset(frozenset(part) for part in parts if part))
    things = [thing for option in listed for thing in option]
    differ = len(listed) > 2 and len(set(listed)) == len(listed)
    return differ and all(things.count(thing) > 1 for thing in things)
