"""One page for each finding of the checks: why it matters, what to do, wrong and right samples.

Staff only. The explanations lie beside the checks in the package, so that the command line can show
the same words.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from coursekit.model.prose import Block, CodeBlock, Paragraph, plain_text
from coursekit.model.site import PagePlan
from coursekit.render.explanation import VERDICTS, first_sentence
from coursekit.render.markup import heading, page, tag
from coursekit.render.prose import Writer
from coursekit.render.site import Site


def check_pages(site: Site) -> Iterator[PagePlan]:
    if not site.is_staff:
        return
    for code, explained in site.explanations.items():
        writer = site.writer(_path(code))
        first = next((plain_text(b.children) for b in explained if isinstance(b, Paragraph)), code)
        yield PagePlan(
            _path(code),
            page(
                code,
                first[:160],
                tag("p", "What the checks find", class_="hg-eyebrow"),
                heading(1, code, code),
                *[part for at, block in enumerate(explained) for part in _block(writer, block, at)],
            ),
        )


def check_list(site: Site, writer: Writer) -> Iterator[str]:
    """Every finding with the first sentence of its explanation."""
    yield heading(2, "All findings", "all-findings")
    items = []
    for code, explained in site.explanations.items():
        said = first_sentence(explained)
        items.append(tag("li", tag("strong", writer.link(_path(code), code)), tag("p", said)))
    yield tag("ul", *items)


def _path(code: str) -> PurePosixPath:
    return PurePosixPath("checks", f"{code}.md")


def _block(writer: Writer, block: Block, at: int) -> Iterator[str]:
    """A sample says whether it is wrong or right, and in which file it stands."""
    if isinstance(block, CodeBlock) and len(words := block.info.split()) > 2:
        yield heading(2, VERDICTS[words[1]], f"{words[1]}-{at}")
        yield tag("p", tag("code", words[2]), class_="hg-small")
        block = replace(block, info=words[0])
    yield from writer.parts((block,))
