"""Draws `years.svg` of the session "Recovery as long-term care" from `remission.csv`.

After a change of the table: python3 -m figures.draw_years

Each line of the table says how many years after an addiction began half of the cases had remitted,
as a study has modeled it. The study says nothing here about the other half: so the figure shows no
more than that they are there. It has no share of people who remit in the end.
"""

from pathlib import Path

from figures.svg import BOLD, END, FILL, INK, MIDDLE, Row, document, read, text

HERE = Path(__file__).parent
TABLE = HERE / "remission.csv"
FIGURE = HERE.parent / "curriculum/en/progression-and-change/recovery-as-long-term-care/years.svg"

YEARS = 30
TICKS = (0, 10, 20, 30)
LEFT, RIGHT = 22, 336
TITLE = "Years until half were in remission"
AT_THE_TOP = ("from when the addiction began,", "not from when they stopped")
NOT_STUDIED = ("Opioids, methamphetamine:", "not in this study.")
LIMITS = ("Modeled, in living people,", "before fentanyl.")
LAST = ("No promise,", "and no reason to wait.")


def draw(rows: list[Row]) -> str:
    body = [text(180, 32, TITLE, size=17, look=BOLD + MIDDLE)]
    body += [text(180, 58 + 25 * i, line, 18, MIDDLE) for i, line in enumerate(AT_THE_TOP)]
    top = 104
    bottom = top + 64 * len(rows) + 4
    body += [
        f'<path d="M{_x(year)} {top} V{bottom}" fill="none" stroke="{INK}" stroke-width="1" '
        'stroke-dasharray="2 5"/>'
        for year in TICKS
    ]
    for i, row in enumerate(rows):
        body += _bar(row, top + 64 * i)
    body.append(f'<path d="M10 {bottom} H350" fill="none" stroke="{INK}" stroke-width="3"/>')
    body += [text(_x(year), bottom + 28, str(year), 18, MIDDLE) for year in TICKS]
    body.append(text(180, bottom + 53, "years", 18, MIDDLE))
    y = bottom + 66
    body += [
        _solid(LEFT, LEFT + 60, y),
        text(94, y + 18, "until half (dark bar)", size=18),
        _dashes(LEFT, LEFT + 60, y + 30),
        text(94, y + 48, "the others: later,", size=18),
        text(94, y + 72, "or not yet", size=18),
    ]
    y += 110
    for lines, look in ((NOT_STUDIED, MIDDLE), (LIMITS, MIDDLE), (LAST, BOLD + MIDDLE)):
        body += [text(180, y + 25 * i, line, 18, look) for i, line in enumerate(lines)]
        y += 25 * len(lines) + 9
    return document("years", TITLE, _in_words(rows), y, body)


def _bar(row: Row, top: int) -> list[str]:
    years = row["half_by_year"]
    end = _x(float(years))
    return [
        text(LEFT, top + 24, row["substance"], look=BOLD),
        text(RIGHT, top + 24, f"about {years} years", size=18, look=END),
        _dashes(end, RIGHT, top + 32),
        _solid(LEFT, end, top + 32),
    ]


def _solid(start: float, end: float, top: int) -> str:
    return (
        f'<rect x="{start}" y="{top}" width="{round(end - start, 1)}" height="24" '
        f'fill="{FILL}" stroke="{INK}" stroke-width="3"/>'
    )


def _dashes(start: float, end: float, top: int) -> str:
    return (
        f'<path d="M{start} {top + 12} H{end}" fill="none" stroke="{INK}" stroke-width="5" '
        'stroke-dasharray="8 6"/>'
    )


def _in_words(rows: list[Row]) -> str:
    """The whole picture, told for those who do not see it."""
    bars = "; ".join(f"{row['substance']}, about {row['half_by_year']} years" for row in rows)
    said = ". ".join(" ".join(lines).rstrip(".") for lines in (NOT_STUDIED, LIMITS, LAST))
    return (
        f"{TITLE}, {' '.join(AT_THE_TOP)}. A dark bar for each substance, on a line from 0 to "
        f"{YEARS} years: {bars}. Behind each bar, dashes go on to the edge: the others took "
        f"longer, or were not in remission yet. Below it says: {said}."
    )


def _x(year: float) -> float:
    return round(LEFT + year * (RIGHT - LEFT) / YEARS, 1)


def main() -> None:
    FIGURE.write_text(draw(read(TABLE)), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
