"""The first words that people meet can tell them that they are welcome, or that they have been
judged. The list of such words stands in curriculum/wording.yml."""

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from coursekit.checks._readable import readable
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.course import WordChoice, Wording
from coursekit.model.loaded import LoadedCourse
from coursekit.model.passage import Passage

_THE_LIST = (PurePosixPath("curriculum/wording.yml"), PurePosixPath("docs/staff/words.md"))
"""The list itself and the page that explains it have to name the words."""


class _Entry(NamedTuple):
    choice: WordChoice
    pattern: re.Pattern[str]


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    if course.wording is None:
        return
    entries = [_Entry(choice, _pattern(choice)) for choice in course.wording.value.words]
    openings = tuple(dict.fromkeys(_openings(course.wording.value)))
    for passage in readable(course):
        if passage.document.path in _THE_LIST or _may_be_heard(passage):
            continue
        for choice, start, end in _found(passage, entries, openings):
            words = passage.text[start:end]
            yield warning(
                "word-to-avoid",
                f"the course does not say `{words}`",
                Label(passage.span(start, end), "a word to avoid"),
                help=f"say {_either(choice.use)}; {_small(choice.why)}",
            )


def _found(
    passage: Passage, entries: Iterable[_Entry], openings: tuple[str, ...]
) -> Iterator[tuple[WordChoice, int, int]]:
    """Only where a word begins like an entry is any pattern tried, as that takes its time."""
    lowered, done = passage.text.lower(), 0
    for start in _starts(passage):
        if start < done or not lowered.startswith(openings, start):
            continue
        for choice, pattern in entries:
            if found := pattern.match(passage.text, start):
                done = found.end()
                if found.lastgroup != "fine":
                    yield choice, start, done
                break


def _starts(passage: Passage) -> Iterator[int]:
    """Where words begin, and the parts of joined words, as in `ex-smoker`."""
    for word in passage.words:
        yield word.start
        if "-" in word.text:
            yield from (word.start + i + 1 for i, letter in enumerate(word.text) if letter == "-")


def _openings(wording: Wording) -> Iterator[str]:
    """How the entries begin: their first words, in small letters."""
    for choice in wording.words:
        for words in (*choice.avoid, *choice.but_not):
            yield re.split(r"\W", words)[0].lower()


def _may_be_heard(passage: Passage) -> bool:
    return passage.route is not None and passage.route[-1] == "may_hear"


def _pattern(choice: WordChoice) -> re.Pattern[str]:
    """All words of the entry; what is fine is found first, as the group `fine`."""
    fine = "|".join(_alternative(words) for words in _longest_first(choice.but_not)) or "(?!)"
    avoided = "|".join(_alternative(words) for words in _longest_first(choice.avoid))
    return re.compile(f"(?P<fine>{fine})|{avoided}")


def _longest_first(words: tuple[str, ...]) -> list[str]:
    return sorted(words, key=len, reverse=True)


def _alternative(words: str) -> str:
    """In one and in many; a space may be a hyphen or a line end. Capitals such as MAT are meant as
    they stand, so that a yoga mat is none."""
    spelled = r"[\s-]+".join(re.escape(word) for word in words.split())
    spelled = spelled if words.isupper() else f"(?i:{spelled})"
    return rf"{spelled}(?:(?:es|s)?(?:['’]s?)?)(?![\w-])"


def _either(words: tuple[str, ...]) -> str:
    return " or ".join(f"`{word}`" for word in words)


def _small(sentence: str) -> str:
    return (sentence[:1].lower() + sentence[1:]).rstrip(".")
