"""Draws `recovery.svg` of the session "The brain in recovery" from `recovery.csv`.

After a change of the table: python3 -m figures.draw_recovery

Each line of the table is one thing that a study saw, and when, in months without the substance. It
holds only what the study's record in the bibliography supports; where a study gives no number, the
figure has none: "higher" and "lower" are places and not amounts. A bar in `measure` is a new line.
"""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from figures.svg import BOLD, END, FILL, INK, MIDDLE, Row, document, number, read, text

HERE = Path(__file__).parent
TABLE = HERE / "recovery.csv"
FIGURE = HERE.parent / "curriculum/en/brain-chemistry/the-brain-in-recovery/recovery.svg"

MONTHS = 18
TICKS = (0, 6, 12, 18)
LEFT, RIGHT = 28, 334
TITLE = "What research saw, by month"


def draw(rows: list[Row]) -> str:
    body: list[str] = []
    top = 34
    body.append(text(180, top, "What research saw,", look=BOLD + MIDDLE))
    body.append(text(180, top + 26, "other people in each part", look=MIDDLE))
    top += 46
    for _, group in groupby(rows, key=lambda row: row["source"]):
        panel = list(group)
        lines, top = _panel(panel, top)
        body += lines
    body += _axis(top)
    body.append(text(180, top + 94, "Not a timetable.", look=BOLD + MIDDLE))
    body.append(text(180, top + 120, "Your road may look different.", look=MIDDLE))
    return document("recovery", TITLE, _in_words(rows), top + 138, body)


def _panel(panel: list[Row], top: int) -> tuple[list[str], int]:
    """What one study saw: its heading, then a line of marks for each row, over months."""
    first = panel[0]
    lines = [f'<path d="M10 {top} H350" fill="none" stroke="{INK}" stroke-width="3"/>']
    y = top + 30
    lines.append(text(14, y, first["substance"], look=BOLD))
    for words in [*first["measure"].split("|"), f"({first['size']})"]:
        y += 25
        lines.append(text(14, y, words, size=18))
    y += 14
    count = max(int(row["row"]) for row in panel)
    bottom = y + 40 * count + 6
    lines += [
        f'<path d="M{_x(month)} {y} V{bottom}" fill="none" stroke="{INK}" stroke-width="1" '
        'stroke-dasharray="2 5"/>'
        for month in TICKS
    ]
    for row in panel:
        lines += _mark(row, y + 40 * int(row["row"]) - 17)
    return lines, bottom + 8


def _mark(row: Row, y: int) -> Iterator[str]:
    """One finding on its line, and its label on the side that has more room."""
    start = _x(float(row["from_month"]))
    end = _x(float(row["to_month"] or row["from_month"]))
    shape = row["shape"]
    if shape == "dot":
        look = f'fill="#ffffff" stroke="{INK}" stroke-width="4"'
        yield f'<circle cx="{start}" cy="{y}" r="9" {look}/>'
        end += 7
    elif shape == "arrow":
        end = start + 52
        yield (
            f'<path d="M{start + 4} {y} H{end - 4}" fill="none" stroke="{INK}" stroke-width="4" '
            'stroke-dasharray="7 5"/>'
        )
        yield (
            f'<path d="M{end - 12} {y - 9} L{end} {y} L{end - 12} {y + 9}" fill="none" '
            f'stroke="{INK}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>'
        )
    else:
        fill = FILL if shape == "solid" else "#ffffff"
        yield (
            f'<rect x="{start}" y="{y - 12}" width="{round(end - start, 1)}" height="24" '
            f'fill="{fill}" stroke="{INK}" stroke-width="3"/>'
        )
    if shape == "striped":
        strokes = " ".join(f"M{number(x)} {y + 12} l8 -24" for x in _steps(start + 2, end - 8, 7))
        yield f'<path d="{strokes}" fill="none" stroke="{INK}" stroke-width="3"/>'
    if row["label"] and start > 180 and shape != "dot":
        yield text(start - 8, y + 6, row["label"], size=17, look=END)
    elif row["label"]:
        yield text(end + 8, y + 6, row["label"], size=17)


def _axis(top: int) -> Iterator[str]:
    yield f'<path d="M10 {top} H350" fill="none" stroke="{INK}" stroke-width="3"/>'
    for month in TICKS:
        yield f'<path d="M{_x(month)} {top} v10" fill="none" stroke="{INK}" stroke-width="3"/>'
        yield text(_x(month), top + 30, str(month), size=18, look=MIDDLE)
    yield text(180, top + 56, "months without the substance", size=18, look=MIDDLE)


def _in_words(rows: list[Row]) -> str:
    """The whole picture, told for those who do not see it."""
    told = [
        "Three parts below each other, each about another substance and other people.",
        f"Time runs from left to right, from 0 to {MONTHS} months without the substance.",
    ]
    for _, group in groupby(rows, key=lambda row: row["source"]):
        panel = list(group)
        first = panel[0]
        measure = first["measure"].replace("|", " ")
        told.append(f"{first['substance']} ({first['size']}, {first['limits']}): {measure}.")
        told += [_mark_in_words(row) for row in panel]
    told.append("At the bottom it says: Not a timetable. Your road may look different.")
    return " ".join(told)


def _mark_in_words(row: Row) -> str:
    start, end = row["from_month"], row["to_month"]
    if row["shape"] == "arrow":
        return f"A dashed arrow goes on from month {start}: {row['label']}."
    when = f"At month {start}" if start == end else f"From month {start} to month {end}"
    kind = {
        "dot": "a ring",
        "solid": "a dark bar",
        "open": "a white bar",
        "striped": "a striped bar",
    }
    label = f": {row['label']}" if row["label"] else ""
    return f"{when} stands {kind[row['shape']]}{label}."


def _x(month: float) -> float:
    return round(LEFT + month * (RIGHT - LEFT) / MONTHS, 1)


def _steps(start: float, end: float, by: float) -> Iterator[float]:
    while start <= end:
        yield start
        start += by


def main() -> None:
    FIGURE.write_text(draw(read(TABLE)), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
