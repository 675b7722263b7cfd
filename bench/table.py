"""What was measured, as Markdown: seconds, memory, and ratios taken within each round."""

import os
import platform
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from statistics import median

from bench.questions import QUESTIONS_A_SESSION

AIM, AIM_SESSIONS = 0.5, 300
"""With so many sessions ours takes at most this part of the time of the first that it is set
against."""
_PACKAGES = ("coursekit", "mkdocs", "mkdocs-material", "mkdocs-quiz")


@dataclass(frozen=True)
class Measured:
    seconds: float
    memory: float
    """Peak of the largest process, in MiB."""


def write_table(
    sessions: int,
    rounds: Sequence[Mapping[str, Measured]],
    pages: Mapping[str, int],
    ratios: Sequence[tuple[str, str]],
) -> str:
    """`pages` by build, where it builds any; the aim is about the first of the `ratios`."""
    what = f"{sessions} sessions of {QUESTIONS_A_SESSION} questions"
    return "\n".join(
        [
            f"{what}. Timed rounds, each build in turn: {len(rounds)}, after one not timed.",
            "",
            _machine(),
            "",
            "| Build | Seconds: least | Median | Most | Peak memory, MiB | Pages |",
            "|---|--:|--:|--:|--:|--:|",
            *(_row(name, [r[name] for r in rounds], pages.get(name)) for name in rounds[0]),
            "",
            "| Time in the same round | Least | Median | Most |",
            "|---|--:|--:|--:|",
            *_ratios(rounds, ratios),
            "",
            _verdict(sessions, _quotients(rounds, *ratios[0]), ratios[0][1]),
            "",
        ]
    )


def _machine() -> str:
    versions = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    return (
        f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}; {versions}."
    )


def _row(name: str, runs: Sequence[Measured], pages: int | None) -> str:
    seconds = _spread([run.seconds for run in runs])
    memory = max(run.memory for run in runs)
    return f"| {name} | {seconds} | {memory:.0f} | {pages or ''} |"


def _ratios(
    rounds: Sequence[Mapping[str, Measured]], ratios: Sequence[tuple[str, str]]
) -> Iterator[str]:
    for ours, theirs in ratios:
        yield f"| {ours} / {theirs} | {_spread(_quotients(rounds, ours, theirs))} |"


def _quotients(rounds: Sequence[Mapping[str, Measured]], ours: str, theirs: str) -> list[float]:
    return [r[ours].seconds / r[theirs].seconds for r in rounds]


def _spread(values: Sequence[float]) -> str:
    return f"{min(values):.2f} | {median(values):.2f} | {max(values):.2f}"


def _verdict(sessions: int, quotients: Sequence[float], theirs: str) -> str:
    aim = f"The aim, at most {AIM} of the time of {theirs}"
    if sessions < AIM_SESSIONS:
        return f"{aim}, is about {AIM_SESSIONS} sessions; these are too few to tell."
    met = "met" if median(quotients) <= AIM else "not met"
    return f"{aim}: {met} ({median(quotients):.2f})."
