"""How the time of a build grows, as bars of text: they can be read on any page, in any colors."""

from collections.abc import Iterator

from bench.growth import growth
from bench.results import Results

_WIDTH = 40


def draw_bars(results: Results) -> str:
    """Nothing where no build was measured."""
    lines = growth(results)
    if not lines:
        return ""
    most = max(seconds for points in lines.values() for _, seconds in points)
    names = max(map(len, lines))
    return "\n".join(["```text", *_bars(lines, most, names), "```"])


def _bars(lines: dict[str, list[tuple[int, float]]], most: float, names: int) -> Iterator[str]:
    sizes = sorted({sessions for points in lines.values() for sessions, _ in points})
    for number, size in enumerate(sizes):
        yield from [""] if number else []
        yield f"Seconds for a whole build of {size:,} sessions"
        for who, points in lines.items():
            for sessions, seconds in points:
                if sessions == size:
                    bar = "█" * max(1, round(_WIDTH * seconds / most))
                    yield f"{who:<{names}} {bar} {seconds:.1f}"
