"""Compares the parts that stand in a file with those that should, in their order."""

from collections.abc import Iterator, Sequence

from coursekit.diagnostics import Label
from coursekit.source import Span

Found = Sequence[tuple[str, Span]]
"""Names in the order in which they stand, with their places. The first use of a name counts."""


def missing(found: Found, wanted: Sequence[str], mark: str = "") -> Iterator[tuple[str, Label]]:
    """What is wanted and not found, with the place where it belongs. `mark` is put before names."""
    places = _first_uses(found)
    for index, name in enumerate(wanted):
        if found and name not in places:
            following = next((places[n] for n in wanted[index:] if n in places), None)
            if following is not None:
                yield name, Label(following, f"`{mark}{name}` belongs before this")
            else:
                yield name, Label(found[-1][1], f"`{mark}{name}` belongs after this part")


def misplaced(found: Found, wanted: Sequence[str], mark: str = "") -> Iterator[tuple[str, Label]]:
    """The fewest parts that have to move, each with what it belongs after."""
    known = [(name, span) for name, span in _first_uses(found).items() if name in wanted]
    ranks = [wanted.index(name) for name, _ in known]
    standing = _longest_rise(ranks)
    for index, (name, span) in enumerate(known):
        if index not in standing:
            before = max((rank for rank in ranks if rank < ranks[index]), default=None)
            where = "first" if before is None else f"after `{mark}{wanted[before]}`"
            yield name, Label(span, f"belongs {where}")


def _first_uses(found: Found) -> dict[str, Span]:
    places: dict[str, Span] = {}
    for name, span in found:
        places.setdefault(name, span)
    return places


def _longest_rise(ranks: Sequence[int]) -> frozenset[int]:
    """Indexes of a longest run of rising numbers, not necessarily side by side."""
    runs: list[tuple[int, ...]] = [()]
    for index, rank in enumerate(ranks):
        below = [run for run in runs if not run or ranks[run[-1]] < rank]
        before = max(below, key=len)
        runs.append((*before, index))
    longest = max(runs, key=len)
    return frozenset(longest)
