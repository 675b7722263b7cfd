"""Compares the `##` sections of a lesson or a guide with those it should have."""

from collections.abc import Iterator, Sequence

from coursekit.checks._order import misplaced, missing
from coursekit.checks._texts import kind_of
from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.document import Document
from coursekit.model.prose import Heading, WaiverComment, plain_text, sections
from coursekit.nearness import did_you_mean, listed
from coursekit.source import Span, start_of


def compare_sections(
    code: str, document: Document, wanted: Sequence[str], optional: tuple[str, ...] = ()
) -> Iterator[Diagnostic]:
    """All that is missing, unknown, twice, empty or out of order; `optional` come last."""
    known = (*wanted, *optional)
    found = [(s.title, document.in_body(s.at)) for s in sections(document.body)]
    left = [title for title in known if title not in dict(found)]
    meant = {title: did_you_mean(title, left, "") for title, _ in found if title not in known}
    _pair_up([title for title, _ in found], [t for t in wanted if t in left], wanted, meant)
    yield from _above_the_first(code, document, known[0])
    yield from _each(code, document, known, meant)
    kind = kind_of(document)
    for title, label in missing(found, wanted, "## "):
        if f"did you mean `{title}`?" not in meant.values():
            message = f"the {kind} has no section `## {title}`"
            advice = f"add the heading `## {title}` and its text"
            other = _at_another_level(document, title)
            if other is not None:
                advice = f"write it with two signs: `## {title}`"
            yield error(code, message, other or label, help=advice)
    for title, label in misplaced(found, known, "## "):
        message = f"the section `## {title}` stands in the wrong place"
        yield error(code, message, label, help="move it; the order is the same in all sessions")


def _pair_up(
    found: Sequence[str], left: Sequence[str], wanted: Sequence[str], meant: dict[str, str]
) -> None:
    """Where one is unknown and one is missing, and they stand in the same place, it is the one."""
    if len(left) != 1 or len(meant) != 1:
        return
    (title,) = meant
    before = found[: found.index(title)]
    if [name for name in wanted[: wanted.index(left[0])] if name in found] == list(before):
        meant[title] = f"did you mean `{left[0]}`?"


def _at_another_level(document: Document, title: str) -> Label | None:
    for block in document.body.blocks:
        if isinstance(block, Heading) and block.level != 2 and plain_text(block.children) == title:
            return Label(document.in_body(block.at), f"written with {'#' * block.level}")
    return None


def _above_the_first(code: str, document: Document, first: str) -> Iterator[Diagnostic]:
    """What stands above the first section is in none, so that no page would show it."""
    blocks = document.body.blocks
    headings = [i for i, b in enumerate(blocks) if isinstance(b, Heading) and b.level == 2]
    above = blocks[: headings[0]] if headings else blocks
    text = [block for block in above if not isinstance(block, Heading | WaiverComment)]
    advice = f"begin with `## {first}`"
    if text:
        message = f"this text stands above the first section of the {kind_of(document)}"
        yield error(code, message, Label(document.in_body(text[0].at), "in none"), help=advice)
    elif not headings:
        at = Label(start_of(document.path), "this file")
        yield error(code, f"the {kind_of(document)} has no sections", at, help=advice)


def _each(
    code: str, document: Document, known: Sequence[str], meant: dict[str, str]
) -> Iterator[Diagnostic]:
    first: dict[str, Span] = {}
    for section in sections(document.body):
        span, shown = document.in_body(section.at), f"`## {section.title}`"
        if section.title in first:
            yield error(
                code,
                f"the section {shown} stands twice",
                Label(span, "second time"),
                Label(first[section.title], "first time"),
                help="put what belongs together into one section",
            )
        elif section.title in meant:
            others = f"use `###` for a part of a section; the sections are {listed(known)}"
            message = f"{shown} is not a section of the {kind_of(document)}"
            advice = meant[section.title] or others
            yield error(code, message, Label(span, "not known"), help=advice)
        if all(isinstance(block, WaiverComment) for block in section.blocks):
            message = f"the section {shown} is empty"
            yield error(code, message, Label(span, "nothing below this"), help="write its text")
        first.setdefault(section.title, span)
