"""What every measure gives, and how much is to be measured."""

from dataclasses import dataclass

from bench.questions import QUESTIONS_A_SESSION


@dataclass(frozen=True)
class Sample:
    what: str
    """Such as "a whole build"; what is compared has the same words."""
    who: str
    unit: str
    value: float
    sessions: int | None = None
    """Of the material; nothing for the real course."""


@dataclass(frozen=True)
class Plan:
    rounds: int = 5
    sizes: tuple[int, ...] = (75, 300, 1200)
    questions: int = 5000
    """How many there are when the checks are timed by questions."""
    seconds: int = 5
    """How long the load on a server lasts."""
    real: bool = True
    """Whether our real course is measured too; if not, a small one stands in for it."""

    @property
    def usual(self) -> int:
        """The size for whatever is measured at one size only."""
        return 300 if 300 in self.sizes else self.sizes[0]

    @property
    def sessions_for_questions(self) -> int:
        return -(-self.questions // QUESTIONS_A_SESSION)


FULL = Plan()
SMOKE = Plan(rounds=1, sizes=(3,), questions=40, seconds=1, real=False)
