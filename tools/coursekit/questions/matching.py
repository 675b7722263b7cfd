"""Pairs to bring together, or things to sort into a few kinds."""

from typing import Annotated, Literal

from pydantic import Field

from coursekit.model.base import Model
from coursekit.model.interactions import Matched, Pair
from coursekit.model.prose import Prose
from coursekit.model.quiz import Question

_Other = Annotated[Prose, Field(description="A choice that belongs to none of them.")]


class MatchingPair(Model):
    """Two that belong together."""

    text: Prose = Field(description="What the reader is to find a match for. Takes Markdown.")
    match: Prose = Field(
        description="What belongs to it, in a few words. Several pairs may have the same."
    )
    feedback: Prose | None = Field(
        default=None,
        description="Why these two belong together, in 25 words or fewer. Shown after every "
        "choice, right or not. Takes Markdown.",
    )


class Matching(Question):
    """Pairs to bring together, or things to sort into a few kinds."""

    kind: Literal["matching"] = Field(description="The reader finds what belongs together.")
    pairs: tuple[MatchingPair, ...] = Field(
        min_length=2, max_length=6, description="What belongs together."
    )
    others: tuple[_Other, ...] = Field(
        default=(), max_length=4, description="Choices that belong to none of them."
    )

    def lower(self) -> Pair:
        matches = {pair.match.source: pair.match for pair in self.pairs}
        at = {source: position for position, source in enumerate(matches)}
        firsts = tuple(Matched(p.text, at[p.match.source], p.feedback) for p in self.pairs)
        return Pair(firsts, (*matches.values(), *self.others))
