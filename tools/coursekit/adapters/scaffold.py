"""Puts what `course new` adds into the course's folder: all of it, or nothing.

Everything is written under hidden names first. Then the new files get their names, and last the
list that names them is exchanged at one stroke. If anything fails, what was made is taken away.
"""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib import resources
from pathlib import Path, PurePosixPath

from coursekit.adapters.schemas import schema_line, schema_texts
from coursekit.load.course import load_course
from coursekit.load.tree import Tree, read_tree
from coursekit.scaffold.additions import Additions, CannotAddError
from coursekit.scaffold.edit import apply_edit


def read_templates() -> dict[str, str]:
    """The texts of fresh files, by their names."""
    folder = resources.files("coursekit.scaffold") / "templates"
    return {entry.name: entry.read_text(encoding="utf-8") for entry in folder.iterdir()}


def for_editors() -> dict[PurePosixPath, str]:
    """What an editor needs to help with the files of a course."""
    return {PurePosixPath("schemas", name): text for name, text in schema_texts().items()}


def add(root: Path, additions: Additions) -> None:
    """Raises CannotAddError or OSError; then nothing was changed."""
    there = [str(path) for path in additions.files if os.path.lexists(root / path)]
    if there:
        names = " and ".join(f"`{name}`" for name in there)
        raise CannotAddError(f"{names} {'is' if len(there) == 1 else 'are'} there already")
    fresh = {path: (schema_line(path) + text).encode() for path, text in additions.files.items()}
    changed = {
        path: apply_edit((root / path).read_bytes().decode(), edit).encode()
        for path, edit in additions.edits.items()
    }
    _prove(read_tree(root), {**fresh, **changed})
    with _all_or_nothing() as made:
        for path, data in (*fresh.items(), *changed.items()):
            _make_folders((root / path).parent, made)
            aside = _aside(root / path)
            made.append(aside)
            aside.write_bytes(data)
        for path in fresh:
            _aside(root / path).rename(root / path)
            made.append(root / path)
        for path in changed:
            place = (root / path).resolve()
            shutil.copymode(place, _aside(root / path))
            _aside(root / path).replace(place)


def _prove(tree: Tree, files: Mapping[PurePosixPath, bytes]) -> None:
    """Refuses what would not load: a list may be written in a way that was not thought of."""
    _, problems = load_course({**tree, **files})
    found = [problem for problem in problems if problem.at.span.path in files]
    if found:
        said = "; ".join(f"{p.at.span.path}:{p.at.span.line}: {p.message}" for p in found)
        raise CannotAddError(f"this cannot be added without mistakes in a file ({said})")


@contextmanager
def _all_or_nothing() -> Iterator[list[Path]]:
    """The list takes what is being made; if the work fails, all of it is taken away again."""
    made: list[Path] = []
    try:
        yield made
    except BaseException:
        for path in reversed(made):
            remove = path.rmdir if path.is_dir() else path.unlink
            with suppress(OSError):  # a folder that is not empty holds what is not ours
                remove()
        raise


def _make_folders(folder: Path, made: list[Path]) -> None:
    missing = [parent for parent in (folder, *folder.parents) if not parent.exists()]
    for parent in reversed(missing):
        made.append(parent)
        parent.mkdir()


def _aside(path: Path) -> Path:
    return path.with_name(f".{path.name}.new")
