"""Which parts are missing, and the fewest that have to move."""

from pathlib import PurePosixPath

import pytest

from coursekit.checks._order import misplaced, missing
from coursekit.source import Span

PATH = PurePosixPath("a.md")


def standing(names: str) -> list[tuple[str, Span]]:
    return [(name, Span(PATH, line, 1, line, 2)) for line, name in enumerate(names, start=1)]


@pytest.mark.parametrize(
    ("found", "told"),
    [
        ("abcd", []),
        ("acd", [("b", 2, "`b` belongs before this")]),
        ("abc", [("d", 3, "`d` belongs after this part")]),
        ("bd", [("a", 1, "`a` belongs before this"), ("c", 2, "`c` belongs before this")]),
        ("xa", [(n, 2, f"`{n}` belongs after this part") for n in "bcd"]),
        ("", []),
    ],
)
def test_missing(found: str, told: list[tuple[str, int, str]]) -> None:
    labels = missing(standing(found), "abcd")
    assert [(name, label.span.line, label.text) for name, label in labels] == told


@pytest.mark.parametrize(
    ("found", "told"),
    [
        ("abcd", []),
        ("acd", []),
        ("bacd", [("a", 2, "belongs first")]),
        ("abdc", [("c", 4, "belongs after `b`")]),
        ("bcda", [("a", 4, "belongs first")]),
        ("dabc", [("d", 1, "belongs after `c`")]),
        ("axcby", [("b", 4, "belongs after `a`")]),
        ("abca", []),
        ("cba", [("b", 2, "belongs after `a`"), ("a", 3, "belongs first")]),
    ],
)  # fmt: skip
def test_misplaced(found: str, told: list[tuple[str, int, str]]) -> None:
    labels = misplaced(standing(found), "abcd")
    assert [(name, label.span.line, label.text) for name, label in labels] == told


def test_names_are_shown_with_their_mark() -> None:
    ((_, label),) = missing(standing("a"), ["a", "b"], "## ")
    assert label.text == "`## b` belongs after this part"
