"""From a folder on disk to the loaded course and everything that is wrong with it."""

import gc
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from coursekit.adapters.files import explanation_texts
from coursekit.checks.run import check_course, check_structure
from coursekit.diagnostics import Diagnostic, Severity, in_order, without_infos
from coursekit.load.course import load_course
from coursekit.load.tree import Tree, read_tree
from coursekit.model.loaded import LoadedCourse
from coursekit.report import FORMATS, sarif


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
    found = _examine(root, check_course, today)
    if with_infos:
        return found
    return replace(found, diagnostics=without_infos(found.diagnostics))


def examine_structure(root: Path) -> Examined:
    """Only what decides whether a site can be built."""
    return _examine(root, check_structure, None)


def _examine(
    root: Path, checks: Callable[[LoadedCourse], tuple[Diagnostic, ...]], today: date | None
) -> Examined:
    tree = read_tree(root)
    was_collecting = gc.isenabled()
    gc.disable()  # all that is made here is kept: looking for what is not only takes time
    try:
        loaded, found = load_course(tree)
        course = replace(loaded, today=today)
        every = in_order((*found, *checks(course)))
    finally:
        gc.freeze()
        if was_collecting:
            gc.enable()
    return Examined(course, every, tree)


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
