"""The closed set of things a reader can do with a question or a worksheet prompt.

Every question type and every worksheet prompt lowers itself to one of these, and every output
knows only these. An output ends its `match` with `assert_never`.
"""

from dataclasses import dataclass

from coursekit.model.prose import Prose


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
class Rate:
    low: int
    high: int
    low_label: str
    high_label: str


@dataclass(frozen=True, slots=True)
class WriteFreely:
    lines: int
    starters: tuple[str, ...] = ()
    box: bool = False


Interaction = PickOne | PickMany | Rate | WriteFreely
Graded = PickOne | PickMany
"""The interactions that have right answers."""
