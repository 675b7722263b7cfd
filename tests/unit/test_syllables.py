"""Syllables of single words, of each way in which a word is looked up."""

import pytest

from coursekit.checks._syllables import syllables


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("recovery", 4), ("Addiction", 3), ("every", 2), ("hour", 1), ("don’t", 1),  # dictionary
        ("Denise's", 3), ("Priya's", 2), ("opioids", 3), ("sedatives", 3),  # its forms
        ("helpline", 2), ("doorframe", 2), ("homeground", 2),  # two words in one
        ("xylazine", 3), ("medetomidine", 5), ("benzodiazepines", 6), ("Minh", 1), ("Abdi", 2),
        ("if-then", 2), ("12-step", 2), ("a.m", 2), ("example.org", 4),  # parts
        ("IOP", 3), ("AA", 2), ("WWW", 9), ("HALT", 1),  # capitals
        ("988", 1), ("10:30", 1), ("1-800-662-4357", 1), ("20th", 1), ("½", 1),  # numbers
        ("x", 1), ("hmm", 1), ("é", 1),
    ],
)  # fmt: skip
def test_syllables(word: str, expected: int) -> None:
    assert syllables(word) == expected
