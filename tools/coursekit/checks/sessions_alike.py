"""Someone who comes three times a week should not read the same words twice: each session says what
is its own, and links to what another one says."""

from collections.abc import Iterator

from coursekit.checks._glossary_words import all_words
from coursekit.checks._language import Language
from coursekit.checks._languages import language_of
from coursekit.checks._likeness import Likeness, telling_words
from coursekit.checks._session_texts import session_texts
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse
from coursekit.model.passage import Sentence
from coursekit.model.prose import plain_text

_SHORTEST = 10
"""Words in a sentence; shorter ones may well be the same."""
_FEWEST = 5
"""Content words in a sentence; one with fewer says what many sessions must say."""
_ALIKE = 0.8
"""Content words that two sentences share, of all that they have."""
_SAFETY = ("tel:", "sms:", "safety:", "page:get-help")
"""Sentences with such a link are safety texts, and are the same wherever they stand."""


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    language = language_of(course)
    if language is None:
        return
    explanations = _Explanations(course, language)
    index = Likeness()
    kept: list[tuple[str, Sentence]] = []
    for session, text in session_texts(course):
        for sentence in text.sentences:
            if len(sentence.words) < _SHORTEST or _is_for_safety(sentence):
                continue
            words = telling_words(language, sentence.text)
            if len(words) < _FEWEST:
                continue
            alike = (
                kept[near.number]
                for near in index.near(words)
                if near.shared >= _ALIKE * near.together and kept[near.number][0] != session.id
            )
            first = next(alike, None)
            if first is not None and not explanations.has(sentence.text, words):
                yield warning(
                    "sessions-alike",
                    f"`{session.id}` says what `{first[0]}` says too",
                    Label(sentence.span, "nearly the same words"),
                    Label(first[1].span, "said first here"),
                    help="say it in one of them, and link to it from the other",
                )
            index.add(words)
            kept.append((session.id, sentence))


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
