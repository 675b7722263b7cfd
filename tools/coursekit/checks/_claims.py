"""Sentences that say what was counted or studied, by the words that such claims are made with.

Ages, times, minutes, steps and phone numbers are none: a number counts only together with people,
studies or a share.
"""

import re

from coursekit.model.passage import Passage, Sentence

_STUDY = r"(?:stud(?:y|ies)|trials?|surveys?|meta-analys[ei]s)"
_PEOPLE = r"(?:people|adults|students|patients|participants|members|clients|clinicians|veterans|"
_PEOPLE += r"teens|women|men|users|families|callers|deaths)"
_FOUND = r"(?:show|showed|shown|find|found|suggest|suggested|say|agree|prove|proved|confirm)"

_CLAIM = re.compile(
    rf"""
    \d[\d.,]*\ ?%|\bper\ ?cent\b                                      # a share
    |\b\d[\d,]*\ (?:in|of|out\ of)\ (?:every\ )?\d[\d,]*\ (?:\w+\ ){{0,2}}{_PEOPLE}\b
    |\b(?:twice|(?:two|three|four|five|ten|\d+)\ times|half)\ as\ \w+
    |\b(?:\d{{3,}}|\d+,\d+|thousands\ of|millions\ of)\ (?:\w+\ ){{0,2}}{_PEOPLE}\b
    |\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|many|most|several)\ (?:\w+\ ){{0,2}}
        (?:studies|trials|surveys|reviews|tests)\b                    # a count of studies
    |\bin\ (?:a|an|one|another)\ (?:[\w-]+\ ){{0,2}}{_STUDY}\b
    |\b{_STUDY},?\ (?:[\w,]+\ ){{0,12}}?{_FOUND}\b
    |\b(?:is|are|been)\ shown\ to\b
    |\b(?:research|researchers|scientists|experts|evidence|science)\b
    |\b(?:clinically\ |scientifically\ )?proven\b
    |\bmost\ people\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_HINTS = (
    "stud", "trial", "survey", "review", "test", "meta-anal", "research", "scien", "expert",
    "evidence", "proven", "per cent", "percent", "most people", "million", "thousand", " as ",
    "shown",
    *"0123456789",
)  # fmt: skip
"""No claim is without one of these, and they are quickly looked for."""
_NO_CLAIM = re.compile(
    r"\bno (?:\w+ )?(?:research|evidence|science)\b|\bevidence-based\b", re.IGNORECASE
)
"""To say that nothing is known needs no source; the name of a kind of treatment claims nothing."""


def may_claim(passage: Passage) -> bool:
    """Whether it is worth looking for claims in these words."""
    lowered = passage.text.lower()
    return any(hint in lowered for hint in _HINTS)


def claim_in(sentence: Sentence) -> tuple[int, int] | None:
    """Where the words of a claim stand in the text of the passage; None where there is none."""
    none = [m.span() for m in _NO_CLAIM.finditer(sentence.text)]
    for found in _CLAIM.finditer(sentence.text):
        if not any(start <= found.start() < end for start, end in none):
            return sentence.start + found.start(), sentence.start + found.end()
    return None
