"""Figures that are drawn from data show this data, and it is of sources that the lesson cites."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from figures import draw_recovery, draw_years
from figures.svg import Row, read

DRAWN = [
    (draw_recovery.FIGURE, draw_recovery.TABLE, draw_recovery.draw),
    (draw_years.FIGURE, draw_years.TABLE, draw_years.draw),
]


@pytest.mark.parametrize(("figure", "table", "draw"), DRAWN)
def test_a_figure_is_what_its_script_draws(
    figure: Path, table: Path, draw: Callable[[list[Row]], str]
) -> None:
    """After a change: python3 -m figures.draw_recovery, or draw_years."""
    assert figure.read_text(encoding="utf-8") == draw(read(table))


@pytest.mark.parametrize(("figure", "table", "_draw"), DRAWN)
def test_every_study_is_cited_in_the_lesson_and_its_size_and_limits_stand_in_the_caption(
    figure: Path, table: Path, _draw: Callable[[list[Row]], str]
) -> None:
    lesson = (figure.parent / "lesson.md").read_text(encoding="utf-8")
    captions = re.findall(rf'^!\[.*\]\({figure.name} "(.*)"\)$', lesson, re.MULTILINE)
    assert len(captions) == 1
    for row in read(table):
        assert f"[@{row['source']}]" in lesson
        assert row["size"] in captions[0]
        assert row["limits"] in captions[0]


def test_no_month_is_outside_of_the_picture() -> None:
    for row in read(draw_recovery.TABLE):
        start, end = float(row["from_month"]), float(row["to_month"] or row["from_month"])
        assert 0 <= start <= end <= draw_recovery.MONTHS


def test_no_year_is_outside_of_the_picture() -> None:
    for row in read(draw_years.TABLE):
        assert 0 <= float(row["half_by_year"]) <= draw_years.YEARS
