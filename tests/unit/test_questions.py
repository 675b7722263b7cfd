"""The sentences of a question: where one ends, which of them ask, and what others say."""

import pytest

from coursekit.checks._questions import asking, content_words, sentences
from coursekit.model.prose import plain_prose


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("Mia waits. What now?", ["Mia waits.", "What now?"]),
        ("Mia waits.\nWhat now?", ["Mia waits.", "What now?"]),
        (
            "It takes 1.5 minutes at 9 a.m. on Monday.",
            ["It takes 1.5 minutes at 9 a.m. on Monday."],
        ),
        ("Dr. Osei asks. Who comes?", ["Dr. Osei asks.", "Who comes?"]),
        ('He asks, "Why not?" Which is it?', ['He asks, "Why not?"', "Which is it?"]),
        ('"Why not?" he asks.', ['"Why not?" he asks.']),
        ("He said “No.” She left.", ["He said “No.”", "She left."]),
        ("A log:\n\n- one\n- two\n\nWhat now?", ["A log:", "- one", "- two", "What now?"]),
        ("What is it? Choose all that fit.", ["What is it?"]),
        ("Tea is hot. True or false?", ["Tea is hot."]),
        ("Tea needs ___ and time.", ["Tea needs ___ and time."]),
        ("Tea *is* hot.[@source] So is _milk_.", ["Tea  is  hot.", "So is  milk ."]),
        ("", []),
    ],
)
def test_sentences(source: str, said: list[str]) -> None:
    found = sentences(plain_prose(source))
    assert [sentence.said.strip() for sentence in found] == said
    for sentence in found:
        assert len(sentence.said) == len(sentence.own)
        first = sentence.said[0]
        assert source[sentence.start] == first


@pytest.mark.parametrize(
    ("source", "asks"),
    [
        ("Mia waits. What now?", ["What now?"]),
        ("Pick a plan for her.", ["Pick a plan for her."]),
        ("Which plan fits her.", ["Which plan fits her."]),
        ("What Mia wants is clear. Is it tea?", ["Is it tea?"]),
        ('He asks, "Why not?"', []),
        ("List of her plans", []),
        ("Choose all that fit.", []),
    ],
)
def test_asking(source: str, asks: list[str]) -> None:
    assert [sentence.said for sentence in asking(plain_prose(source))] == asks


def test_content_words_are_the_same_in_another_form() -> None:
    assert content_words("The leaves stand") == content_words("a leave, standing")
    assert content_words("Mia's cup") & content_words("Is it for Mia?")
    assert content_words("What is it, and how?") == frozenset()
