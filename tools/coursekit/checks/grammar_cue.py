"""What does not fit the grammar of the question, or looks unlike the rest, is ruled out unread."""

import re
from collections.abc import Iterator, Sequence

from coursekit.checks._language import Language
from coursekit.checks._languages import language_of
from coursekit.checks._quizzes import Asked, choices
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse

_BLANK = re.compile(r"(?:[\s…:–—-]|\.{2,}|_+\.?)*$")
"""What may stand for the option at the end of a question."""
_CAPITAL = "begins with a capital letter"
_QUOTES = "\"'“‘("


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    language = language_of(course)
    if language is None:
        return
    for asked in choices(course):
        yield from _after_the_question(asked, language)
        small = [_begins_small(text) for text in asked.texts]
        yield from _unlike(asked, small, "begins with a small letter", _CAPITAL)
        points = [_ends_with_point(text, language) for text in asked.texts]
        yield from _unlike(asked, points, "ends with a period", "ends without a period")


def _after_the_question(asked: Asked, language: Language) -> Iterator[Diagnostic]:
    question = _BLANK.sub("", asked.prompt.casefold())
    for end, misfit in language.misfits:
        if not (found := end.search(question)):
            continue
        unfit = [i for i, text in enumerate(asked.texts) if misfit.match(text.casefold())]
        for index in unfit[:1] if len(unfit) < len(asked.texts) else ():
            yield warning(
                "grammar-cue",
                f"question `{asked.question.id}` ends with `{found[0]}`, and option {index + 1} "
                "does not fit after it",
                Label(asked.option_at(index), "does not fit"),
                *(Label(asked.option_at(other), "nor does this") for other in unfit[1:]),
                Label(asked.at("prompt"), "this question"),
                help="write the question so that every option fits, such as with `a or an`, or as "
                "a whole sentence with `?`",
            )


def _unlike(
    asked: Asked, marks: Sequence[bool | None], with_it: str, without: str
) -> Iterator[Diagnostic]:
    """Reports the fewer of the options that have a mark and those that do not; None is neither."""
    these, those = marks.count(True), marks.count(False)
    if these and those:
        fewer = these <= those
        index, other = marks.index(fewer), marks.index(not fewer)
        here, there = (with_it, without) if fewer else (without, with_it)
        yield warning(
            "grammar-cue",
            f"option {index + 1} of question `{asked.question.id}` {here}, and not all do",
            Label(asked.option_at(index), here),
            Label(asked.option_at(other), there),
            help="write all options in the same way: readers take the odd one for the right one",
        )


def _begins_small(text: str) -> bool | None:
    """None where the word is always written so: `CBT`, `I`, `iPhone`, a number."""
    word = text.lstrip(_QUOTES).split(" ")[0].split("'")[0].split("’")[0]
    fixed = not word[:1].isalpha() or word == "I" or word[1:] != word[1:].lower()
    return None if fixed else word[0].islower()


def _ends_with_point(text: str, language: Language) -> bool | None:
    """None where it ends with an abbreviation, which has its period anywhere."""
    if language.abbreviation.search(text.casefold()):
        return None
    return text.endswith(".") and not text.endswith("...")
