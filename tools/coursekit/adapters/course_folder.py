"""From a folder on disk to the loaded course and everything that is wrong with it."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from coursekit.checks.run import check_course
from coursekit.diagnostics import Diagnostic, Severity, in_order
from coursekit.load.course import load_course
from coursekit.load.tree import Tree, read_tree
from coursekit.model.loaded import LoadedCourse
from coursekit.report import FORMATS


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


def examine(root: Path, *, today: date | None = None) -> Examined:
    """Without `today`, nothing is judged by its date."""
    tree = read_tree(root)
    loaded, found = load_course(tree)
    course = replace(loaded, today=today)
    return Examined(course, in_order((*found, *check_course(course))), tree)


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
    return FORMATS[form](shown, texts, len(found.tree))
