"""Links to the papers and the book that were made of the course, where there are any."""

from collections.abc import Iterator

from coursekit.model.printed import PrintedFile
from coursekit.render.links import relative
from coursekit.render.markup import EMPTY, Html, heading, tag
from coursekit.render.prose import Writer
from coursekit.render.site import Site

_VARIANTS = {"normal": "", "large": "in large print", "bw": "in black and white"}
_SHEETS = {"letter": "", "a4": "for A4"}
_TO_CHANGE = {".docx": "Word, to change"}
"""Formats in which people adapt papers; all others are PDFs."""


def papers_to_print(site: Site, writer: Writer, name: str) -> Iterator[str]:
    """Those of this session, or the module's own. `name` is its id."""
    found = [one for one in site.papers if name == (one.session_id or one.module_id)]
    if not found:
        return
    yield heading(2, "To print", "to-print")
    links = [_link(writer, one) for one in sorted(found, key=_place)]
    yield tag("ul", *[tag("li", link) for link in links], class_="hg-papers", data_unsearched=True)


def book_link(site: Site, writer: Writer) -> Html:
    """The whole client course to carry, with what to know of it on a shared device."""
    book = next((one for one in site.papers if one.path.suffix == ".epub"), None)
    if book is None:
        return EMPTY
    link = tag("a", "The whole course as one e-book (EPUB)", href=relative(writer.here, book.path))
    told = ". Your reading app may show it to others who use this device."
    return tag("p", link, told, class_="hg-small", data_unsearched=True)


def _place(paper: PrintedFile) -> tuple[str, int, int, bool]:
    """All ways to print one thing stand side by side, the usual one first."""
    ways = (list(_VARIANTS), paper.variant), (list(_SHEETS), paper.sheet)
    known = [way.index(one) if one in way else len(way) for way, one in ways]
    return paper.path.stem, known[0], known[1], paper.path.suffix != ".pdf"


def _link(writer: Writer, paper: PrintedFile) -> Html:
    """`Handout, in large print (PDF, 12 pages)`; `Handout (Word, to change)`."""
    ways = (paper.what, _VARIANTS.get(paper.variant, ""), _SHEETS.get(paper.sheet, ""))
    pages = "1 page" if paper.pages == 1 else f"{paper.pages} pages"
    form = _TO_CHANGE.get(paper.path.suffix, f"PDF, {pages}")
    words = f"{', '.join(filter(None, ways))} ({form})"
    return tag("a", words, href=relative(writer.here, paper.path))
