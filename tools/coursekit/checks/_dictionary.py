"""Whether a word stands in the US English dictionary, and what was meant where it does not.

The dictionary is the one of office programs and browsers. It comes with a library and is read when
the first word is asked for; nothing is fetched.
"""

import re
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import PurePath
from typing import Any

import spylls.hunspell  # type: ignore[import-untyped]
from spylls.hunspell.algo.lookup import Lookup  # type: ignore[import-untyped]
from spylls.hunspell.data.dic import Dic, Word  # type: ignore[import-untyped]
from spylls.hunspell.readers import read_aff, read_dic  # type: ignore[import-untyped]
from spylls.hunspell.readers.file_reader import FileReader  # type: ignore[import-untyped]

_US = str(PurePath(spylls.hunspell.__file__).parent / "data" / "en" / "en_US")

_LETTERS = "abcdefghijklmnopqrstuvwxyz'"
_TO_US = tuple(
    (re.compile(british), us)
    for british, us in (
        (r"our", "or"), (r"is(e|ed|es|er|ing|ation)\b", r"iz\1"), (r"ys(e|ed|es|ing)\b", r"yz\1"),
        (r"re(s?)\b", r"er\1"), (r"ll(ed|ing|or|er)", r"l\1"), (r"ence\b", "ense"), (r"mme", "m"),
        (r"[ao]e", "e"), (r"grey", "gray"), (r"plough", "plow"), (r"scept", "skept"),
        (r"ogue(s?)\b", r"og\1"), (r"tyre", "tire"), (r"cheque", "check"), (r"kerb", "curb"),
        (r"pyj", "paj"),
    )
)  # fmt: skip
"""How British spellings differ; a change counts only where it makes a word of the dictionary."""


@cache
def is_word(word: str) -> bool:
    """Case counts: `Monday` is a word and `monday` is not."""
    stems, lookup = _dictionary()
    return word in stems or bool(lookup(word))


def us_spelling(word: str) -> str:
    """How a British word is spelled in the US; empty where it is none."""
    changed = (british.sub(us, word) for british, us in _TO_US)
    return next((other for other in changed if other != word and is_word(other)), "")


def nearest_word(word: str, also: Collection[str]) -> str:
    """A word that is one letter away, of `also` or of the dictionary; empty where none is near."""
    likely = [candidate for candidate in _one_letter_away(word) if len(candidate) > 2]
    known = (candidate for candidate in likely if candidate in also)
    return next(known, "") or next((c for c in likely if is_word(c)), "")


def _one_letter_away(word: str) -> Iterator[str]:
    """The likeliest slips first: letters that changed places, one left out, one too many, wrong."""
    splits = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    yield from (a + b[1] + b[0] + b[2:] for a, b in splits if len(b) > 1)
    yield from (a + letter + b for a, b in splits for letter in _LETTERS)
    yield from (a + b[1:] for a, b in splits if b)
    yield from (a + letter + b[1:] for a, b in splits if b for letter in _LETTERS)


class _Dic(Dic):  # type: ignore[misc]
    """The library's list of words, each made when it is asked for: to make all of them at once
    takes longer than all checks of a course."""

    def __init__(self, lines: dict[str, list[str]], **reading: Any) -> None:
        super().__init__(words=[])
        self._lines, self._reading = lines, reading

    def homonyms(self, stem: str, *, ignorecase: bool = False) -> list[Word]:
        if stem not in self.index and not ignorecase:
            lines = enumerate(self._lines.get(stem, ()), start=2)  # the first would be their number
            self.index[stem] = read_dic(lines, **self._reading).words
        return [] if ignorecase else list(self.index[stem])


@cache
def _dictionary() -> tuple[Collection[str], Lookup]:
    """Its stems, and what tells of any word whether it is made of one."""
    aff, context = read_aff(FileReader(f"{_US}.aff"))
    lines: dict[str, list[str]] = {}
    for _, line in FileReader(f"{_US}.dic", encoding=context.encoding):
        lines.setdefault(line.partition("/")[0], []).append(line)
    return lines.keys(), Lookup(aff, _Dic(lines, aff=aff, context=context))
