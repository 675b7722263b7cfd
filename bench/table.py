"""What was measured, as Markdown: the least, the median and the most; and what ours is next to
each, taken within each round."""

from collections.abc import Iterator, Sequence
from statistics import median

from bench.aims import AIMS, ratios
from bench.bars import draw_bars
from bench.contenders import OURS
from bench.results import Results, Series

_TITLES = {
    "build": "Building",
    "check": "Checking",
    "edit": "Editing",
    "view": "Loading a page",
    "scripts": "Scripts",
    "marking": "Marking an answer",
    "lighthouse": "On a phone",
    "load": "Many readers at once",
    "paper": "Paper",
}
_HEAD = (
    "| What | Who | Least | Median | Most | Ours next to it: least | Median | Most |\n"
    "|---|---|--:|--:|--:|--:|--:|--:|"
)


def write_tables(machine: str, results: Results) -> str:
    bars = [drawn] if (drawn := draw_bars(results)) else []
    return "\n\n".join([machine, *_aims(results), *bars, *_parts(results)]) + "\n"


def _aims(results: Results) -> Iterator[str]:
    rows = [
        f"| {aim.words} | {_number(aim.limit)} {aim.unit}".rstrip()
        + f" | {_number(reached)} {aim.unit}".rstrip()
        + f" | {'yes' if reached <= aim.limit else 'not yet'} |"
        for aim in AIMS
        if (reached := aim.reached(results)) is not None
    ]
    if rows:
        head = "| Aim | At most | Median | Reached |\n|---|--:|--:|---|"
        yield "\n".join([head, *rows])


def _parts(results: Results) -> Iterator[str]:
    for part, title in _TITLES.items():
        if found := results.get(part):
            yield f"### {title}"
            yield "\n".join([_HEAD, *(_row(series, found) for series in _in_order(found))])


def _in_order(found: Sequence[Series]) -> list[Series]:
    """What belongs together stands together, as it was first measured."""
    kinds = list(dict.fromkeys((series.what, series.sessions) for series in found))
    return sorted(found, key=lambda series: kinds.index((series.what, series.sessions)))


def _row(series: Series, found: Sequence[Series]) -> str:
    what = series.what + (f", {series.sessions:,} sessions" if series.sessions else "")
    unit = f" {series.unit}" if series.unit else ""
    spread = " | ".join(f"{_number(value)}{unit}" for value in _spread(series.values))
    return f"| {what} | {series.who} | {spread} | {_next_to(series, found)} |"


def _next_to(series: Series, found: Sequence[Series]) -> str:
    for ours in found:
        about = (ours.what, ours.sessions)
        if ours.who == OURS.name != series.who and about == (series.what, series.sessions):
            quotients = ratios(ours, series)
            if quotients:
                return " | ".join(f"{value:.2f}" for value in _spread(quotients))
    return " |  | "


def _spread(values: Sequence[float]) -> tuple[float, float, float]:
    return min(values), median(values), max(values)


def _number(value: float) -> str:
    """To three digits, where it has so many."""
    if value >= 100 or value == round(value):
        return f"{value:,.0f}"
    return f"{value:.2f}" if value < 10 else f"{value:.1f}"
