"""Reads Markdown into `Prose`: CommonMark and tables, plus citations, callouts and figures.

Raw HTML is off: it stays text, and a check points it out. markdown-it knows the lines of blocks but
not the columns of inlines, so each inline rule is wrapped to note where its tokens began.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

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
)
from coursekit.source import Place

_CITATION = re.compile(r"\[@([^\s\[\]]{1,80})\]")
_PLAIN = re.compile(r"[A-Za-z](?:[A-Za-z0-9,.;:?!'’“”–-]| (?! |$))*")
_CALLOUT = re.compile(r"\[!([A-Za-z]+)\]\s*")
_WAIVER = re.compile(r"<!-- allow ([a-z0-9-]+): (\S.*?) -->")


def read_prose(text: str, first_line: int = 1) -> Prose:
    """Never raises. `first_line` is the line of the file on which `text` begins."""
    if _PLAIN.fullmatch(text):  # most values in YAML: what the parser would make of them is known
        at = Place(first_line, 1, len(text))
        return Prose(text, (Paragraph((Text(text, at),), at),))
    tokens = _parser().parse(text)
    return Prose(text, tuple(_Walk(text.split("\n"), first_line).blocks(iter(tokens))))


def _cite(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    match = _CITATION.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.content = match.group(1)
    state.pos = match.end()
    return True


def _noting_place(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    def wrapped(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
        start, count = state.pos, len(state.tokens)
        done = rule(state, silent)
        if done and not silent:  # most rules are asked for nothing
            for token in state.tokens[count:]:
                token.meta.setdefault("start", start)
                token.meta.setdefault("end", state.pos)
        return done

    return wrapped


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 40}).enable("table")
    parser.disable("text_join")  # keeps escapes apart, so that places stay true
    # a link to a refused scheme stays a link, so that a check can point at it; render drops it
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005
    parser.inline.ruler.before("link", "citation", _cite)
    for rule in parser.inline.ruler.__rules__:
        rule.fn = _noting_place(rule.fn)
    return parser


@dataclass
class _Walk:
    """Turns the flat tokens into nested blocks."""

    lines: list[str]
    first_line: int

    def blocks(self, tokens: Iterator[Token], until: str = "") -> Iterator[Block]:
        for token in tokens:
            if token.type == until:
                return
            at = self.place(token)
            match token.type:
                case "paragraph_open":
                    yield self.paragraph(self.inline(tokens), at)
                case "heading_open":
                    yield Heading(int(token.tag[1]), self.inline(tokens), at)
                case "bullet_list_open" | "ordered_list_open":
                    yield self.bullets(token, tokens, at)
                case "blockquote_open":
                    yield _callout_or_quote(tuple(self.blocks(tokens, "blockquote_close")), at)
                case "fence" | "code_block":
                    yield CodeBlock(token.content, token.info.strip(), at)
                case "table_open":
                    yield self.table(tokens, at)
                case "hr":
                    yield Rule(at)
                case _:  # the closing tokens of leaves
                    pass

    def place(self, token: Token) -> Place:
        line = token.map[0] if token.map else 0
        written = self.lines[line] if line < len(self.lines) else ""
        return Place(
            line + self.first_line, len(written) - len(written.lstrip()) + 1, len(written.strip())
        )

    def paragraph(self, children: tuple[Inline, ...], at: Place) -> Block:
        match children:
            case (Image() as image,):
                return Figure(image, at)
            case (Text(text=text),) if found := _WAIVER.fullmatch(text):
                return WaiverComment(found.group(1), found.group(2), at)
        return Paragraph(children, at)

    def bullets(self, opening: Token, tokens: Iterator[Token], at: Place) -> Bullets:
        start = int(opening.attrs.get("start", 1)) if opening.tag == "ol" else None
        end = opening.type.replace("open", "close")
        items: list[tuple[Block, ...]] = []
        tight = True
        for token in tokens:
            if token.type == end:
                break
            inner = list(_until(tokens, "list_item_open", "list_item_close"))
            tight = tight and all(t.hidden for t in inner if t.type == "paragraph_open")
            items.append(tuple(self.blocks(iter(inner))))
        return Bullets(tuple(items), start, tight, at)

    def table(self, tokens: Iterator[Token], at: Place) -> Table:
        rows: list[tuple[tuple[Inline, ...], ...]] = []
        row: list[tuple[Inline, ...]] = []
        for token in tokens:
            if token.type == "table_close":
                break
            if token.type == "tr_open":
                row = []
            elif token.type in ("th_open", "td_open"):
                row.append(self.inline(tokens))
            elif token.type == "tr_close":
                rows.append(tuple(row))
        return Table(rows[0] if rows else (), tuple(rows[1:]), at)

    def inline(self, tokens: Iterator[Token]) -> tuple[Inline, ...]:
        token = next(tokens)
        places = _Places(token, self.lines, self.first_line)
        return tuple(_inlines(iter(token.children or []), places))


class _Places:
    """From an offset in an inline's content to a line and column of the text."""

    def __init__(self, token: Token, lines: list[str], first_line: int) -> None:
        self.content = token.content
        self.start = token.map[0] if token.map else 0
        self.lines = lines
        self.first_line = first_line
        self.cursor = 0

    def place(self, token: Token) -> Place:
        """Where the token begins; moves the cursor to where its own text may follow."""
        if token.type == "text":  # the parser does not note where plain text begins
            start = max(self.content.find(token.content, self.cursor), self.cursor)
            end = start + len(token.content)
            self.cursor = end
        else:
            start, end = token.meta.get("start", self.cursor), token.meta.get("end", self.cursor)
            nests = token.nesting == 1 or token.type in ("em_close", "strong_close")
            opening = 1 if token.type == "link_open" else len(token.markup)
            self.cursor = start + opening if nests else end
        return self._at(start, end)

    def _at(self, start: int, end: int) -> Place:
        line = self.content.count("\n", 0, start)
        line_start = self.content.rfind("\n", 0, start) + 1
        line_end = self.content.find("\n", start)
        in_content = self.content[line_start : line_end if line_end >= 0 else None]
        written = self.lines[min(self.start + line, len(self.lines) - 1)]
        indent = max(written.find(in_content), 0)
        length = max(min(end, line_start + len(in_content)) - start, 1)
        return Place(self.start + line + self.first_line, indent + start - line_start + 1, length)


