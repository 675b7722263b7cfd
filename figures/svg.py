"""What the scripts that draw figures from data share."""

import csv
from pathlib import Path
from xml.sax.saxutils import escape

Row = dict[str, str]

INK, FILL = "#111111", "#12324a"
HALO = 'stroke="#ffffff" stroke-width="5" paint-order="stroke"'  # lines do not cross words
BOLD, MIDDLE, END = (' font-weight="700"', ' text-anchor="middle"', ' text-anchor="end"')


def read(table: Path) -> list[Row]:
    with table.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def document(name: str, title: str, in_words: str, height: int, body: list[str]) -> str:
    """A figure, 360 wide. Its ids begin with `name`, so that two can stand on one page."""
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 {height}" role="img" '
        f'aria-labelledby="{name}-title {name}-desc" '
        "font-family=\"Verdana, 'DejaVu Sans', Arial, Helvetica, sans-serif\">"
    )
    head = [
        opening,
        f'  <title id="{name}-title">{escape(title)}</title>',
        f'  <desc id="{name}-desc">{escape(in_words)}</desc>',
        f'  <rect x="0" y="0" width="360" height="{height}" fill="#ffffff"/>',
    ]
    return "\n".join([*head, *(f"  {line}" for line in body), "</svg>", ""])


def text(x: float, y: float, words: str, size: int = 20, look: str = "") -> str:
    place = f'x="{number(x)}" y="{number(y)}" font-size="{size}"'
    return f'<text {place}{look} {HALO} fill="{INK}">{escape(words)}</text>'


def number(value: float) -> str:
    return f"{round(value, 1):g}"
