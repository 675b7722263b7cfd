"""The list of papers beside them: which there are, and of which course and tool they were made.

A site takes only papers that are still true: the fingerprint is that of all that can change them.
"""

import hashlib
import json
import re
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

import coursekit
from coursekit.adapters.files import put_in_place
from coursekit.load.tree import Tree
from coursekit.model.printed import PrintedFile, PrintedFiles, read_printed_file

PLACE = Path("dist", "print")
STALE = (
    f"The papers in {PLACE} are older than the course, so no page links them. "
    "Run `course print`, then `course build`."
)
_LIST = "papers.json"
_OF_THE_COURSE = ("curriculum", "quizzes", "program.yml")
_OF_THE_TOOL = (
    "*.py", "print/*.typ", "print/word/*", "print/book/*", "render/assets/fonts/*.woff2",
)  # fmt: skip
_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


def fingerprint(tree: Tree) -> str:
    digest = hashlib.sha256(version("typst").encode())
    for path, data in sorted(tree.items()):
        if path.parts[0] in _OF_THE_COURSE and isinstance(data, bytes):
            digest.update(f"\n{path} {len(data)}\n".encode() + data)
    package = Path(coursekit.__file__).parent
    for pattern in _OF_THE_TOOL:
        for file in sorted(package.rglob(pattern)):
            digest.update(file.read_bytes())
    return digest.hexdigest()


def write_list(folder: Path, mark: str, made: Iterable[PrintedFile]) -> None:
    """Keeps what the list has of the same course. Raises OSError."""
    listed = {one.file: one for one in _read(folder, mark) or ()}
    listed |= {one.file: one for one in made}
    papers = [listed[file].as_data() for file in sorted(listed)]
    text = json.dumps({"fingerprint": mark, "papers": papers}, indent=1, ensure_ascii=False)
    put_in_place(folder / _LIST, text.encode() + b"\n")


def read_printed(root: Path, tree: Tree) -> PrintedFiles:
    """Those that are still true, with their bytes."""
    folder = root / PLACE
    if not (folder / _LIST).is_file():
        return {}
    listed = _read(folder, fingerprint(tree)) or ()
    return {
        one: (folder / one.file).read_bytes() for one in listed if (folder / one.file).is_file()
    }


def are_stale(root: Path, tree: Tree) -> bool:
    folder = root / PLACE
    return (folder / _LIST).is_file() and _read(folder, fingerprint(tree)) is None


def count_pages(pdf: bytes) -> int:
    return len(_PAGE.findall(pdf))


def _read(folder: Path, mark: str) -> list[PrintedFile] | None:
    """None where the list is of another course, or cannot be read."""
    try:
        data = json.loads((folder / _LIST).read_bytes())
        entries = data["papers"] if data["fingerprint"] == mark else None
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if not isinstance(entries, list):
        return None
    return [one for one in map(read_printed_file, entries) if one is not None]
