"""The site's own fonts as Typst reads them: it knows no woff2."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import PurePosixPath

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

_FAMILY, _WHOLE = 1, 4
_EXTENDED = "latin-ext"


def as_ttf(fonts: Mapping[PurePosixPath, bytes]) -> dict[str, bytes]:
    """By file name. The letters beyond Latin come in files of their own, which get a family of
    their own: of two files of one family and one style, Typst would take one only.
    """
    return {path.with_suffix(".ttf").name: _ttf(path, data) for path, data in fonts.items()}


def _ttf(path: PurePosixPath, data: bytes) -> bytes:
    font = TTFont(BytesIO(data), recalcTimestamp=False)
    font.flavor = None
    if _EXTENDED in path.name:
        for record in font["name"].names:
            if record.nameID in (_FAMILY, _WHOLE):
                record.string = f"{record.toUnicode()} Ext"
    written = BytesIO()
    font.save(written)
    return written.getvalue()
