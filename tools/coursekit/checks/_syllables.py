"""How many syllables a word has: looked up in a pronouncing dictionary, and else by its spelling.

The dictionary is the one of Carnegie Mellon University, which comes with a library; nothing is
fetched. It is read when the first word is asked for.
"""

import re
from functools import cache
from typing import cast

LONG_WORD = 3
"""Syllables from which a word counts as long."""

_AS_DIVIDED = {
    **dict.fromkeys(("hour", "our", "ours", "fire", "tired", "wire", "hire", "hired", "choir"), 1),
    **dict.fromkeys(("every", "ourselves", "desire", "entire", "require", "required", "dr"), 2),
    "recovery": 4,
}
"""Common words of which the pronouncing dictionary has another count than word division has."""

# a `y` before a vowel is a consonant; an `i` before an `a` or `o` is a syllable of its own,
# but not in -tion, -sion, -cial
_VOWELS = re.compile(r"(?<![tsc])i(?=[ao])|(?:[aeiou]|y(?![aeiou]))+")
_SILENT = re.compile(r"(?<=[^aeiouy])(?<!l)es?$|(?<=[^aeiouydt])ed$")
_HISS = ("s", "x", "z", "sh", "ch", "ce", "ge", "se")


@cache
def syllables(word: str) -> int:
    """Of one word. A number has one, as the eye takes it in at once; capitals are spelled out."""
    word = word.replace("’", "'").strip("'")
    if not any(letter.isalpha() for letter in word):
        return 1
    if len(parts := re.split(r"[-.,:@]", word)) > 1:  # such as if-then, a.m., example.org
        return sum(syllables(part) for part in parts if part)
    if word[0].isdigit():
        return 1
    if word.isupper() and len(word) in (2, 3):
        return sum(3 if letter == "W" else 1 for letter in word)
    return _spoken(word.lower())


def _spoken(word: str) -> int:
    if (known := _in_dictionary(word)) is not None:
        return known
    stem = word.removesuffix("'s")
    if stem != word:
        return _spoken(stem) + stem.endswith(_HISS)
    if word.endswith("s") and (known := _in_dictionary(word[:-1])) is not None:
        return known
    for cut in range(3, len(word) - 2):  # such as help-line
        first, second = _in_dictionary(word[:cut]), _in_dictionary(word[cut:])
        if first is not None and second is not None:
            return first + second
    return max(len(_VOWELS.findall(_SILENT.sub("", word))), 1)


def _in_dictionary(word: str) -> int | None:
    import pysyllables  # type: ignore[import-untyped]  # noqa: PLC0415 - reads its file at once

    known = cast("int | None", pysyllables.get_syllable_count(word))
    return _AS_DIVIDED.get(word, known)
