"""Between folders and the pure types: plans become files, built folders become sites and back."""

from collections.abc import Iterable
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath

from rcssmin import cssmin
from rjsmin import jsmin

from coursekit.load.markdown import read_prose
from coursekit.model.prose import Block
from coursekit.model.site import BuiltSite, SitePlan

_SMALLER = {".css": cssmin, ".js": jsmin}


@cache
def read_assets() -> dict[PurePosixPath, bytes]:
    """The package's own styles, scripts, pictures and fonts, by path below its assets folder.

    Our scripts and styles are sent without their comments, which are for makers; those of others,
    which come with a licence beside them, stay as they are.
    """
    found = dict(_walk(resources.files("coursekit.render") / "assets", PurePosixPath()))
    ours = {
        path: _SMALLER[path.suffix](data.decode()).encode()
        for path, data in found.items()
        if path.suffix in _SMALLER and path.with_name(f"LICENSE-{path.stem}.txt") not in found
    }
    return {**found, **ours}


@cache
def read_explanations() -> dict[str, tuple[Block, ...]]:
    """What each finding of the checks means, by its code, in the order of the alphabet."""
    return {code: read_prose(text).blocks for code, text in explanation_texts().items()}


def explanation_texts() -> dict[str, str]:
    """The same as it is written, in Markdown."""
    folder = resources.files("coursekit") / "checks" / "explained"  # without running the checks
    return {path.stem: data.decode() for path, data in _walk(folder, PurePosixPath())}


def _walk(folder: Traversable, at: PurePosixPath) -> list[tuple[PurePosixPath, bytes]]:
    found: list[tuple[PurePosixPath, bytes]] = []
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.is_dir():
            found += _walk(entry, at / entry.name)
        elif not entry.name.endswith((".py", ".pyc")):
            found.append((at / entry.name, entry.read_bytes()))
    return found


def write_plan(plan: SitePlan, folder: Path) -> tuple[PurePosixPath, ...]:
    """Writes what changed of the pages and assets; gives the paths of all."""
    files = plan.files
    for path, data in files.items():
        target = folder / path
        if not target.is_file() or target.read_bytes() != data:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    return tuple(files)


def remove_other_pages(files: Iterable[PurePosixPath], site: Path) -> None:
    """Deletes the pages of a built site that came from none of these files."""
    wanted = {site / "404.html"}
    wanted |= {site / (p.with_suffix(".html") if p.suffix == ".md" else p) for p in files}
    for page in site.rglob("*.html"):
        if page not in wanted:
            page.unlink()


def read_site(folder: Path) -> BuiltSite:
    return {
        PurePosixPath(path.relative_to(folder).as_posix()): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def write_site(before: BuiltSite, after: BuiltSite, folder: Path) -> None:
    """Writes what the finishing steps added or changed, and deletes what they left out."""
    for path in before.keys() - after.keys():
        (folder / path).unlink()
    for path, data in after.items():
        if before.get(path) != data:
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)


def put_in_place(target: Path, data: bytes) -> None:
    """Writes beside it, then renames: no reader meets half a file."""
    fresh = target.with_name(f".{target.name}.new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(data)
        fresh.replace(target)
    except OSError as problem:
        raise OSError(problem.errno, problem.strerror, str(target)) from problem
    finally:
        if fresh.is_file():
            fresh.unlink(missing_ok=True)
