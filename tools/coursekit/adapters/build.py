"""`course build`: both editions, built aside and put in place together at the end."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coursekit.adapters.disk import explain_output
from coursekit.adapters.files import read_site
from coursekit.adapters.swap import mend_interrupted, replace_folder
from coursekit.finish.offline_zip import offline_zip, zip_name
from coursekit.model.site import EDITIONS, Edition

CONFIGS: dict[Edition, str] = {"client": "mkdocs.yml", "staff": "mkdocs.staff.yml"}


class BuildError(Exception):
    """An edition could not be built; its words are for the person who asked."""


def engine_environment() -> dict[str, str]:
    """The theme's banner about its own end of life is for tool makers; our docs give its facts."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1"}


def build_site(root: Path) -> None:
    """Builds `site/client` and `site/staff`; raises BuildError or OSError and leaves `site`."""
    place = root / "site"
    mend_interrupted(place)
    with own_folder(root, "site") as fresh:
        _build_editions(root, fresh)
        replace_folder(fresh, place)


@contextmanager
def own_folder(root: Path, name: str) -> Iterator[Path]:
    """A folder of this process below `build`, which goes with it; those of others that were ended
    before theirs went are cleared away. Raises OSError."""
    for left in (root / "build").glob(f"{name}-*"):
        if not _is_running(left):
            shutil.rmtree(left)
    folder = root / "build" / f"{name}-{os.getpid()}"
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def write_zips(root: Path) -> tuple[Path, ...]:
    """Builds, and writes a zip of each edition into `dist`. Raises BuildError or OSError."""
    build_site(root)
    folder = root / "dist"
    folder.mkdir(exist_ok=True)
    return tuple(_write_zip(root / "site" / edition, folder) for edition in EDITIONS)


def _write_zip(site: Path, folder: Path) -> Path:
    """A zip of that name is exchanged when the new one is whole."""
    built = read_site(site)
    name = zip_name(built)
    fresh = folder / f".{name}.zip.new"
    fresh.write_bytes(offline_zip(built))
    return fresh.replace(folder / f"{name}.zip")


def _build_editions(root: Path, fresh: Path) -> None:
    running = {
        edition: subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict",
             "--config-file", str(root / CONFIGS[edition]), "--site-dir", str(fresh / edition)],
            env=engine_environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )
        for edition in EDITIONS
    }  # fmt: skip
    said = {edition: process.communicate()[0] for edition, process in running.items()}
    failed = [edition for edition, process in running.items() if process.returncode]
    if failed:
        raise BuildError(
            "\n".join(f"The {e} edition failed:\n{explain_output(said[e])}" for e in failed)
        )


def _is_running(folder: Path) -> bool:
    """Whether the process that made this folder still runs."""
    try:
        os.kill(int(folder.name.rpartition("-")[2]), 0)
    except (ValueError, OSError):
        return False
    return True
