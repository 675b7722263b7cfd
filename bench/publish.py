"""Puts the figures into the docs below their heading; the data and a drawing stay beside this."""

import re

from bench.plot import draw
from bench.results import Results, save
from bench.table import write_tables
from bench.work import REPOSITORY

PAGE = REPOSITORY / "docs/staff/makers/how-fast.md"
FIGURES = REPOSITORY / "bench/figures.json"
PLOT = REPOSITORY / "bench/growth.svg"
_SECTION = re.compile(r"(?<=^## The figures\n\n).*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)


def publish(machine: str, results: Results) -> None:
    save(results, FIGURES)
    PLOT.write_text(draw(results), encoding="utf-8")
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(with_figures(page, machine, results), encoding="utf-8")


def with_figures(page: str, machine: str, results: Results) -> str:
    tables = write_tables(machine, results)
    return _SECTION.sub(lambda _: f"{tables}\n", page).rstrip() + "\n"
