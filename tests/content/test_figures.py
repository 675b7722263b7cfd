"""Figures that are drawn from data show this data, and it is of sources that the lesson cites."""

import re

from figures.draw_recovery import FIGURE, draw, read

LESSON = (FIGURE.parent / "lesson.md").read_text(encoding="utf-8")


def test_the_figure_of_recovery_is_what_the_script_draws() -> None:
    """After a change: python3 figures/draw_recovery.py."""
    assert FIGURE.read_text(encoding="utf-8") == draw(read())


def test_every_study_is_cited_in_the_lesson_and_its_size_stands_in_the_caption() -> None:
    captions = re.findall(r'^!\[.*\]\(recovery\.svg "(.*)"\)$', LESSON, re.MULTILINE)
    assert len(captions) == 1
    for row in read():
        assert f"[@{row['source']}]" in LESSON
        assert row["size"] in captions[0]
        assert row["limits"] in captions[0]


def test_no_month_is_outside_of_the_picture() -> None:
    for row in read():
        start, end = float(row["from_month"]), float(row["to_month"] or row["from_month"])
        assert 0 <= start <= end <= 18
