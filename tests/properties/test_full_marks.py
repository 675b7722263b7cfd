"""The full right answer to any question gets full marks, and nothing that anybody sends breaks."""

from typing import assert_never

from hypothesis import given
from hypothesis import strategies as st

from coursekit.model.grading import grade
from coursekit.model.interactions import (
    Arrange,
    FillIn,
    Graded,
    Matched,
    Option,
    Pair,
    PickMany,
    PickOne,
)
from coursekit.model.prose import plain_prose

TEXT = st.text(min_size=1).map(plain_prose)
WORD = st.from_regex(r"\A[A-Za-z0-9][A-Za-z0-9 '’.,-]{0,30}\Z")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@st.composite
def options(draw: st.DrawFn, *, one: bool) -> tuple[Option, ...]:
    count = draw(st.integers(2, 6))
    right = draw(st.sets(st.integers(0, count - 1), min_size=1, max_size=1 if one else count))
    return tuple(Option(draw(TEXT), n in right) for n in range(count))


@st.composite
def pairs(draw: st.DrawFn) -> Pair:
    choices = draw(st.lists(TEXT, min_size=1, max_size=5))
    at = st.integers(0, len(choices) - 1)
    firsts = draw(st.lists(st.builds(Matched, TEXT, at), min_size=1, max_size=6))
    return Pair(tuple(firsts), tuple(choices))


INTERACTIONS = st.one_of(
    st.builds(PickOne, options(one=True)),
    st.builds(PickMany, options(one=False)),
    st.builds(FillIn, st.lists(WORD, min_size=1).map(tuple), st.none() | st.floats(0, 1e6)),
    st.builds(Arrange, st.lists(TEXT, min_size=1, max_size=6).map(tuple)),
    pairs(),
)


def full_marks(interaction: Graded) -> object:
    match interaction:
        case PickOne(options=options) | PickMany(options=options):
            return [n for n, option in enumerate(options) if option.right]
        case FillIn(answers=answers):
            return answers[-1]
        case Arrange(steps=steps):
            return list(range(len(steps)))
        case Pair(firsts=firsts):
            return [first.choice for first in firsts]
        case _:
            assert_never(interaction)


@given(INTERACTIONS)
def test_the_full_right_answer_gets_full_marks(interaction: Graded) -> None:
    result = grade(interaction, full_marks(interaction))
    assert (result.score, result.complete) == (1, True)


@given(INTERACTIONS, JSON)
def test_any_response_has_a_grade(interaction: Graded, response: object) -> None:
    result = grade(interaction, response)
    assert 0 <= result.score <= 1
    assert result.complete == (result.score == 1)


@given(st.lists(TEXT, min_size=2, max_size=6, unique_by=lambda prose: prose.source))
def test_readers_never_meet_steps_in_their_right_order(steps: list[object]) -> None:
    shown = Arrange(tuple(steps)).shown  # type: ignore[arg-type]
    assert sorted(shown) == list(range(len(steps)))
    assert shown != tuple(range(len(steps)))
