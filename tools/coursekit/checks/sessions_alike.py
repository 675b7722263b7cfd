"""Someone who comes three times a week should not read the same words twice: each session says what
is its own, and links to what another one says."""

from collections.abc import Iterator
from typing import NamedTuple

from coursekit.checks._glossary_words import all_words
from coursekit.checks._language import Language
from coursekit.checks._languages import language_of
from coursekit.checks._likeness import alike_before, telling_words
from coursekit.checks._session_texts import session_texts
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse
from coursekit.model.passage import Sentence
from coursekit.model.prose import plain_text

_SHORTEST = 10
"""Words in a sentence; shorter ones may well be the same."""
_FEWEST = 5
"""Content words in a sentence; one with fewer says what many sessions must say."""
_SAFETY = ("tel:", "sms:", "safety:", "page:get-help")
"""Sentences with such a link are safety texts, and are the same wherever they stand."""


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    language = language_of(course)
    if language is None:
        return
    explanations = _Explanations(course, language)
    said = tuple(_weighed(course, language))
    for own, earlier in zip(said, alike_before(one.words for one in said), strict=True):
        first = next((said[n] for n in earlier if said[n].session != own.session), None)
        if first is not None and not explanations.has(own.sentence.text, own.words):
            yield warning(
                "sessions-alike",
                f"`{own.session}` says what `{first.session}` says too",
                Label(own.sentence.span, "nearly the same words"),
                Label(first.sentence.span, "said first here"),
                help="say it in one of them, and link to it from the other",
            )


class _Said(NamedTuple):
    session: str
    sentence: Sentence
    words: tuple[str, ...]


def _weighed(course: LoadedCourse, language: Language) -> Iterator[_Said]:
    """The sentences that are long enough to be compared."""
    for session, text in session_texts(course):
        for sentence in text.sentences:
            if len(sentence.words) >= _SHORTEST and not _is_for_safety(sentence):
                words = telling_words(language, sentence.text)
                if len(words) >= _FEWEST:
                    yield _Said(session.id, sentence, words)


def _is_for_safety(sentence: Sentence) -> bool:
    return any(target.startswith(_SAFETY) for target in sentence.targets)


class _Explanations:
    """Each session that uses a long word explains it, in much the words of the glossary."""

    def __init__(self, course: LoadedCourse, language: Language) -> None:
        self._words = all_words(course)
        self._meanings = {
            term.id: frozenset(telling_words(language, plain_text(term.meaning.blocks)))
            for term in course.terms.values()
        }

    def has(self, said: str, words: tuple[str, ...]) -> bool:
        own = frozenset(words)
        terms = {use.term for use in self._words.uses(said)}
        return any(2 * len(own & self._meanings[term]) > len(own) for term in terms)
