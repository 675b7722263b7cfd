"""The skill of a lesson: the numbered steps of "Try it" and their cue words."""

from collections.abc import Iterator
from typing import NamedTuple

from coursekit.model.loaded import LoadedSession
from coursekit.model.passage import WORD
from coursekit.model.prose import (
    Block,
    Bullets,
    Paragraph,
    Section,
    Strong,
    WaiverComment,
    plain_text,
)

SKILL = "Try it"


class Step(NamedTuple):
    """One item of the numbered list."""

    blocks: tuple[Block, ...]

    @property
    def cue(self) -> Strong | None:
        """The bold words that the step begins with."""
        match self.blocks:
            case (Paragraph(children=(Strong() as cue, *_)), *_):
                return cue
        return None


def section_of(session: LoadedSession, title: str) -> Section | None:
    return next((s for s in session.lesson_sections if s.title == title), None)


def steps_of(section: Section) -> tuple[Step, ...]:
    return tuple(
        Step(tuple(inner for inner in item if not isinstance(inner, WaiverComment)))
        for block in section.blocks
        if isinstance(block, Bullets) and block.start is not None
        for item in block.items
    )


def words_of(cue: Strong) -> Iterator[str]:
    for word in WORD.findall(plain_text(cue.children)):
        yield word.lower()
