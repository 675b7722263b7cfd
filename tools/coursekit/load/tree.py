"""Reads the content files of a course folder as bytes. The only place that opens them."""

import os
from contextlib import suppress
from pathlib import Path, PurePosixPath

Tree = dict[PurePosixPath, bytes | OSError]
"""Content by its path below the course's folder; an OSError where a file could not be read."""

CONTENT_FOLDERS = ("curriculum", "quizzes", "docs/client", "docs/staff")
CONTENT_FILES = ("program.yml",)
MAX_BYTES = 1024 * 1024


def read_tree(root: Path) -> Tree:
    """Every content file, sorted. Hidden files and editors' backups are passed over."""
    paths = [root / name for name in CONTENT_FILES if (root / name).is_file()]
    for folder in CONTENT_FOLDERS:
        paths += [p for p in (root / folder).rglob("*") if p.is_file() and _is_content(p, root)]
    tree: Tree = {}
    for path in sorted(paths):
        name = PurePosixPath(path.relative_to(root).as_posix())
        try:
            with path.open("rb") as file:
                tree[name] = file.read(MAX_BYTES + 1)
        except OSError as problem:
            tree[name] = problem
    return tree


def stamps(root: Path) -> dict[str, tuple[int, int]]:
    """When each file in the content folders was written, and its size. Nothing is opened."""
    places = [str(root / name) for name in CONTENT_FILES]
    for folder in CONTENT_FOLDERS:
        for path, _, names in os.walk(root / folder):
            places += [os.path.join(path, name) for name in names]  # noqa: PTH118 - four times as quick
    found: dict[str, tuple[int, int]] = {}
    for place in places:
        with suppress(OSError):
            stat = os.stat(place)  # noqa: PTH116 - the same
            found[place] = stat.st_mtime_ns, stat.st_size
    return found


def _is_content(path: Path, root: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(root).parts)
    return not hidden and not path.name.endswith(("~", ".bak", ".orig", ".swp"))
