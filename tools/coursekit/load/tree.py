"""Reads the content files of a course folder as bytes. The only place that opens them."""

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


def _is_content(path: Path, root: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(root).parts)
    return not hidden and not path.name.endswith(("~", ".bak", ".orig", ".swp"))
