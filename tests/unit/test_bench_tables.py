"""What the benchmark makes of its figures: ratios within a round, aims, a table, a drawing."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from bench.plot import draw
from bench.publish import with_figures
from bench.results import Results, add, load, machine, save
from bench.sample import Sample
from bench.table import write_tables

RIVAL = "mkdocs-quiz as it comes"


@pytest.fixture
def results() -> Results:
    """Two rounds: ours takes a quarter, then half, of what the other takes."""
    found: Results = {"build": []}
    for sessions, times in ((300, ((1.0, 4.0), (3.0, 6.0))), (1200, ((4.0, 40.0), (4.0, 40.0)))):
        for ours, theirs in times:
            add(found, "build", Sample("Whole build", "ours", "s", ours, sessions))
            add(found, "build", Sample("Whole build", RIVAL, "s", theirs, sessions))
    return found


def test_ratios_are_taken_within_a_round(results: Results) -> None:
    table = write_tables("A machine.", results)
    assert f", 300 sessions | {RIVAL} | 4 s | 5 s | 6 s | 0.25 | 0.38 | 0.50 |" in table
    assert f", 1,200 sessions | {RIVAL} | 40 s | 40 s | 40 s | 0.10 |" in table


def test_each_aim_says_whether_it_is_reached(results: Results) -> None:
    table = write_tables("A machine.", results)
    assert "| Build, next to mkdocs-quiz as it comes, 300 sessions | 0.45 | 0.38 | yes |" in table
    assert "| Build for each session, 1,200 next to 300 | 1.25 | 0.50 | yes |" in table
    assert "fresh page" not in table  # it was not measured
    add(results, "edit", Sample("From saving to the fresh page", "ours", "s", 1.2))
    table = write_tables("A machine.", results)
    assert "| From saving to the fresh page | 1 s | 1.20 s | not yet |" in table


def test_the_plots_say_the_same_as_the_table(results: Results) -> None:
    drawing = ET.fromstring(draw(results))  # noqa: S314 - our own
    told = "".join(drawing.itertext())
    assert "ours: 2.0 s for 300 sessions, 4.0 s for 1,200 sessions" in told
    bars = write_tables("A machine.", results).split("```")[1].splitlines()
    assert f"{RIVAL} {'█' * 40} 40.0" in bars
    assert f"{'ours':<{len(RIVAL)}} {'█' * 4} 4.0" in bars


def test_what_is_kept_comes_back(results: Results, tmp_path: Path) -> None:
    save(results, tmp_path / "kept.json")
    assert load(tmp_path / "kept.json") == (machine(), results)


def test_figures_are_put_below_their_heading_and_nowhere_else(results: Results) -> None:
    page = "# How\n\nBefore.\n\n## The figures\n\nOld.\n\n## After\n\nStays.\n"
    fresh = with_figures(page, "A machine.", results)
    assert fresh.startswith("# How\n\nBefore.\n\n## The figures\n\nA machine.\n\n| Aim |")
    assert fresh.endswith("\n\n## After\n\nStays.\n")
    assert "Old." not in fresh
    assert with_figures(fresh, "A machine.", results) == fresh
