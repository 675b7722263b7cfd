"""What a finding means, as plain text: the words of its page, for the command line."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import fill, indent
from typing import assert_never

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
    Quote,
    Rule,
    Strong,
    Table,
    Text,
    WaiverComment,
    plain_text,
)

VERDICTS = {"fails": "This is found", "passes": "This is fine"}
_WIDTH = 80


def first_sentence(explained: Iterable[Block]) -> str:
    opening = next((plain_text(b.children) for b in explained if isinstance(b, Paragraph)), "")
    return opening.partition(". ")[0].rstrip(".") + "." if opening else ""


def explanation_list(explanations: Mapping[str, Sequence[Block]]) -> str:
    """Every code with the first sentence of its explanation."""
    return "".join(
        f"{code}\n{_wrapped(first_sentence(explained), '    ')}\n"
        for code, explained in explanations.items()
    )


def explanation_text(code: str, explained: Sequence[Block]) -> str:
    return "\n\n".join([code, *_blocks(explained)]) + "\n"


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield _wrapped(_words(block.children))
            case CodeBlock():
                yield _sample(block)
            case Bullets():
                yield "\n".join(_items(block))
            case Quote() | Callout():
                yield indent("\n\n".join(_blocks(block.children)), "  ")
            case Figure():
                yield _wrapped(block.image.alt)
            case Table():
                rows = (block.header, *block.rows)
                yield "\n".join(" | ".join(map(_words, row)) for row in rows)
            case Rule() | WaiverComment():
                pass
            case _:
                assert_never(block)


def _sample(block: CodeBlock) -> str:
    """A sample says whether it is wrong or right, in which file, and in which encoding."""
    shown = indent(block.text.rstrip("\n"), "    ")
    match block.info.split():
        case [_, verdict, path]:
            return f"{VERDICTS[verdict]}, in {path}:\n\n{shown}"
        case [_, verdict, path, encoding]:
            return f"{VERDICTS[verdict]}, in {path}, saved as {encoding}:\n\n{shown}"
    return shown


def _items(block: Bullets) -> Iterator[str]:
    for number, item in enumerate(block.items, block.start or 0):
        mark = "- " if block.start is None else f"{number}. "
        yield mark + indent("\n\n".join(_blocks(item)), " " * len(mark)).lstrip()


def _words(nodes: Iterable[Inline]) -> str:
    """Code keeps its marks, since it is to be typed; a link outward keeps its address."""
    parts = []
    for node in nodes:
        match node:
            case Text():
                parts.append(node.text)
            case Code():
                parts.append(f"`{node.text}`")
            case Link():
                there = f" ({node.target})" if "://" in node.target else ""
                parts.append(_words(node.children) + there)
            case Image():
                parts.append(node.alt)
            case Emphasis() | Strong():
                parts.append(_words(node.children))
            case Citation():
                parts.append(f"[@{node.source}]")
            case LineBreak():
                parts.append(" ")
            case _:
                assert_never(node)
    return "".join(parts)


def _wrapped(text: str, before: str = "") -> str:
    return fill(
        text, _WIDTH, initial_indent=before, subsequent_indent=before,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
