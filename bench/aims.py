"""What should be reached, as a part of what others need or as a number of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

from bench.contenders import MKDOCS_QUIZ_AS_IT_COMES, OURS
from bench.measures.check import ONE_FILE, QUESTIONS, WHOLE
from bench.results import Results, Series

BUILD, SIZE, PAGES = "Whole build", "Size of the site", "Pages"


@dataclass(frozen=True)
class Aim:
    words: str
    limit: float
    unit: str
    reached: Callable[[Results], float | None]
    """Nothing where it was not measured."""


def ratios(ours: Series, theirs: Series) -> list[float]:
    """Taken within each round."""
    return [one / other for one, other in zip(ours.values, theirs.values, strict=False) if other]


def _find(results: Results, what: str, who: str, sessions: int | None = None) -> Series | None:
    for series in (one for found in results.values() for one in found):
        if (series.what, series.who) == (what, who) and sessions in (None, series.sessions):
            return series
    return None


def _value(what: str, who: str = OURS.name) -> Callable[[Results], float | None]:
    def reached(results: Results) -> float | None:
        found = _find(results, what, who)
        return median(found.values) if found else None

    return reached


def _to(what: str, theirs: str, sessions: int | None = None) -> Callable[[Results], float | None]:
    def reached(results: Results) -> float | None:
        one = _find(results, what, OURS.name, sessions)
        other = _find(results, what, theirs, sessions)
        return median(ratios(one, other)) if one and other else None

    return reached


def _build_growth(results: Results) -> float | None:
    few, many = (_find(results, BUILD, OURS.name, n) for n in (300, 1200))
    return median(many.values) / 1200 / (median(few.values) / 300) if few and many else None


def _size_growth(results: Results) -> float | None:
    each = []
    for sessions in (300, 1200):
        size, pages = (_find(results, what, OURS.name, sessions) for what in (SIZE, PAGES))
        if size is None or pages is None:
            return None
        each.append(size.values[0] / pages.values[0])
    return each[1] / each[0]


_QUIZ = MKDOCS_QUIZ_AS_IT_COMES.name
_EDIT, _FIRST, _SECOND = "From saving to the fresh page", "First view", "Second view, files sent"
AIMS = (
    Aim(f"Build, next to {_QUIZ}, 300 sessions", 0.45, "", _to(BUILD, _QUIZ, 300)),
    Aim(f"Build, next to {_QUIZ}, 1,200 sessions", 0.3, "", _to(BUILD, _QUIZ, 1200)),
    Aim("Build for each session, 1,200 next to 300", 1.25, "", _build_growth),
    Aim("Size of each page, 1,200 sessions next to 300", 1.25, "", _size_growth),
    Aim("`course check`, our whole course", 1, "s", _value("`course check`", WHOLE)),
    Aim("`course check`, one file", 0.3, "s", _value("`course check`", ONE_FILE)),
    Aim("`course check`, 5,000 questions", 5, "s", _value("`course check`", QUESTIONS)),
    Aim("From saving to the fresh page", 1, "s", _value(_EDIT)),
    Aim("The same, next to plain `mkdocs serve`", 0.6, "", _to(_EDIT, "plain `mkdocs serve`")),
    Aim("First view of a session's page, packed", 120, "KiB", _value(f"{_FIRST}, packed")),
    Aim("Second view, files that are sent anew", 0, "", _value(_SECOND)),
)
