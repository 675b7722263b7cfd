"""The glossary's words are found where one pattern over the whole text finds them."""

import re

from hypothesis import given
from hypothesis import strategies as st

from coursekit.checks._glossary_words import GlossaryWords, Use

FORMS = {
    "cue": "cue",
    "HALT": "halt",
    "higher power": "power",
    "recovery": "r",
    "recovery coach": "c",
}
PIECES = st.one_of(
    st.sampled_from([*FORMS, "Cues", "recoveries", "higher\n power", "halt", "the cue-card", "İ"]),
    st.text(alphabet=" -_.,\n'’sé", max_size=3),
    st.text(max_size=3),
)
PLAIN = re.compile(
    r"(?<![\w-])(?:((?i:recovery\s+coach(?:e?s)?))|((?i:higher\s+power(?:e?s)?))"
    r"|((?i:recover(?:y|ies)))|(HALTs?)|((?i:cue(?:e?s)?)))(?![\w-])"
)
TERMS = ("c", "power", "r", "halt", "cue")


@given(st.lists(PIECES, max_size=8).map("".join))
def test_the_same_words_are_found(text: str) -> None:
    wanted = [Use(TERMS[(m.lastindex or 0) - 1], m[0], m.start()) for m in PLAIN.finditer(text)]
    assert list(GlossaryWords(FORMS).uses(text)) == wanted


@given(st.lists(PIECES, max_size=8).map("".join))
def test_without_a_glossary_nothing_is_found(text: str) -> None:
    assert list(GlossaryWords({}).uses(text)) == []
