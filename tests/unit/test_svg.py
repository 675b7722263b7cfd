"""What a drawing says of itself."""

from pathlib import PurePosixPath

import pytest

from coursekit.load.svg import read_figure

PATH = PurePosixPath("curriculum/en/a/b/c.svg")


@pytest.mark.parametrize(
    ("data", "title", "description"),
    [
        (b"<svg><title>A</title><desc>B\n  c</desc></svg>", "A", "B c"),
        (b"<svg><title>A &amp; <!-- x -->B</title></svg>", "A & B", ""),
        (b"<svg><g><title>A</title><desc>B</desc></g></svg>", "", ""),
        (b"<svg><title>A</title>", "", ""),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]><svg><title>&a;</title></svg>', "", ""),
        (b"", "", ""),
        (b"\xff\xfe\x00", "", ""),
        (b'<?xml version="1.0" encoding="bogus"?><svg><title>A</title></svg>', "A", ""),
        (b'<?xml version="1.0" encoding="rot13"?><svg><title>A</title></svg>', "A", ""),
    ],
)
def test_read_figure(data: bytes, title: str, description: str) -> None:
    figure = read_figure(PATH, data)
    assert (figure.title, figure.description, figure.data) == (title, description, data)


@pytest.mark.parametrize(
    ("width", "is_card"),
    [("4.25in", True), ("105mm", True), ("10 cm", False), ("425", False), ("100%", False)],
)
def test_a_drawing_with_a_size_on_paper_is_a_card(width: str, is_card: bool) -> None:  # noqa: FBT001
    data = f'<svg width="{width}"><svg width="1in"/><title>A</title></svg>'
    assert read_figure(PATH, data.encode()).is_card is is_card
