"""A figure made ready for paper: in the font that is embedded, as wide as it fits, in gray."""

import re

from coursekit.model.loaded import Figure

_FONT = re.compile(rb'font-family="[^"]*"')
_COLOR = re.compile(rb"#([0-9a-fA-F]{6})\b|#([0-9a-fA-F]{3})\b")
_POINTS_TO_AN_INCH = 72
_CARD = 4.25 * _POINTS_TO_AN_INCH
_WIDE, _NARROW, _TALL = 400.0, 245.0, 420.0
_LARGE_WIDE, _LARGE_TALL = 490.0, 600.0


def ready(data: bytes, *, gray: bool) -> bytes:
    ours = _FONT.sub(b'font-family="Atkinson Hyperlegible Next"', data)
    return _COLOR.sub(_gray, ours) if gray else ours


def widths(figure: Figure) -> tuple[float, float]:
    """In points: on usual paper, and in large print, where it is as large as the page can hold."""
    if figure.is_card:
        return _CARD, _CARD
    width, height = figure.size or (360, 360)
    usual = _WIDE if width > height * 1.2 else _NARROW
    return (
        min(usual, _TALL * width / height),
        min(_LARGE_WIDE, _LARGE_TALL * width / height),
    )


def _gray(found: re.Match[bytes]) -> bytes:
    """The same brightness (ITU-R BT.601) without the color."""
    digits = found[1] or bytes(c for digit in found[2] for c in (digit, digit))
    red, green, blue = (int(digits[at : at + 2], 16) for at in (0, 2, 4))
    level = round(0.299 * red + 0.587 * green + 0.114 * blue)
    return b"#%02x%02x%02x" % (level, level, level)
