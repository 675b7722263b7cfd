"""Sheets of paper for staff: each prints alone, with blanks and boxes for a pencil.

On the screen a sheet is a box in its page. On paper there is nothing but sheets, and each begins a
page; assets/staff/sheets.css has what they look like. Staff edition only.
"""

import re
from dataclasses import dataclass

from coursekit.model.prose import Inline, Text
from coursekit.render.markup import Html, join, tag, text
from coursekit.render.page_assets import styles
from coursekit.render.prose import Writer

_NAME = r"(?:^[^_.?!:]{1,28}|(?<=[_.?!,;] )[^_.?!,;:]{1,28}): _{4,}"
_MARKS = re.compile(rf"({_NAME}|_{{4,}}|\[ \](?: \S+)?)")
WIDE = "hg-wide"
"""The look of sheets that lie on their side; all of their page do."""
_LONG = 8
"""So many underscores make a long blank."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """`copies` of its words stand on one sheet, to be cut apart."""

    name: str
    body: Html
    look: str = ""
    copies: int = 1
    on_screen: bool = True


class PencilWriter(Writer):
    """Words for a sheet: `____` is a blank to write on, and `[ ]` a box to tick."""

    def _inline(self, inline: Inline) -> Html:
        return pencil(inline.text) if isinstance(inline, Text) else super()._inline(inline)


def pencil(words: str) -> Html:
    pieces = [_mark(piece) for piece in _MARKS.split(words)]
    is_line = re.fullmatch(_NAME, words.strip()) is not None
    return tag("span", *pieces, class_="hg-fill-line") if is_line else join(pieces)


def _mark(piece: str) -> Html:
    """A short name stays with its blank, and a box with the word behind it."""
    if piece.startswith("[ ]"):
        box = tag("span", class_="hg-tick-box")
        return tag("span", box, piece.removeprefix("[ ]"), class_="hg-fill")
    name, line, rest = piece.partition("____")
    if not line:
        return text(piece)
    blank = tag("span", class_="hg-blank hg-long" if len(line + rest) >= _LONG else "hg-blank")
    return tag("span", name, blank, class_="hg-fill") if name else blank


def render_sheets(writer: Writer, sheets: list[Sheet]) -> list[Html]:
    """A button for each, and then the sheets, each a piece of the page of its own."""
    buttons = [
        tag("button", f"Print {sheet.name}", type="button", class_="hg-button", hidden=True,
            data_print=f"sheet-{number}")
        for number, sheet in enumerate(sheets, 1)
    ]  # fmt: skip
    looks = ["sheets.css", *(["wide.css"] if any(s.look == WIDE for s in sheets) else [])]
    above = tag("div", *[styles(writer, f"staff/{look}") for look in looks], *buttons,
                class_="hg-actions hg-sheets")  # fmt: skip
    return [above, *[_sheet(sheet, number) for number, sheet in enumerate(sheets, 1)]]


def _sheet(sheet: Sheet, number: int) -> Html:
    """Copies are for paper only; the first is also what is seen on the screen."""
    seen = "" if sheet.on_screen else "hg-for-paper"
    look = " ".join(part for part in ("hg-paper", sheet.look, seen) if part)
    more = [tag("div", sheet.body, class_="hg-for-paper")] * (sheet.copies - 1)
    return tag(
        "div",
        tag("div", sheet.body),
        *more,
        class_=look,
        data_sheet=number,
        data_per=sheet.copies if sheet.copies > 1 else None,
        data_unsearched=True,
    )
