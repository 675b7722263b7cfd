"""The closed set of things a reader can do with a question or a worksheet prompt.

Every question type and every worksheet prompt lowers itself to one of these, and every output
knows only these. An output ends its `match` with `assert_never`.
"""

from dataclasses import dataclass

from coursekit.model.prose import Prose, plain_text


@dataclass(frozen=True, slots=True)
class Option:
    text: Prose
    right: bool = False
    feedback: Prose | None = None


@dataclass(frozen=True, slots=True)
class PickOne:
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class PickMany:
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class FillIn:
    """A few words, or a number."""

    answers: tuple[str, ...]
    """What fits, however it is spaced and whatever its capitals and marks."""
    tolerance: float | None = None
    """Where the answers are numbers: how far from one of them still fits."""
    if_right: Prose | None = None
    if_other: Prose | None = None


@dataclass(frozen=True, slots=True)
class Arrange:
    """Steps to bring into order. A step's position is its place in the right order, from 0."""

    steps: tuple[Prose, ...]
    if_right: Prose | None = None
    if_other: Prose | None = None

    @property
    def shown(self) -> tuple[int, ...]:
        """The positions as readers meet them: by the alphabet, which tells nothing of the order."""
        order = _by_alphabet(self.steps)
        return order if order != tuple(range(len(order))) else order[::-1]


@dataclass(frozen=True, slots=True)
class Matched:
    """Something that one of the choices belongs to."""

    text: Prose
    choice: int
    feedback: Prose | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """For each of the first, the choice that belongs to it; several may share one."""

    firsts: tuple[Matched, ...]
    choices: tuple[Prose, ...]

    @property
    def shown(self) -> tuple[int, ...]:
        """The positions of the choices as readers meet them: by the alphabet."""
        return _by_alphabet(self.choices)


@dataclass(frozen=True, slots=True)
class Rate:
    low: int
    high: int
    low_label: str
    high_label: str

    @property
    def ends(self) -> str:
        """What they mean, in a line."""
        return f"{self.low} = {self.low_label}. {self.high} = {self.high_label}."


@dataclass(frozen=True, slots=True)
class WriteFreely:
    lines: int
    starters: tuple[str, ...] = ()
    box: bool = False

    @property
    def starts(self) -> tuple[str, ...]:
        """How each line begins: the first with the starters, the others empty."""
        return (*self.starters, *[""] * (self.lines - len(self.starters)))


Interaction = PickOne | PickMany | FillIn | Arrange | Pair | Rate | WriteFreely
Graded = PickOne | PickMany | FillIn | Arrange | Pair
"""The interactions that have right answers. What a reader rates or writes is never graded."""
OnWorksheet = PickOne | PickMany | Rate | WriteFreely


def _by_alphabet(texts: tuple[Prose, ...]) -> tuple[int, ...]:
    said = [plain_text(text.blocks).casefold() for text in texts]
    return tuple(sorted(range(len(said)), key=lambda position: (said[position], position)))
