"""Whatever a quiz holds, its part of a check-up keeps the rule."""

from collections import Counter
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from coursekit.model.check_up import check_up, options
from coursekit.model.interactions import Interaction, Option, PickOne, WriteFreely
from coursekit.model.prose import plain_prose
from coursekit.model.quiz import Quiz
from coursekit.model.session import Objective

OBJECTIVES = tuple(Objective(id=name, text=f"Name {name}.") for name in ("one", "two", "three"))


@dataclass(frozen=True)
class Asked:
    """With no options it is a question of another kind."""

    id: int
    form: str
    objective: str | None
    count: int

    def lower(self) -> Interaction:
        choices = tuple(Option(plain_prose("x")) for _ in range(self.count))
        return PickOne(choices) if choices else WriteFreely(1)


ASKED = st.tuples(
    st.sampled_from("ab"),
    st.sampled_from(("one", "one", "two", None)),
    st.sampled_from((0, 2, 2, 3)),
)


def session(asked: list[tuple[str, str | None, int]]) -> Any:
    questions = tuple(Asked(n, *one) for n, one in enumerate(asked))
    quiz = Quiz.model_construct(id="tea", questions=questions)  # type: ignore[arg-type]
    about = SimpleNamespace(objectives=OBJECTIVES)
    return SimpleNamespace(session=SimpleNamespace(value=about), quiz=SimpleNamespace(value=quiz))


@given(st.lists(ASKED, min_size=4, max_size=16))
def test_partners_are_alike_and_objectives_take_turns(asked: list[tuple[str, Any, int]]) -> None:
    found = check_up([session(asked)])
    for one in found:
        assert (one.before.form, one.after.form) == ("a", "b")
        assert one.before.objective == one.after.objective == one.objective.id
        assert len(options(one.before)) == len(options(one.after)) > 0
    met = [question for one in found for question in one.questions]
    assert len(met) == len({id(question) for question in met})
    a, b = (Counter((o, n) for form, o, n in asked if form == f and o and n) for f in "ab")
    possible = a & b
    assert len(found) == min(2, possible.total())
    different = {objective for objective, _ in possible}
    assert len({one.objective.id for one in found}) == min(2, len(different))


def test_a_session_without_a_quiz_has_none() -> None:
    without = SimpleNamespace(quiz=None)
    assert check_up([without]) == ()  # type: ignore[list-item]
