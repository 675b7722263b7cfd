"""From a folder on disk to the loaded course and everything that is wrong with it.

The checks are many and bring libraries along, so they are imported where they run: beside a build,
that is in another process.
"""
# ruff: noqa: PLC0415 - for the reason above

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from coursekit.adapters.aside import aside
from coursekit.adapters.files import explanation_texts
from coursekit.diagnostics import Diagnostic, Severity, in_order, without_infos
from coursekit.load.course import load_course
from coursekit.load.tree import Tree, read_tree
from coursekit.model.loaded import LoadedCourse
from coursekit.report import FORMATS, sarif

T = TypeVar("T")


@dataclass(frozen=True)
class Examined:
    course: LoadedCourse
    diagnostics: tuple[Diagnostic, ...]
    tree: Tree

    @property
    def has_errors(self) -> bool:
        return any(d.severity is Severity.ERROR for d in self.diagnostics)


def find_root(start: Path) -> Path | None:
    """The folder at or above `start` that holds a course."""
    for folder in (start, *start.parents):
        if (folder / "curriculum").is_dir():
            return folder
    return None


def examine(root: Path, *, with_infos: bool = False, today: date | None = None) -> Examined:
    """The only place that leaves infos out, so that no command prints or counts them unasked.

    Without `today`, nothing is judged by its date.
    """
    from coursekit.checks import run

    tree = read_tree(root)
    with _keeping():
        loaded, found = load_course(tree)
        course = replace(loaded, today=today)
        first, second = run.halves()
        half = aside(lambda: run.run_checks(course, first))
        findings = run.run_checks(course, second) + half()
        every = in_order((*found, *run.without_waived(course, findings)))
    return Examined(course, every if with_infos else without_infos(every), tree)


def examine_and(root: Path, make: Callable[[Tree, LoadedCourse], T]) -> tuple[Examined, T]:
    """Only what decides whether a site can be built, and what is made of the course meanwhile."""
    tree = read_tree(root)
    with _keeping():
        course, found = load_course(tree)
        checked = aside(lambda: _structure(course))
        made = make(tree, course)
        return Examined(course, in_order((*found, *checked())), tree), made


def _structure(course: LoadedCourse) -> tuple[Diagnostic, ...]:
    from coursekit.checks.run import check_structure

    return check_structure(course)


@contextmanager
def _keeping() -> Iterator[None]:
    """All that is made here is kept: looking for what is not only takes time."""
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_collecting:
            gc.enable()


def report_text(
    found: Examined, form: str, diagnostics: tuple[Diagnostic, ...] | None = None
) -> str:
    """The diagnostics in one of the report formats; only some of them where given."""
    shown = found.diagnostics if diagnostics is None else diagnostics
    texts = {
        path: data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
        for path, data in found.tree.items()
        if isinstance(data, bytes)
    }
    if form == "sarif":  # read where nobody can ask for an explanation
        return sarif.write(shown, texts, len(found.tree), explanation_texts())
    return FORMATS[form](shown, texts, len(found.tree))
