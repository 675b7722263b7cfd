"""Every paper of our own course can be printed, and every worksheet on one sheet."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from coursekit.adapters.press import Job, open_press, pdfs_of, print_jobs
from coursekit.load.course import load_course
from coursekit.load.tree import read_tree
from coursekit.model.loaded import LoadedCourse
from coursekit.print.papers import lacking, papers
from coursekit.print.pdf import Press

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def course() -> LoadedCourse:
    return load_course(read_tree(REPOSITORY))[0]


@pytest.fixture(scope="module")
def press(course: LoadedCourse) -> Iterator[Press]:
    with open_press(course) as found:
        yield found


def test_typst_refuses_none_of_them(course: LoadedCourse, press: Press, tmp_path: Path) -> None:
    """Of packs only one module's: they hold no more than the other papers."""
    some = [p for p in papers(course) if not p.cover or p.module_id == "starting-an-iop"]
    assert len(some) > 280
    jobs = [Job(one, "letter", "normal") for one in some]
    made = list(print_jobs(pdfs_of(press), jobs, tmp_path))
    assert len(made) == len(jobs) == len(list(tmp_path.rglob("*.pdf")))
    assert lacking(course) == {}
    sheets = {p.name: len(PdfReader(p).pages) for p in tmp_path.rglob("*-worksheet.pdf")}
    assert len(sheets) == len(course.sessions)
    assert {name: pages for name, pages in sheets.items() if pages > 1} == {}


def test_worksheets_fit_on_the_other_paper_and_in_gray(
    course: LoadedCourse, press: Press, tmp_path: Path
) -> None:
    sheets = [one for one in papers(course) if one.kind == "worksheet"]
    jobs = [Job(one, "a4", "normal") for one in sheets] + [
        Job(one, "letter", "bw") for one in sheets
    ]
    list(print_jobs(pdfs_of(press), jobs, tmp_path))
    long = [p.name for p in tmp_path.rglob("*.pdf") if len(PdfReader(p).pages) > 1]
    assert long == []


def test_it_refuses_none_in_large_print_and_in_gray(
    course: LoadedCourse, press: Press, tmp_path: Path
) -> None:
    """All papers of one module, whose figures, tables and boxes are of every kind."""
    some = [p for p in papers(course) if p.module_id == "family-dynamics" and not p.cover]
    jobs = [Job(one, "a4", variant) for one in some for variant in ("large", "bw")]
    assert len(list(print_jobs(pdfs_of(press), jobs, tmp_path))) == 2 * len(some) > 80
