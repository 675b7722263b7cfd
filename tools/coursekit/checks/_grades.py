"""Reading grades: the two formulas, and what they are worked out from."""

from collections import Counter
from collections.abc import Collection
from math import sqrt
from typing import NamedTuple

from coursekit.checks._syllables import LONG_WORD, syllables
from coursekit.model.passage import Sentence


class Counts(NamedTuple):
    sentences: int
    words: int
    syllables: int
    long_words: int

    @property
    def grade(self) -> float:
        """Flesch-Kincaid grade level (Kincaid and others, 1975)."""
        per_sentence, per_word = self.words / self.sentences, self.syllables / self.words
        return 0.39 * per_sentence + 11.8 * per_word - 15.59

    @property
    def smog(self) -> float:
        """SMOG grade (McLaughlin, 1969, in its exact form); meant for 30 sentences and more."""
        return 1.0430 * sqrt(self.long_words * 30 / self.sentences) + 3.1291


def count(sentences: Collection[Sentence], set_aside: Collection[str] = ()) -> Counts:
    """Counts of these sentences without the words that are set aside, in small letters."""
    times = Counter(word.text for sentence in sentences for word in sentence.words)
    kept = {word: n for word, n in times.items() if word.lower() not in set_aside}
    long_words = (n for word, n in kept.items() if syllables(word) >= LONG_WORD)
    in_all = sum(n * syllables(word) for word, n in kept.items())
    left = sum(any(word.text in kept for word in sentence.words) for sentence in sentences)
    return Counts(left, sum(kept.values()), in_all, sum(long_words))
