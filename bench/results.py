"""What was measured, kept as JSON while it is measured, so that nothing is lost half way."""

import json
import os
import platform
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from bench.sample import Sample

_PACKAGES = ("coursekit", "mkdocs", "mkdocs-material", "mkdocs-quiz", "mkdocs-mcq")


@dataclass(frozen=True)
class Series:
    """What was measured of one of them, a value a round."""

    what: str
    who: str
    unit: str
    sessions: int | None
    values: list[float] = field(default_factory=list)


Results = dict[str, list[Series]]
"""By the name of the measure."""


def add(results: Results, part: str, sample: Sample) -> None:
    about = (sample.what, sample.who, sample.unit, sample.sessions)
    found = results.setdefault(part, [])
    for series in found:
        if (series.what, series.who, series.unit, series.sessions) == about:
            series.values.append(sample.value)
            return
    found.append(Series(*about, [sample.value]))


def save(results: Results, file: Path) -> None:
    kept = {part: [vars(series) for series in found] for part, found in results.items()}
    file.parent.mkdir(parents=True, exist_ok=True)
    aside = file.with_suffix(".new")
    text = json.dumps({"machine": machine(), "measured": kept}, indent=1)
    aside.write_text(text + "\n", encoding="utf-8")
    aside.replace(file)


def load(file: Path) -> tuple[str, Results]:
    """The machine, and what was measured on it; nothing where there is no such file."""
    if not file.is_file():
        return machine(), {}
    kept = json.loads(file.read_text(encoding="utf-8"))
    measured = {part: [Series(**one) for one in all_] for part, all_ in kept["measured"].items()}
    return kept["machine"], measured


def machine() -> str:
    versions = ", ".join(f"`{name}` {_version(name)}" for name in _PACKAGES)
    return (
        f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}; {versions}."
    )


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "(none)"
