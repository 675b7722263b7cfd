"""Safety blocks on paper: word for word, since nothing there can be unfolded."""

from coursekit.model.loaded import LoadedBlock
from coursekit.model.prose import Paragraph, Strong, Text
from coursekit.print.paper import Box, Printed, Small
from coursekit.print.settled import Settled
from coursekit.render.safety import written_words


def whole_blocks(settled: Settled, blocks: list[LoadedBlock]) -> tuple[Printed, ...]:
    return tuple(_whole(settled, block) for block in blocks)


def _whole(settled: Settled, block: LoadedBlock) -> Box:
    key = Paragraph((Strong(settled.phrase(block.block.value.key)),))
    written = Small((Text(written_words(block)),))
    return Box(block.block.value.title, (key, *settled.prose(block.body), written), "block")


def key_sentences(settled: Settled, blocks: list[LoadedBlock]) -> tuple[Printed, ...]:
    return tuple(
        Box(block.block.value.title, (Paragraph(settled.phrase(block.block.value.key)),), "block")
        for block in blocks
    )
