"""Finds sentences that say nearly the same, without comparing each with each."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from coursekit.checks._language import Language


def telling_words(language: Language, said: str) -> tuple[str, ...]:
    """What a sentence is about, each word once. Numbers are left out: many facts share them."""
    return tuple(stem for stem in language.stems(said) if not stem.isdigit())


class Near(NamedTuple):
    """A sentence of the index that may be like another: how many content words are in what."""

    number: int
    shared: int
    own: int
    together: int


class Likeness:
    """An index of sentences by the pairs of content words that stand side by side in them."""

    def __init__(self) -> None:
        self._kept: list[frozenset[str]] = []
        self._by_pair: defaultdict[tuple[str, str], list[int]] = defaultdict(list)

    def add(self, words: Sequence[str]) -> None:
        """Sentences are numbered from 0 in the order in which they are added."""
        for pair in set(pairwise(words)):
            self._by_pair[pair].append(len(self._kept))
        self._kept.append(frozenset(words))

    def near(self, words: Sequence[str]) -> Iterator[Near]:
        """Each sentence that has a pair in common with this one."""
        these = frozenset(words)
        found = {number for pair in set(pairwise(words)) for number in self._by_pair.get(pair, ())}
        for number in sorted(found):
            kept = self._kept[number]
            yield Near(number, len(these & kept), len(kept), len(these | kept))
