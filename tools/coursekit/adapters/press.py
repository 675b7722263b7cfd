"""Papers on disk: the fonts and the template are read, the PDFs made side by side and put in place.

Typst reads fonts from a folder only, so they lie in a temporary one while papers are made. It lets
other Python threads run meanwhile, so threads are enough to use all processors.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from importlib import resources
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import NamedTuple

import typst

from coursekit.adapters.files import put_in_place, read_assets
from coursekit.model.loaded import LoadedCourse
from coursekit.print.choices import Format, Sheet, Variant
from coursekit.print.fonts import as_ttf
from coursekit.print.paper import Paper
from coursekit.print.pdf import Press


class Job(NamedTuple):
    """One file to make, and where it goes below the folder of all."""

    paper: Paper
    sheet: Sheet
    variant: Variant = "normal"
    ending: Format = "pdf"

    @property
    def place(self) -> PurePosixPath:
        folder = self.sheet if self.variant == "normal" else f"{self.sheet}-{self.variant}"
        return PurePosixPath(folder, self.paper.module_id, f"{self.paper.id}.{self.ending}")


@contextmanager
def open_press(course: LoadedCourse) -> Iterator[Press]:
    template = (resources.files("coursekit.print") / "paper.typ").read_bytes()
    assets = read_assets()
    fonts = as_ttf({p: data for p, data in assets.items() if p.suffix == ".woff2"})
    with TemporaryDirectory() as folder:
        for name, data in fonts.items():
            Path(folder, name).write_bytes(data)
        found = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=True, font_paths=[folder]
        )
        yield Press(template, found, course.figures)


def pdfs_of(press: Press) -> Callable[[Job], bytes]:
    return lambda job: press.pdf(job.paper, job.sheet, job.variant)


def print_jobs(
    make: Callable[[Job], bytes], jobs: Iterable[Job], folder: Path
) -> Iterator[tuple[Job, bytes]]:
    """Gives each job when its file is whole and in place, in order, with its bytes.

    Raises OSError, which names the file that could not be written; the old one is then as it was.
    """

    def run(job: Job) -> tuple[Job, bytes]:
        data = make(job)
        put_in_place(folder / job.place, data)
        return job, data

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        try:
            yield from pool.map(run, jobs)
        finally:
            pool.shutdown(cancel_futures=True)
