"""The figures of the plots: what each needs for a whole build, by the size of the course."""

from statistics import median

from bench.contenders import CONTENDERS
from bench.results import Results


def growth(results: Results) -> dict[str, list[tuple[int, float]]]:
    """For each of them, its sizes and seconds, the smallest first."""
    found: dict[str, list[tuple[int, float]]] = {}
    for contender in CONTENDERS:
        for series in results.get("build", ()):
            if (series.what, series.who) == ("Whole build", contender.name) and series.sessions:
                found.setdefault(series.who, []).append((series.sessions, median(series.values)))
    return {who: sorted(points) for who, points in found.items()}
