"""The measures, in the order in which they are run: one file each."""

from collections.abc import Callable, Iterator, Mapping

from bench.measures import (
    build,
    check,
    edit,
    lighthouse,
    load,
    marking,
    paper,
    scripts,
    view,
)
from bench.sample import Plan, Sample
from bench.work import Work

Measure = Callable[[Work, Plan], Iterator[Sample]]

MEASURES: Mapping[str, Measure] = {
    "build": build.measure,
    "check": check.measure,
    "edit": edit.measure,
    "view": view.measure,
    "scripts": scripts.measure,
    "marking": marking.measure,
    "lighthouse": lighthouse.measure,
    "load": load.measure,
    "paper": paper.measure,
}
"""By the name that `--only` takes."""
