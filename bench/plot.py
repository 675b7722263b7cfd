"""How the time of a build grows, as a drawing: a line each, with its name at its end."""

from collections.abc import Iterator, Mapping, Sequence

from bench.growth import growth
from bench.results import Results
from figures.svg import BOLD, END, INK, MIDDLE, document, number, text

TITLE = "Seconds for a whole build"
LEFT, RIGHT, TOP, BOTTOM = 48, 322, 58, 300
_LOOKS = {"ours": ("#12324a", 5, ""), "mkdocs-quiz": ("#a33b00", 3, "")}
_OTHER_LOOKS = (("#5b5b5b", 3, "8 5"), ("#5b5b5b", 3, "2 5"), ("#5b5b5b", 2, ""))
Lines = Mapping[str, Sequence[tuple[int, float]]]


def draw(results: Results) -> str:
    lines = growth(results)
    most = max(seconds for points in lines.values() for _, seconds in points)
    last = max(sessions for points in lines.values() for sessions, _ in points)
    body = [text(180, 30, TITLE, look=BOLD + MIDDLE), *_axes(last, most)]
    others = iter(_OTHER_LOOKS)
    for place, (who, points) in enumerate(lines.items()):
        color, width, dashes = _LOOKS.get(who) or next(others)
        look = f'stroke="{color}" stroke-width="{width}" stroke-dasharray="{dashes or "none"}"'
        path = " L".join(f"{_x(n, last)} {_y(seconds, most)}" for n, seconds in points)
        body.append(f'<path d="M{path}" fill="none" {look}/>')
        y = BOTTOM + 88 + 28 * place
        body.append(f'<path d="M20 {y - 6} H62" fill="none" {look}/>')
        body.append(text(72, y, f"{who}: {points[-1][1]:.1f} s", size=17))
    return document("growth", TITLE, _in_words(lines), BOTTOM + 88 + 28 * len(lines), body)


def _axes(last: int, most: float) -> Iterator[str]:
    look = f'fill="none" stroke="{INK}" stroke-width="3"'
    yield f'<path d="M{LEFT} {TOP} V{BOTTOM} H{RIGHT}" {look}/>'
    for part in (0, 1, 2):
        seconds, sessions = most * part / 2, last * part / 2
        yield text(LEFT - 8, _y(seconds, most) + 6, number(seconds), size=17, look=END)
        yield text(_x(sessions, last), BOTTOM + 26, f"{sessions:,.0f}", size=17, look=MIDDLE)
    yield text((LEFT + RIGHT) / 2, BOTTOM + 52, "sessions", size=18, look=MIDDLE)


def _x(sessions: float, last: int) -> float:
    return round(LEFT + (RIGHT - LEFT) * sessions / last, 1)


def _y(seconds: float, most: float) -> float:
    return round(BOTTOM - (BOTTOM - TOP) * seconds / most, 1)


def _in_words(lines: Lines) -> str:
    told = [
        f"{who}: " + ", ".join(f"{seconds:.1f} s for {n:,} sessions" for n, seconds in points)
        for who, points in lines.items()
    ]
    return ". ".join(told) + "."
