"""The check-up of a module: a few questions before it, and their partners after it.

The rule is fixed, so that the same course always gives the same check-up:

- From each session come two questions for before, of form A, and two for after, of form B.
- Partners test the same objective and offer the same number of options, one of which fits. So a
  sheet of paper shows at a glance what was chosen, and a guess has the same chance both times.
- Objectives take turns, in the order of the session: each gives its first two partners, and one
  gives a second two only where fewer than two objectives have any.
- A session that has fewer gives what it has.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coursekit.model.interactions import Option, PickOne
from coursekit.model.loaded import LoadedSession
from coursekit.model.quiz import FORMS, Question, Quiz
from coursekit.model.session import Objective

QUESTIONS_A_SESSION = 2


@dataclass(frozen=True, slots=True)
class Partners:
    """Two questions on one objective of a session."""

    session: LoadedSession
    objective: Objective
    before: Question
    after: Question

    @property
    def questions(self) -> tuple[Question, Question]:
        return self.before, self.after


def check_up(sessions: Iterable[LoadedSession]) -> tuple[Partners, ...]:
    return tuple(partners for session in sessions for partners in _of_session(session))


def options(question: Question) -> tuple[Option, ...]:
    """Those of which one fits; nothing for questions of other kinds."""
    interaction = question.lower()
    return interaction.options if isinstance(interaction, PickOne) else ()


def _of_session(session: LoadedSession) -> list[Partners]:
    if session.quiz is None:
        return []
    quiz = session.quiz.value
    by_turn = [
        (turn, place, Partners(session, objective, before, after))
        for place, objective in enumerate(session.session.value.objectives)
        for turn, (before, after) in enumerate(_pairs(quiz, objective.id))
    ]
    by_turn.sort(key=lambda one: one[:2])
    return [partners for _, _, partners in by_turn[:QUESTIONS_A_SESSION]]


def _pairs(quiz: Quiz, objective: str) -> Iterator[tuple[Question, Question]]:
    """Each question of form A with the first of form B that is left and alike."""
    first, second = ([q for q in quiz.of_form(f) if q.objective == objective] for f in FORMS)
    for question in first:
        count = len(options(question))
        partner = next((q for q in second if count and len(options(q)) == count), None)
        if partner is not None:
            second.remove(partner)
            yield question, partner
