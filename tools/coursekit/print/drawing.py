"""A figure as points of color, for programs that do not know SVG."""

from dataclasses import dataclass

import typst

from coursekit.model.loaded import Figure
from coursekit.print.figures import ready, widths

_DOTS = 192
"""To the inch: twice what a screen has."""
_SETTING = """\
#set page(width: auto, height: auto, margin: 0pt)
#image("figure.svg", width: {width}pt)
"""


@dataclass(frozen=True, slots=True)
class Drawn:
    png: bytes
    width: float
    """In points."""
    height: float


def draw(figure: Figure, fonts: typst.Fonts) -> Drawn:
    width, _ = widths(figure)
    across, down = figure.size or (1, 1)
    png = draw_svg(ready(figure.data, gray=False), width, fonts)
    return Drawn(png, width, width * down / across)


def draw_svg(svg: bytes, width: float, fonts: typst.Fonts) -> bytes:
    files = {"main.typ": _SETTING.format(width=round(width, 2)).encode(), "figure.svg": svg}
    made = typst.compile(  # type: ignore[call-overload]  # its stub does not know of several files
        files, font_paths=fonts, format="png", ppi=_DOTS
    )
    assert isinstance(made, bytes)  # noqa: S101 - it is one page
    return made
