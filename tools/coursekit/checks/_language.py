"""What the checks of questions must know of a language; `_english.py` is the one that is known.

The rules of one language are wrong in another, so a course in a language that is not known here is
not checked by them.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:['’.,:-][^\W_]+)*")


@lru_cache(maxsize=1 << 16)
def words(text: str) -> tuple[str, ...]:
    """In lower case; `if-then`, `don't`, `1.5` and `p.m` are one word each."""
    return tuple(word.replace("’", "'") for word in _WORD.findall(text.casefold()))


@dataclass(frozen=True, eq=False)
class Language:
    """Lists of words, and patterns for texts in lower case."""

    stem: Callable[[str], str]
    stop_words: frozenset[str]
    """They stand in every text, so that sharing one says nothing."""
    opposing: frozenset[str]
    """After them, as in `not a day` or `more than a day`, `a day` says another thing."""
    absolute: frozenset[str]
    vague: frozenset[str]
    phrases: re.Pattern[str]
    """In them such words are neither absolute nor vague: `all day`, `some other time`."""
    asks_for_number: re.Pattern[str]
    all_or_none: re.Pattern[str]
    """The words of an option that stands for all of the others, or for none."""
    points_to_options: re.Pattern[str]
    """Words of an option that name others by letter, number or place."""
    joins: re.Pattern[str]
    """What stands between the things that one option lists."""
    truths: tuple[frozenset[str], ...]
    """Pairs of options that make a question one of true or false."""
    verdicts: frozenset[str]
    """Feedback of these words alone says only whether the choice was right."""
    misfits: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    """How a question ends, and how an option begins that does not fit after it."""
    abbreviation: re.Pattern[str]
    """The end of a text whose last period ends no sentence."""
    numbers: Mapping[str, float]
    units: Mapping[str, tuple[str, float]]
    """What is measured, and how many of the smallest unit this one is."""
    months: Mapping[str, int]
    quantity: re.Pattern[str]
    day: re.Pattern[str]
    clock: re.Pattern[str]

    def stems(self, text: str) -> Mapping[str, str]:
        """The words that carry the meaning of a text, under what they share with their kin."""
        parts = (part for word in words(text) for part in word.split("-"))
        return {self.stem(part): part for part in parts if part not in self.stop_words}
