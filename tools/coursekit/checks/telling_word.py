"""Readers know that “always” is mostly wrong and “often” mostly right."""

from collections.abc import Iterator

from coursekit.checks._language import Language, words
from coursekit.checks._languages import language_of
from coursekit.checks._quizzes import Asked, choices
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse

_ADVICE = "use such words in no option, or in a right and a wrong one alike"


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    language = language_of(course)
    if language is None:
        return
    for asked in choices(course):
        right = asked.right
        if right is None or len(asked.texts) < 3:
            continue
        for telling in (language.absolute, language.vague):
            found = [_first(text, telling, language) for text in asked.texts]
            others = [word for index, word in enumerate(found) if index != right]
            if found[right] and not any(others):
                yield _only_one_with(asked, right, found[right])
            elif not found[right] and all(others):
                yield _only_one_without(asked, right, found)


def _first(text: str, telling: frozenset[str], language: Language) -> str:
    said = language.phrases.sub(" ", text.casefold())
    return next((word for word in words(said) if word in telling), "")


def _only_one_with(asked: Asked, right: int, word: str) -> Diagnostic:
    return warning(
        "telling-word",
        f"only the right option of question `{asked.question.id}` has a word such as `{word}`",
        Label(asked.words_at(word, "options", right, "text"), "in the right option only"),
        help=_ADVICE,
    )


def _only_one_without(asked: Asked, right: int, found: list[str]) -> Diagnostic:
    said = {word: None for word in found if word}
    return warning(
        "telling-word",
        f"every option of question `{asked.question.id}` but the right one has a word such as "
        + " or ".join(f"`{word}`" for word in said),
        Label(asked.option_at(right), "the right option has none"),
        *(
            Label(asked.words_at(word, "options", index, "text"), "here")
            for index, word in enumerate(found)
            if word
        ),
        help=_ADVICE,
    )
