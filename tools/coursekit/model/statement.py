"""The sentences of a text, each with its words, its links and its places."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from coursekit.model.prose import (
    Block,
    Bullets,
    Callout,
    Code,
    Emphasis,
    Heading,
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
from coursekit.source import Place

WORD = re.compile(r"\w+(?:['’-]\w+)*")
_END = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][\"”'’)]))\s+(?=[\"“'‘(]?[A-Z0-9])")


class Piece(NamedTuple):
    """A stretch of plain words, and the target of the link that it stands in."""

    words: str
    at: Place
    target: str = ""


class Statement(NamedTuple):
    """One sentence: its words without marks and citations, and the pieces that they stand in."""

    said: str
    pieces: tuple[Piece, ...]

    @property
    def targets(self) -> tuple[str, ...]:
        """Where its links lead."""
        return tuple(piece.target for piece in self.pieces if piece.target)

    def place(self, words: str = "") -> tuple[Place, str]:
        """The piece that these words stand in, or the first; and what of them stands there."""
        for piece in self.pieces:
            if words and words in piece.words:
                return piece.at, words
        first = next(piece for piece in self.pieces if piece.words.strip())
        return first.at, first.words.strip()


def statements_of(blocks: Iterable[Block]) -> Iterator[Statement]:
    for block in blocks:
        for leaf in leaves(block):
            yield from _sentences(tuple(pieces(leaf)))


def count_words(blocks: Iterable[Block]) -> int:
    """Citations and pictures have none."""
    return len(WORD.findall(plain_text(blocks)))


def leaves(block: Block) -> Iterator[tuple[Inline, ...]]:
    """The lines of words in a block, in reading order; pictures and code have none."""
    match block:
        case Paragraph() | Heading():
            yield block.children
        case Quote() | Callout():
            for child in block.children:
                yield from leaves(child)
        case Bullets():
            for item in block.items:
                for child in item:
                    yield from leaves(child)
        case Table():
            yield from (cell for row in (block.header, *block.rows) for cell in row)
        case _:
            pass


def pieces(inlines: Iterable[Inline], target: str = "") -> Iterator[Piece]:
    for node in inlines:
        match node:
            case Text() | Code():
                yield Piece(node.text, node.at, target)
            case Emphasis() | Strong():
                yield from pieces(node.children, target)
            case Link():
                yield from pieces(node.children, node.target)
            case LineBreak():
                yield Piece(" ", node.at, target)
            case _:
                pass


def _sentences(found: tuple[Piece, ...]) -> Iterator[Statement]:
    whole = "".join(piece.words for piece in found)
    starts: list[int] = []
    length = 0
    for piece in found:
        starts.append(length)
        length += len(piece.words)
    begin = 0
    for end in (*(match.end() for match in _END.finditer(whole)), len(whole)):
        said = whole[begin:end].strip()
        if said:
            first, last = bisect_right(starts, begin) - 1, bisect_right(starts, end - 1)
            held = tuple(_cut(found[i], starts[i], begin, end) for i in range(first, last))
            yield Statement(said, held)
        begin = end


def _cut(piece: Piece, start: int, begin: int, end: int) -> Piece:
    """The part of a piece that stands in the sentence; its place counts from the piece's line."""
    words = piece.words[max(begin - start, 0) : end - start]
    column = piece.at.column + max(begin - start, 0)
    return Piece(words, piece.at._replace(column=column), piece.target)