def _inlines(tokens: Iterator[Token], places: _Places, until: str = "") -> Iterator[Inline]:
    """Adjacent texts and soft line ends are joined, so that a sentence is one text."""
    joined = ""
    start = Place(1, 1, 0)
    for token in tokens:
        at = places.place(token)
        if token.type in ("text", "text_special", "softbreak"):
            start = start if joined else at
            joined += " " if token.type == "softbreak" else token.content
            continue
        if joined:
            yield Text(joined, start)
            joined = ""
        if token.type == until:
            return
        match token.type:
            case "em_open":
                yield Emphasis(tuple(_inlines(tokens, places, "em_close")), at)
            case "strong_open":
                yield Strong(tuple(_inlines(tokens, places, "strong_close")), at)
            case "link_open":
                target = str(token.attrs.get("href", ""))
                yield Link(target, tuple(_inlines(tokens, places, "link_close")), at)
            case "image":
                said = (" " if c.type == "softbreak" else c.content for c in token.children or ())
                alt = "".join(said)
                title = str(token.attrs.get("title", ""))
                yield Image(str(token.attrs.get("src", "")), alt.strip(), title, at)
            case "code_inline":
                yield Code(token.content, at)
            case "citation":
                yield Citation(token.content, at)
            case "hardbreak":
                yield LineBreak(at)
            case _:
                pass
    if joined:
        yield Text(joined, start)


def _callout_or_quote(children: tuple[Block, ...], at: Place) -> Quote | Callout:
    match children:
        case (Paragraph(children=(Text(text=text) as first, *rest)) as opening, *others):
            if found := _CALLOUT.match(text):
                left = text[found.end() :]
                kept: tuple[Inline, ...] = (Text(left, first.at), *rest) if left else tuple(rest)
                body = (Paragraph(kept, opening.at), *others) if kept else tuple(others)
                return Callout(found.group(1).lower(), tuple(body), at)
    return Quote(children, at)


def _until(tokens: Iterator[Token], opening: str, closing: str) -> Iterator[Token]:
    """The tokens up to the closing one that belongs to the opening one just taken."""
    depth = 1
    for token in tokens:
        depth += (token.type == opening) - (token.type == closing)
        if depth == 0:
            return
        yield token
