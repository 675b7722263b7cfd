"""From a place inside a text to its place in the file."""

from pathlib import PurePosixPath

import pytest

from coursekit.load.yaml_document import read_yaml
from coursekit.source import Place

PATH = PurePosixPath("a.yml")


@pytest.mark.parametrize(
    ("text", "place", "at"),
    [
        ("key: one two", Place(1, 5, 3), (1, 10, 1, 13)),
        ('key: "one two"', Place(1, 5, 3), (1, 11, 1, 14)),
        ("key: 'one two'", Place(1, 5, 3), (1, 11, 1, 14)),
        ("key: |\n  one\n\n  two three", Place(3, 5, 5), (4, 7, 4, 12)),
        ("key: |\n    deeper\n", Place(1, 1, 6), (2, 5, 2, 11)),
        # what was folded or escaped cannot be counted in: the whole value
        ("key: >\n  one\n  two", Place(1, 5, 3), (1, 6, 3, 6)),
        ("key: one\n  two", Place(1, 5, 3), (1, 6, 2, 6)),
        ('key: "a\\tb two"', Place(1, 5, 3), (1, 6, 1, 16)),
        ("key: 'it''s two'", Place(1, 6, 3), (1, 6, 1, 17)),
    ],
)
def test_in_value(text: str, place: Place, at: tuple[int, ...]) -> None:
    document, found = read_yaml(PATH, text)
    assert found == ()
    assert document.in_value(("key",), place)[1:] == at


def test_at_gives_the_nearest_thing_around_that_is_written() -> None:
    document, _ = read_yaml(PATH, "a:\n  - b: 1\n")
    assert document.at("a", 0, "c", "d") == document.at("a", 0)
    assert document.at("x") == document.at() == (PATH, 1, 1, 2, 9)
    assert document.key_at("a", 0, "b")[1:] == (2, 5, 2, 6)
    assert document.key_at("a", 0)[1:] == (2, 5, 2, 9)


def test_an_empty_document_stands_at_the_start_of_its_file() -> None:
    document, _ = read_yaml(PATH, "")
    assert document.at("a")[1:] == (1, 1, 1, 1)
