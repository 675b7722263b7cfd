"""Which words are US English, and what is offered for those that are not."""

import pytest

from coursekit.checks._dictionary import is_word, nearest_word, us_spelling


@pytest.mark.parametrize("word", ["behavior", "cravings", "don't", "Monday", "nonjudgmental", "OK"])
def test_a_word_of_us_english(word: str) -> None:
    assert is_word(word)


@pytest.mark.parametrize("word", ["behaviour", "recieve", "monday", "cravng", "naloxone", "café"])
def test_none(word: str) -> None:
    assert not is_word(word)


@pytest.mark.parametrize(
    ("british", "us"),
    [
        ("behaviour", "behavior"), ("recognised", "recognized"), ("organisation", "organization"),
        ("analysed", "analyzed"), ("centre", "center"), ("counsellor", "counselor"),
        ("travelling", "traveling"), ("defence", "defense"), ("programme", "program"),
        ("anaesthetic", "anesthetic"), ("grey", "gray"), ("sceptical", "skeptical"),
        ("catalogue", "catalog"), ("recieve", ""), ("behavior", ""),
    ],
)  # fmt: skip
def test_us_spelling(british: str, us: str) -> None:
    assert us_spelling(british) == us


@pytest.mark.parametrize(
    ("word", "nearest"),
    [
        ("recieve", "receive"), ("cravng", "craving"), ("medicaton", "medication"),
        ("occured", "occurred"), ("naloxon", "naloxone"), ("withdrawl", "withdrawal"),
        ("xqzzt", ""), ("q", ""),
    ],
)  # fmt: skip
def test_nearest_word(word: str, nearest: str) -> None:
    assert nearest_word(word, {"naloxone"}) == nearest
