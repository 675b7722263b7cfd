"""Sentences that are alike are found, however few of them are compared."""

from hypothesis import assume, given
from hypothesis import strategies as st

from coursekit.checks._likeness import alike_before

_WORDS = st.integers(0, 60).map(lambda number: f"word{number}")
_SENTENCE = st.lists(_WORDS, min_size=5, max_size=25, unique=True)


@st.composite
def _changed_in_places(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """A sentence, and the same with words left out, put in or exchanged."""
    before = draw(_SENTENCE)
    after: list[str] = []
    for word in before:
        what = draw(st.sampled_from(("keep",) * 6 + ("drop", "exchange", "insert")))
        new = draw(st.integers(100, 160).map(lambda number: f"word{number}"))
        after += {"keep": [word], "drop": [], "exchange": [new], "insert": [new, word]}[what]
    return before, list(dict.fromkeys(after))


@given(_changed_in_places(), st.lists(_SENTENCE, max_size=5))
def test_what_has_four_fifths_in_common_is_found(
    pair: tuple[list[str], list[str]], between: list[list[str]]
) -> None:
    before, after = pair
    assume(len(after) >= 5)
    shared, together = set(before) & set(after), set(before) | set(after)
    found = list(alike_before([before, *between, after]))[-1]
    assert (0 in found) == (len(shared) / len(together) >= 0.8)
