"""Text as it is read: each paragraph, item, cell or title by itself, without its markup.

Checks of language read passages, never Markdown. Citations and code are left out of the words, and
where a citation stood is kept. Places are worked out only when they are asked for.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter
from typing import Literal, NamedTuple

from coursekit.model.document import Document
from coursekit.model.prose import (
    NOWHERE,
    Block,
    Bullets,
    Callout,
    Citation,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inline,
    LineBreak,
    Link,
    Paragraph,
    Quote,
    Strong,
    Table,
    Text,
    plain_text,
)
from coursekit.source import Place, Route, Span

Kind = Literal["text", "title", "picture"]
"""`title`: a heading or a label. `picture`: the words that stand in place of one or below it."""

# one word: hyphens, apostrophes, and the points and commas inside a number or an abbreviation
WORD = re.compile(r"[^\W_]+(?:[-'’.,:@][^\W_]+)*")
_END = re.compile(r"[.!?…]+[\"'”’)\]*]*(?=\s+[\"'“‘(\[]*[^\W_]|\s*$)")
_NEXT = re.compile(r"[\"'“‘(\[\s]*")
# those that can stand last in a sentence, such as a.m. and etc., end one before a capital letter
_NEVER_LAST = ("dr", "mr", "mrs", "ms", "prof", "st", "vs", "e.g", "i.e", "cf", "approx", "fig")
_GAP = re.compile(r"\s+(?:>\s*)*")
# the words of a callout are said to begin where its marker stands
_MARKER = re.compile(r"\[![A-Za-z]+\]\s*(?:>\s*)*")


class Word(NamedTuple):
    text: str
    start: int
    end: int


class LinkAt(NamedTuple):
    """A link's words, by their places in the text of a passage, and where it leads."""

    target: str
    start: int
    end: int


@dataclass(frozen=True, eq=False)
class Sentence:
    """`start` and `end` are places in the text of its passage."""

    passage: "Passage"
    start: int
    end: int
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return self.passage.text[self.start : self.end]

    @property
    def span(self) -> Span:
        return self.passage.span(self.start, self.end)

    def span_of(self, start: int, end: int) -> Span:
        """Where this stretch of the sentence stands."""
        return self.passage.span(self.start + start, self.start + end)

    @property
    def targets(self) -> tuple[str, ...]:
        """Where its links lead."""
        links = self.passage.links
        return tuple(
            link.target for link in links if link.end > self.start and link.start < self.end
        )


