"""Pieces of pandoc's document tree, which pandoc reads as JSON. Nothing here reads Markdown.

The tree is described in pandoc-types (Text.Pandoc.Definition); text in it needs no escaping.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

Node = dict[str, Any]
Cells = list[list[Node]]
"""A row: the blocks of each cell."""

_API = [1, 23, 1]
"""The version of pandoc-types whose tree this is; pandoc reads what has the same first two."""
_SPACES = re.compile(r"[^\S\u00a0]+")


def document(blocks: list[Node], about: Mapping[str, Any]) -> bytes:
    """The whole tree as JSON; `about` is the metadata: words, or lists and mappings of them."""
    meta = {key: _meta(value) for key, value in about.items()}
    tree = {"pandoc-api-version": _API, "meta": meta, "blocks": blocks}
    return json.dumps(tree, ensure_ascii=False, sort_keys=True).encode()


def _meta(value: Any) -> Node:
    if isinstance(value, Mapping):
        return _node("MetaMap", {key: _meta(one) for key, one in value.items()})
    if isinstance(value, list | tuple):
        return _node("MetaList", [_meta(one) for one in value])
    return _node("MetaString", value)


def words(text: str) -> list[Node]:
    """Plain words as one piece: whoever edits the file meets no word cut in two."""
    flat = _SPACES.sub(" ", text)
    return [_node("Str", flat)] if flat else []


def strong(*inlines: Node) -> Node:
    return _node("Strong", list(inlines))


def emphasis(*inlines: Node) -> Node:
    return _node("Emph", list(inlines))


def raised(*inlines: Node) -> Node:
    return _node("Superscript", list(inlines))


def code(text: str) -> Node:
    return _node("Code", [_attributes(), text])


def line_break() -> Node:
    return _node("LineBreak")


def link(address: str, *inlines: Node, **attributes: str) -> Node:
    return _node("Link", [_attributes(**attributes), list(inlines), [address, ""]])


def image(address: str, alt: str, **attributes: str) -> Node:
    return _node("Image", [_attributes(**attributes), words(alt), [address, ""]])


def span(*inlines: Node, **attributes: str) -> Node:
    return _node("Span", [_attributes(**attributes), list(inlines)])


def paragraph(*inlines: Node) -> Node:
    return _node("Para", list(inlines))


def plain(*inlines: Node) -> Node:
    """Words of an item or a cell, with no space around them."""
    return _node("Plain", list(inlines))


def heading(level: int, *inlines: Node, **attributes: str) -> Node:
    return _node("Header", [level, _attributes(**attributes), list(inlines)])


def division(*blocks: Node, **attributes: str) -> Node:
    return _node("Div", [_attributes(**attributes), list(blocks)])


def bullets(items: Cells) -> Node:
    return _node("BulletList", items)


def numbered(items: Cells, start: int = 1) -> Node:
    return _node("OrderedList", [[start, _node("Decimal"), _node("Period")], items])


def quote(*blocks: Node) -> Node:
    return _node("BlockQuote", list(blocks))


def code_block(text: str) -> Node:
    return _node("CodeBlock", [_attributes(), text])


def rule() -> Node:
    return _node("HorizontalRule")


def raw_inline(form: str, text: str) -> Node:
    """The same inside a line."""
    return _node("RawInline", [form, text])


def raw(form: str, text: str) -> Node:
    """What only this output form understands; never made of an author's words."""
    return _node("RawBlock", [form, text])


def figure(picture: Node, caption: list[Node]) -> Node:
    return _node("Figure", [_attributes(), [None, caption], [plain(picture)]])


def table(
    rows: list[Cells], *, head: Cells | None = None, shares: tuple[float, ...], **attributes: str
) -> Node:
    """`shares` says how much of the width each column takes, of 1."""
    columns = [[_node("AlignDefault"), _node("ColWidth", share)] for share in shares]
    parts = [_attributes(), [_row(head)] if head is not None else []]
    body = [_attributes(), 0, [], [_row(row) for row in rows]]
    foot = [_attributes(), []]
    return _node("Table", [_attributes(**attributes), [None, []], columns, parts, [body], foot])


def without_dead_links(blocks: list[Node]) -> list[Node]:
    """Of a link to a place that is not in these blocks its words are left."""
    places = frozenset(_places(blocks))
    return [_with_links_to(places, block) for block in blocks]


def _places(part: Any) -> Iterator[str]:
    if isinstance(part, list):
        for one in part:
            yield from _places(one)
    elif isinstance(part, dict):
        content: Any = part.get("c")
        if part["t"] == "Header":
            yield content[1][0]
        elif part["t"] in ("Div", "Span"):
            yield content[0][0]
        yield from _places(content)


def _with_links_to(places: frozenset[str], part: Any) -> Any:
    if isinstance(part, list):
        return [_with_links_to(places, one) for one in part]
    if not isinstance(part, dict) or "c" not in part:
        return part
    content = part["c"]
    if part["t"] == "Link" and content[2][0].startswith("#") and content[2][0][1:] not in places:
        return span(*_with_links_to(places, content[1]))
    return {**part, "c": _with_links_to(places, content)}


def _row(cells: Cells) -> list[Any]:
    return [_attributes(), [[_attributes(), _node("AlignDefault"), 1, 1, c] for c in cells]]


def _attributes(*, id_: str = "", class_: str = "", **others: str) -> list[Any]:
    pairs = [[key.rstrip("_").replace("_", "-"), value] for key, value in others.items()]
    return [id_, class_.split(), pairs]


def _node(kind: str, content: Any = None) -> Node:
    return {"t": kind} if content is None else {"t": kind, "c": content}
