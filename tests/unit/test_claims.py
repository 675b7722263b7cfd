"""Sentences that claim something, and sentences with numbers and big words that do not."""

from pathlib import PurePosixPath

import pytest

from coursekit.checks._claims import claim_in, may_claim
from coursekit.model.document import Document
from coursekit.model.passage import line_passage


def claim(text: str) -> str:
    passage = line_passage(text, Document(PurePosixPath("a.md"), ""), (), "text")
    (sentence,) = passage.sentences
    place = claim_in(sentence)
    assert place is None or may_claim(passage), "a claim would be passed over"
    return "" if place is None else text[slice(*place)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Of those, 43% had stopped.", "43%"),
        ("It rose by 2.5 percent.", "percent"),
        ("About 1 in 11 US adults once had a problem.", "1 in 11 US adults"),
        ("In a town of 750,000 people, it was rare.", "750,000 people"),
        ("Across 41 studies, reminders raised craving.", "41 studies"),
        ("In four trials, families felt better.", "four trials"),
        ("In one short study, nothing changed at once.", "In one short study"),
        ("Studies show that it helps.", "Studies show"),
        ("Studies, mostly of men, found less.", "Studies, mostly of men, found"),
        ("It is shown to lower deaths.", "is shown to"),
        ("The evidence is weak, and no study has tested it.", "evidence"),
        ("The risk is twice as high.", "twice as high"),
        ("It is three times as common.", "three times as common"),
        ("Research is clear on this.", "Research"),
        ("The evidence is weak.", "evidence"),
        ("Scientists call it a disease.", "Scientists"),
        ("This is clinically proven.", "clinically proven"),
        ("Most people get better.", "Most people"),
    ],
)  # fmt: skip
def test_a_claim(text: str, words: str) -> None:
    assert claim(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Luz, who is 61, looks after her grandson until six.",
        "Meet at 10:30, or call 1-800-662-4357 or 988.",
        "Talk for 3 minutes, and then switch for 12.",
        "With three people or with 12, sit in a ring.",
        "Do step 2 of 5 and give it a 4 out of 10.",
        "Four of six waves came after work.",
        "Some people find that it helps, and many do not.",
        "No study has tested these five steps together.",
        "Nobody has tested this, and there is no evidence for it.",
        "It is one of several evidence-based treatments.",
        "He studies for his test and trials a new bike.",
        "He has nothing to prove.",
        "The chain was shown with all its links.",
        "On 21 November 2026 the course was reviewed.",
    ],
)
def test_none(text: str) -> None:
    assert claim(text) == ""
