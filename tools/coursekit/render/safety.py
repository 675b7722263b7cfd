"""Safety blocks: their key sentence always in sight, all their words one tap away."""

from coursekit.model.base import long_date
from coursekit.model.loaded import LoadedBlock, LoadedCourse
from coursekit.render.markup import EMPTY, Html, tag
from coursekit.render.prose import Writer

_NOT_APPROVED = "No clinician has approved it yet."


def carried(course: LoadedCourse, ids: tuple[str, ...]) -> list[LoadedBlock]:
    return [course.safety[i] for i in ids if i in course.safety]


def render_blocks(writer: Writer, blocks: list[LoadedBlock], *, unfolded: bool = False) -> Html:
    """The blocks, word for word, with when they were written and who approved them."""
    if not blocks:
        return EMPTY
    written = [_block(writer, block, unfolded=unfolded) for block in blocks]
    return tag("div", *written, class_="hg-safety")


def _block(writer: Writer, loaded: LoadedBlock, *, unfolded: bool) -> Html:
    block = loaded.block.value
    body = writer.blocks(loaded.body.blocks) + tag("p", written_words(loaded), class_="hg-small")
    more = f"Read more: {block.title}"
    return tag(
        "div",
        # a number to tap cannot stand in a summary
        tag("p", tag("strong", f"{block.title}. "), writer.phrase(block.key)),
        body if unfolded else tag("details", tag("summary", "Read more", aria_label=more), body),
        class_="hg-block",
        id=f"safety-{loaded.id}",
    )


def written_words(loaded: LoadedBlock) -> str:
    """When a block was written and who approved it."""
    block = loaded.block.value
    approved = f"Approved by {block.approved_by}." if block.approved_by else _NOT_APPROVED
    return f"Written {long_date(block.written)}. {approved}"
