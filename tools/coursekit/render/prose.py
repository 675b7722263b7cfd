"""Prose as HTML, for one page of one edition."""

from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePosixPath
from typing import assert_never

from coursekit.model.loaded import Figure as LoadedFigure
from coursekit.model.loaded import LoadedCourse, LoadedSession
from coursekit.model.prose import (
    Block,
    Bullets,
    Callout,
    Citation,
    Code,
    CodeBlock,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inline,
    LineBreak,
    Link,
    Paragraph,
    Prose,
    Quote,
    Rule,
    Strong,
    Table,
    Text,
    WaiverComment,
    plain_text,
    slug,
)
from coursekit.model.site import SOURCES
from coursekit.render.links import Links, relative
from coursekit.render.markup import EMPTY, Html, heading, join, preformatted, tag, text
from coursekit.render.reference import short_reference

CALLOUT_TITLES = {
    "note": "Note",
    "tip": "Tip",
    "important": "Important",
    "warning": "Take care",
    "do": "Do",
    "say": "Say",
    "ask": "Ask",
    "safety": "Safety",
}
_ADMONITIONS = {"note": "note", "tip": "tip", "important": "info", "warning": "warning"}


@dataclass(frozen=True)
class Writer:
    """Writes prose for the page `here`; `session` is where its figures lie."""

    links: Links
    here: PurePosixPath
    session: LoadedSession | None = None

    @property
    def course(self) -> LoadedCourse:
        return self.links.course

    def parts(self, blocks: tuple[Block, ...], kind: str = "") -> list[str]:
        """The parts of a page: Markdown headings, and between them divisions of this kind."""
        parts: list[str] = []
        for is_heading, run in groupby(blocks, lambda block: isinstance(block, Heading)):
            if is_heading:
                parts += [self._heading(block) for block in run if isinstance(block, Heading)]
            else:
                prose = self.block(tuple(run))
                parts.append(tag("div", prose, class_=kind) if kind else prose)
        return parts

    def _heading(self, block: Heading) -> str:
        title = plain_text(block.children)
        return heading(block.level, title, slug(title))

    def block(self, blocks: tuple[Block, ...], **attributes: str) -> Html:
        """Blocks in a division of their own, so that the engine takes them as one piece."""
        return tag("div", self.blocks(blocks), **{"class_": "hg-prose", **attributes})

    def blocks(self, blocks: tuple[Block, ...]) -> Html:
        return join([self._block(block) for block in blocks])

    def prose(self, prose: Prose) -> Html:
        """A text from a YAML value, as blocks."""
        return self.blocks(prose.blocks)

    def phrase(self, prose: Prose) -> Html:
        """A text from a YAML value where only a phrase may stand; paragraphs follow on lines."""
        lines = [
            self.inlines(block.children)
            for block in prose.blocks
            if isinstance(block, Paragraph | Heading)
        ]
        if len(lines) != len(prose.blocks):  # a list in a label, say: its words, plainly
            return text(plain_text(prose.blocks))
        return tag("br").join(lines)

    def inlines(self, inlines: tuple[Inline, ...]) -> Html:
        return join([self._inline(inline) for inline in inlines])

    def link(self, page: PurePosixPath, words: str | Html, **attributes: str) -> Html:
        return tag("a", words, href=relative(self.here, page), **attributes)

    def _block(self, block: Block) -> Html:
        match block:
            case Heading():
                return tag(f"h{block.level}", self.inlines(block.children))
            case Paragraph():
                return tag("p", self.inlines(block.children))
            case Bullets():
                return self._bullets(block)
            case Quote():
                return tag("blockquote", self.blocks(block.children))
            case Callout():
                return self._callout(block)
            case CodeBlock():
                return tag("pre", tag("code", preformatted(block.text)), tabindex=0)
            case Figure():
                return self._figure(block.image)
            case Table():
                return self._table(block)
            case Rule():
                return tag("hr")
            case WaiverComment():
                return EMPTY
            case _:
                assert_never(block)

    def _bullets(self, block: Bullets) -> Html:
        items = [tag("li", self._item(item, tight=block.tight)) for item in block.items]
        if block.start is None:
            return tag("ul", *items)
        return tag("ol", *items, start=block.start if block.start != 1 else None)

    def _item(self, item: tuple[Block, ...], *, tight: bool) -> Html:
        match item:
            case (Paragraph() as first, *rest) if tight:
                return self._led(first.children) + self.blocks(tuple(rest))
        return self.blocks(item)

    def _led(self, inlines: tuple[Inline, ...]) -> Html:
        """An item's line; the cue word that it begins with can be set large."""
        match inlines:
            case (Strong(children=cue), *rest):
                lead = tag("strong", self.inlines(cue), class_="hg-lead")
                return lead + self.inlines(tuple(rest))
        return self.inlines(inlines)

    def _callout(self, block: Callout) -> Html:
        title = tag("p", CALLOUT_TITLES.get(block.kind, "Note"), class_="admonition-title")
        kind = _ADMONITIONS.get(block.kind, f"hg-{block.kind}")
        if block.kind not in CALLOUT_TITLES:
            kind = "note"
        return tag("div", title, self.blocks(block.children), class_=f"admonition {kind}")

    def _figure(self, image: Image) -> Html:
        figure = self.session.figures.get(image.target) if self.session else None
        if figure is None:
            return tag("p", f"[picture: {image.alt}]")
        caption = [tag("span", image.caption)] if image.caption else []
        if figure.is_card:
            look = {"type": "button", "class_": "hg-button hg-quiet"}
            caption.append(
                tag("button", "Print this card", **look, data_print="picture", hidden=True)
            )
        if figure.description:
            words = tag("p", figure.description)
            caption.append(tag("details", tag("summary", "The picture in words"), words))
        return tag(
            "figure",
            self.image(image, figure),
            tag("figcaption", *caption),
            class_="hg-figure hg-cut-out" if figure.is_card else "hg-figure",
        )

    def image(self, image: Image, figure: LoadedFigure) -> Html:
        # the place is kept free, so that the page does not jump when the picture comes
        width, height = figure.size or (None, None)
        size = {"width": width, "height": height}
        return tag("img", src=self.picture(figure), alt=image.alt, **size, class_="hg-plate")

    def picture(self, figure: LoadedFigure) -> str:
        """The address of a figure."""
        return relative(self.here, asset_path(figure))

    def _table(self, block: Table) -> Html:
        head = tag("tr", *[tag("th", self.inlines(cell), scope="col") for cell in block.header])
        rows = [tag("tr", *[tag("td", self.inlines(c)) for c in row]) for row in block.rows]
        table = tag("table", tag("thead", head), tag("tbody", *rows), class_="hg-grid")
        return tag("div", table, class_="hg-table", tabindex=0, role="group", aria_label="Table")

    def _inline(self, inline: Inline) -> Html:
        match inline:
            case Text():
                return text(inline.text)
            case Code():
                return tag("code", inline.text)
            case Emphasis():
                return tag("em", self.inlines(inline.children))
            case Strong():
                return tag("strong", self.inlines(inline.children))
            case Link():
                return self._link(inline)
            case Image():
                return tag("span", f"[picture: {inline.alt}]")
            case Citation():
                return self._citation(inline)
            case LineBreak():
                return tag("br")
            case _:
                assert_never(inline)

    def _link(self, link: Link) -> Html:
        words = self.inlines(link.children)
        address = self.links.href(self.here, link.target)
        if address is None:
            return words
        outward = "noopener noreferrer" if address.startswith("https://") else None
        way = tag("a", words, href=address, rel=outward)
        is_planned = link.target.partition("#")[0] in self.course.planned
        return (
            join([way, tag("span", " (not written yet)", class_="hg-small")]) if is_planned else way
        )

    def _citation(self, citation: Citation) -> Html:
        source = self.course.source_records.get(citation.source)
        if source is None:
            return tag("span", f"[source: {citation.source}]")
        number = self.course.source_numbers[source.id]
        address = f"{relative(self.here, SOURCES.path)}#{source.id}"
        label = f"Source {number}: {short_reference(source)}"
        return tag("sup", tag("a", str(number), href=address, aria_label=label), class_="hg-cite")


def asset_path(figure: LoadedFigure) -> PurePosixPath:
    """Where a figure stands in the built site."""
    return PurePosixPath(figure.path.parts[-3], figure.path.parts[-2], figure.path.name)
