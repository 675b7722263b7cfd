"""The formulas give the published values, and the counts are those made by hand."""

from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

from coursekit.checks._grades import Counts, count
from coursekit.model.document import Document
from coursekit.model.passage import Sentence, line_passage

CORPUS = Path(__file__).parents[1] / "corpora" / "reading-passages.yml"
PASSAGES: list[dict[str, Any]] = yaml.safe_load(CORPUS.read_text(encoding="utf-8"))["passages"]


def sentences_of(text: str) -> tuple[Sentence, ...]:
    return line_passage(text, Document(PurePosixPath("a.md"), ""), (), "text").sentences


def by_hand(passage: dict[str, Any]) -> list[list[int]]:
    return [[int(syllables) for syllables in str(line).split()] for line in passage["counted"]]


def test_flesch_kincaid_of_the_well_known_example() -> None:
    """One sentence of 13 words and 24 syllables is of grade 11.3."""
    assert Counts(1, 13, 24, 5).grade == pytest.approx(11.3, abs=0.05)
    assert Counts(5, 100, 150, 10).grade == pytest.approx(9.91)


@pytest.mark.parametrize(
    ("long_words", "grade"),
    [(0, 3.1291), (1, 4.1721), (30, 8.8419), (49, 10.4301), (100, 13.5591), (240, 19.2872)],
)
def test_smog_of_thirty_sentences(long_words: int, grade: float) -> None:
    """Worked out by hand from 1.0430 times the square root, plus 3.1291."""
    assert Counts(30, 400, 600, long_words).smog == pytest.approx(grade, abs=0.0002)


def test_smog_counts_as_if_there_were_thirty_sentences() -> None:
    assert Counts(60, 800, 1200, 98).smog == Counts(30, 400, 600, 49).smog


def test_words_that_are_set_aside_are_not_counted() -> None:
    sentences = sentences_of("Naloxone saves lives. Naloxone!")
    assert count(sentences) == Counts(2, 4, 8, 2)
    assert count(sentences, {"naloxone"}) == Counts(1, 2, 2, 0)


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda p: str(p["id"]))
def test_words_and_sentences_are_those_counted_by_hand(passage: dict[str, Any]) -> None:
    sentences = sentences_of(passage["text"])
    assert [len(sentence.words) for sentence in sentences] == [len(s) for s in by_hand(passage)]
    assert 40 <= sum(len(sentence.words) for sentence in sentences) <= 80


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda p: str(p["id"]))
def test_syllables_are_within_one_percent_of_those_counted_by_hand(passage: dict[str, Any]) -> None:
    counted = sum(map(sum, by_hand(passage)))
    assert count(sentences_of(passage["text"])).syllables == pytest.approx(counted, rel=0.01)


def test_there_are_twenty_passages() -> None:
    assert len({passage["id"] for passage in PASSAGES}) == 20
