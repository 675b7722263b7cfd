"""Joins a page's own styles into one file, and its own scripts into another.

Each file is a request, and a page is not shown before its styles are there: on a slow phone ten
small files cost more than one. The joined files are named after what is in them, so that a browser
that kept an older one never uses it with a newer page. What was joined goes, unless some page still
loads it by itself.
"""

import hashlib
import re
from functools import cache
from pathlib import PurePosixPath

from coursekit.finish._about import ABOUT
from coursekit.model.site import BuiltSite, pages_of

_FOLDER = ABOUT.parent
_FILE = rf"(?:[^\"<>]*/)?{_FOLDER}/(?!{ABOUT.name})[\w.-]+"
_STYLE = rf'<link rel="stylesheet" href="{_FILE}\.css">\s*'
_SCRIPT = rf'<script src="{_FILE}\.js" defer></script>\s*'
_RUNS = tuple(re.compile(f"{one}(?:{one})+") for one in (_STYLE, _SCRIPT))
_PARTS = re.compile(rf'"([^"]*){_FOLDER}/([^"]+)"')
_LOADED = re.compile(rf'{_FOLDER}/([^"]+)"')


def join_files(site: BuiltSite) -> BuiltSite:
    """Joins what stands side by side. The script that tells of the site is not joined: a later step
    writes the version into it.
    """
    new: dict[PurePosixPath, bytes] = {}
    parts: set[PurePosixPath] = set()

    @cache  # pages of one folder load the same
    def one(run: str) -> str:
        before, _ = _PARTS.findall(run)[0]
        files = [_FOLDER / file for _, file in _PARTS.findall(run)]
        if not all(file in site for file in files):
            return run  # `check_links` says which one is missing
        path, data = _joined(site, files)
        new[path] = data
        parts.update(files)
        if path.suffix == ".css":
            return f'<link rel="stylesheet" href="{before}{path}">\n'
        return f'<script src="{before}{path}" defer></script>\n'

    pages = {path: data.decode() for path, data in pages_of(site)}
    for run in _RUNS:
        pages = {path: run.sub(lambda found: one(found.group()), p) for path, p in pages.items()}
    loaded = {file for page in pages.values() for file in _LOADED.findall(page)}
    gone = parts - {_FOLDER / file for file in loaded}
    after = {**site, **{path: page.encode() for path, page in pages.items()}, **new}
    return {path: data for path, data in after.items() if path not in gone}


def _joined(site: BuiltSite, files: list[PurePosixPath]) -> tuple[PurePosixPath, bytes]:
    kind = files[0].suffix
    data = b"".join(_part(site[file], kind) for file in files)
    return _FOLDER / f"{hashlib.sha256(data).hexdigest()[:12]}{kind}", data


def _part(data: bytes, kind: str) -> bytes:
    """A script that fails must not take along those behind it."""
    if kind == ".css":
        return data
    return b"try {" + data + b"\n} catch (error) { setTimeout(() => { throw error; }); }\n"
