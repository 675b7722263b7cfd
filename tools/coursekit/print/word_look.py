"""The reference document that pandoc takes the look of Word files from: styles, page, footer.

Its parts are written as XML in `word/`; here they are put into one file, with the words of the
footer and the size of the page.
"""

import io
import zipfile
from collections.abc import Mapping
from string import Template

from coursekit.print.choices import Sheet
from coursekit.print.paper import Paper
from coursekit.render.markup import text

_TWENTIETHS: Mapping[Sheet, tuple[int, int]] = {
    "letter": (12240, 15840),
    "a4": (11906, 16838),
}
"""Width and height in twentieths of a point, which is how Word counts."""
_PLACES = {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "rels.xml",
    "word/_rels/document.xml.rels": "document.xml.rels",
    "word/document.xml": "document.xml",
    "word/styles.xml": "styles.xml",
    "word/settings.xml": "settings.xml",
    "word/footer1.xml": "footer1.xml",
}
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def word_look(parts: Mapping[str, bytes], paper: Paper, sheet: Sheet) -> bytes:
    """`parts` are the files of `word/` by their names."""
    width, height = _TWENTIETHS[sheet]
    filled = {"width": str(width), "height": str(height), "foot": text(_foot(paper))}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for place, name in _PLACES.items():
            part = Template(parts[name].decode()).substitute(filled)
            file.writestr(zipfile.ZipInfo(place, _LONG_AGO), part)
    return made.getvalue()


def _foot(paper: Paper) -> str:
    about = paper.imprint
    return f"{about.course} {paper.code} · version {about.version} · {about.date} · CC BY 4.0"
