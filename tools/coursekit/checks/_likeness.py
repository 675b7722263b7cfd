"""Finds sentences that say nearly the same, without comparing each with each."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from coursekit.checks._language import Language


@lru_cache(maxsize=1 << 16)  # several checks ask about the same sentences
def telling_words(language: Language, said: str) -> tuple[str, ...]:
    """What a sentence is about, each word once. Numbers are left out: many facts share them."""
    return tuple(stem for stem in language.stems(said) if not stem.isdigit())


def alike_before(said: Iterable[Sequence[str]]) -> Iterator[tuple[int, ...]]:
    """Of each of these sentences, the earlier ones with which it has four fifths of all words in
    common, by their numbers. All have at least five words, each once.

    Then the words that only one of them has are at most a quarter of the others, and cut at these,
    a sentence has a whole piece of three words. So only sentences that share a run of three are
    compared. Those of which the parts change places may be missed.
    """
    kept: list[frozenset[str]] = []
    by_run: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, words in enumerate(said):
        own = frozenset(words)
        runs = set(zip(words, words[1:], words[2:], strict=False))
        near = sorted({earlier for run in runs for earlier in by_run.get(run, ())})
        yield tuple(n for n in near if 5 * len(own & kept[n]) >= 4 * len(own | kept[n]))
        for run in runs:
            by_run[run].append(number)
        kept.append(own)


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
