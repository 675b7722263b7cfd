"""Hand-written pages of the folder "to-print": each of their sections is a sheet of paper.

What stands before the first section, and the section "How to use it", is for the screen.
"""

from collections.abc import Callable, Iterator

from coursekit.model.loaded import Page
from coursekit.model.prose import Block, Heading, Section, plain_text, sections, slug
from coursekit.render.first_week import first_week_table
from coursekit.render.markup import EMPTY, Html, heading, join, tag
from coursekit.render.prose import Writer
from coursekit.render.sheets import WIDE, PencilWriter, Sheet, render_sheets
from coursekit.render.site import Site

FOLDER = "to-print"
_ON_SCREEN = "How to use it"
_LOOKS = {
    "certificate": WIDE,
    "how-it-was-led": "hg-roomy",
    "joining-late": "hg-roomy",
    "safety-card": "hg-room-card",
}
"""By the ids of pages: the look of their sheets."""
_COPIES = {("safety-card", "someone-is-in-danger"): (2, 4)}
"""Of a section: how many of it stand on a sheet, one sheet for each number."""
_BLOCKS = {("safety-card", "overdose"): "overdose"}
"""The safety block that belongs below a heading, word for word, as everywhere."""
_MADE: dict[tuple[str, str], Callable[[Site, Writer], Html]] = {
    ("joining-late", "the-first-week"): first_week_table,
}
"""What the tool adds below the words of a section."""


def pages_to_print(site: Site, writer: Writer, written: Page) -> Iterator[Html | str]:
    blocks = written.document.body.blocks[1:]
    first = next((i for i, block in enumerate(blocks) if _opens(block)), len(blocks))
    yield from writer.parts(blocks[:first])
    parts = sections(written.document.body)
    for part in parts:
        if part.title == _ON_SCREEN:
            yield heading(2, part.title, part.id)
            yield from writer.parts(part.blocks)
    sheets = [s for p in parts if p.title != _ON_SCREEN for s in _sheets(site, writer, written, p)]
    yield from render_sheets(writer, sheets)


def _opens(block: Block) -> bool:
    return isinstance(block, Heading) and block.level > 1


def _sheets(site: Site, writer: Writer, written: Page, part: Section) -> Iterator[Sheet]:
    pencil = PencilWriter(writer.links, writer.here)
    made = _MADE.get((written.id, part.id))
    body = join(
        [
            tag("h2", part.title),
            *_boxes(pencil, written.id, part.blocks),
            made(site, pencil) if made else EMPTY,
        ]
    )
    look = _LOOKS.get(written.id, "")
    for copies in _COPIES.get((written.id, part.id), (1,)):
        much = "" if copies == 1 else f", {copies} on a sheet"
        yield Sheet(f"“{part.title}”{much}", body, look, copies, on_screen=copies <= 2)


def _boxes(writer: Writer, page: str, blocks: tuple[Block, ...]) -> Iterator[Html]:
    """What belongs to a heading stays with it."""
    starts = [i for i, block in enumerate(blocks) if _opens(block)]
    for start, end in zip([0, *starts], [*starts, len(blocks)], strict=True):
        if start == end:
            continue
        own = blocks[start:end]
        title = plain_text(own[:1]) if start in starts else ""
        look = "hg-prose hg-box-of" if title else "hg-prose"
        yield tag("div", writer.blocks(own), _block(writer, page, title), class_=look)


def _block(writer: Writer, page: str, title: str) -> Html:
    block = writer.course.safety.get(_BLOCKS.get((page, slug(title)), ""))
    return writer.blocks(block.body.blocks) if block else EMPTY
