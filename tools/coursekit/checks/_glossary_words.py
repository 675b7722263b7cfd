"""The glossary's terms as they stand in sentences: singular or plural, the longest first."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from coursekit.model.course import Term
from coursekit.model.loaded import LoadedCourse

_BEGINNING = re.compile(r"(?<![\w-])\S")


class Use(NamedTuple):
    """A term's word in a text."""

    term: str
    word: str
    start: int


class GlossaryWords:
    """Finds words in texts. `forms` are words with the ids of their terms."""

    def __init__(self, forms: Mapping[str, str]) -> None:
        self._forms = forms

    @cached_property
    def _longest_first(self) -> list[str]:
        return sorted(self._forms, key=len, reverse=True)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        forms = "|".join(f"({_inflected(form)})" for form in self._longest_first)
        return re.compile(rf"(?:{forms})(?![\w-])")

    @cached_property
    def _openings(self) -> tuple[str, ...]:
        """How the forms begin, in small letters; the last letter may be another in many."""
        return tuple({form.lower()[:-1].partition(" ")[0] for form in self._forms})

    def uses(self, text: str) -> Iterator[Use]:
        """A word of a longer term counts for that term alone.

        Only where a word begins like a form is the pattern tried, as that takes its time.
        """
        if not self._forms:
            return
        lowered, done = text.lower(), 0
        same_places = len(lowered) == len(text)  # a few letters are two when they are small
        for start in (beginning.start() for beginning in _BEGINNING.finditer(text)):
            if start < done or (same_places and not lowered.startswith(self._openings, start)):
                continue
            if match := self._pattern.match(text, start):
                assert match.lastindex is not None  # noqa: S101 - one of the forms has matched
                done = match.end()
                yield Use(self._forms[self._longest_first[match.lastindex - 1]], match[0], start)


def _inflected(form: str) -> str:
    """Its plural too, and in any case, unless it is all capitals: `HALT` is not `halt`."""
    words = re.escape(form).replace(r"\ ", r"\s+")
    if form.isupper():
        return rf"{words}s?"
    if re.search(r"[^aeiou]y$", form):
        return rf"(?i:{words[:-1]}(?:y|ies))"
    return rf"(?i:{words}(?:e?s)?)"


def all_words(course: LoadedCourse) -> GlossaryWords:
    """The terms, and the other words for the same things."""
    return GlossaryWords({f: t.id for t in _terms(course) for f in (t.term, *t.also)})


def long_words(course: LoadedCourse) -> GlossaryWords:
    """The same without single other words, which are plainer: `medicine` needs no explaining."""
    forms = ((t.id, (t.term, *(w for w in t.also if " " in w))) for t in _terms(course))
    return GlossaryWords({form: term for term, words in forms for form in words})


def _terms(course: LoadedCourse) -> tuple[Term, ...]:
    return course.glossary.value.terms if course.glossary else ()