@dataclass(frozen=True, eq=False)
class Passage:
    """`pieces` says where in the document each piece of the text begins."""

    document: Document
    route: Route | None
    text: str
    pieces: tuple[tuple[int, Place], ...]
    kind: Kind = "text"
    citations: tuple[tuple[int, str], ...] = ()
    """Each with the place in the text behind which it stands."""
    links: tuple[LinkAt, ...] = ()
    words: tuple[Word, ...] = field(init=False)

    def __post_init__(self) -> None:
        found = [Word(m[0], m.start(), m.end()) for m in WORD.finditer(self.text)]
        object.__setattr__(self, "words", tuple(found))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The end of the passage ends a sentence too; what has no word is none."""
        ends = [m.end() for m in _END.finditer(self.text) if self._is_end(m)]
        found, start, first = [], 0, 0
        for end in (*ends, len(self.text)):
            last = bisect_left(self.words, end, lo=first, key=attrgetter("start"))
            if words := self.words[first:last]:
                found.append(Sentence(self, start + _leading(self.text[start:end]), end, words))
            start, first = end, last
        return tuple(found)

    def _is_end(self, mark: re.Match[str]) -> bool:
        following = _NEXT.match(self.text, mark.end())
        rest = self.text[following.end() if following else mark.end() :]
        if rest and rest[0].islower():
            return False
        before = self.text[: mark.start()].rpartition(" ")[2].lstrip("\"'“‘([").lower()
        if mark.group() != "." or not rest:
            return True
        initial = len(before) == 1 and before.isalpha() and before != "i"
        numero = before == "no" and rest[0].isdigit()
        return before not in _NEVER_LAST and not initial and not numero

    def span(self, start: int, end: int) -> Span:
        """Where this stretch of the text stands; what holds it, where it is written otherwise."""
        first = self._at(start)
        if first is None:
            return self._span_of(self._piece(start)[1])
        last = self._at(end - 1)
        line, column = first
        end_line, end_column = last if last is not None and last >= first else first
        return Span(self.document.path, line, column, end_line, end_column + 1)

    def _piece(self, offset: int) -> tuple[int, Place]:
        return [piece for piece in self.pieces if piece[0] <= max(offset, self.pieces[0][0])][-1]

    def _span_of(self, place: Place) -> Span:
        if self.route is None:
            return self.document.in_body(place)
        return self.document.in_value(self.route, place)

    def _at(self, offset: int) -> tuple[int, int] | None:
        """Line and column of one letter."""
        begin, place = self._piece(offset)
        span, lines = self._span_of(place), self.document.text.split("\n")
        position = sum(len(line) + 1 for line in lines[: span.line - 1]) + span.column - 1
        found = _follow(self.document.text, position, self.text[begin : offset + 1])
        if found is None:
            return None
        return self.document.text.count("\n", 0, found) + 1, found - self.document.text.rfind(
            "\n", 0, found
        )


def passages(blocks: Iterable[Block], document: Document, route: Route | None) -> Iterator[Passage]:
    for block in blocks:
        match block:
            case Heading():
                yield _passage(block.children, document, route, "title")
            case Paragraph():
                yield _passage(block.children, document, route)
            case Bullets():
                for item in block.items:
                    yield from passages(item, document, route)
            case Quote() | Callout():
                yield from passages(block.children, document, route)
            case Table():
                for cell in block.header:
                    yield _passage(cell, document, route, "title")
                for row in block.rows:
                    for cell in row:
                        yield _passage(cell, document, route)
            case Figure(image):
                for words in (image.alt, image.caption):
                    yield Passage(document, route, words, ((0, image.at),), "picture")
            case _:
                pass


def line_passage(text: str, document: Document, route: Route, kind: Kind) -> Passage:
    """A value that is plain text on one line, such as a title."""
    return Passage(document, route, text, ((0, NOWHERE),), kind)


def count_words(blocks: Iterable[Block]) -> int:
    """Citations and pictures have none."""
    return len(WORD.findall(plain_text(blocks)))


def _passage(
    inlines: tuple[Inline, ...], document: Document, route: Route | None, kind: Kind = "text"
) -> Passage:
    read = _Reading()
    read.read(inlines)
    begins = inlines[0].at if inlines else NOWHERE
    pieces = tuple(read.pieces) or ((0, begins),)
    citations, links = tuple(read.citations), tuple(read.links)
    return Passage(document, route, read.text, pieces, kind, citations, links)


class _Reading:
    """The words of a passage as they are put together, and what is known of their places."""

    def __init__(self) -> None:
        self.text = ""
        self.pieces: list[tuple[int, Place]] = []
        self.citations: list[tuple[int, str]] = []
        self.links: list[LinkAt] = []

    def read(self, inlines: Iterable[Inline]) -> None:
        for node in inlines:
            match node:
                case Text():
                    self._add(node.text, node.at)
                case Image():
                    self._add(node.alt, node.at)
                case LineBreak():
                    self.text += " "
                case Citation():
                    self.citations.append((len(self.text), node.source))
                case Emphasis() | Strong():
                    self.read(node.children)
                case Link():
                    start = len(self.text)
                    self.read(node.children)
                    self.links.append(LinkAt(node.target, start, len(self.text)))
                case _:
                    pass

    def _add(self, words: str, at: Place) -> None:
        self.pieces.append((len(self.text), at))
        self.text += words


def _leading(text: str) -> int:
    return len(text) - len(text.lstrip())


def _follow(source: str, position: int, words: str) -> int | None:
    """Where the last letter of these words stands, if they stand at this position."""
    if marker := _MARKER.match(source, position):
        position = marker.end()
    last = position
    for letter in words:
        if letter.isspace():
            gap = _GAP.match(source, position)
            if gap is None and not source[position - 1 : position].isspace():
                return None
            last, position = position, gap.end() if gap else position
            continue
        if source[position : position + 2] == "\\" + letter:
            position += 1
        if source[position : position + 1] != letter:
            return None
        last, position = position, position + 1
    return last
