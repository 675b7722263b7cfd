"""`course print`: a session, a module or the whole course as PDF or Word files, or as a book."""
# ruff: noqa: PLC0415 - as in cli.py: other commands do not wait for what this one needs

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias, get_args

import typer

from coursekit.adapters import disk
from coursekit.adapters.terminal import CourseOption, course_root, sound_course, stop
from coursekit.print.choices import Format, Kind, Sheet, Variant

if TYPE_CHECKING:
    from coursekit.adapters.press import Job
    from coursekit.model.loaded import LoadedCourse
    from coursekit.model.printed import PrintedFile
    from coursekit.print.paper import Paper

    Maker = Callable[[Job], bytes]


KindOption: TypeAlias = Kind
if not TYPE_CHECKING:  # typer takes no list of literals
    KindOption = StrEnum("KindOption", [(one, one) for one in get_args(Kind)])


def print_papers(  # noqa: PLR0913, PLR0917 - one for each option
    ids: Annotated[
        list[str] | None,
        typer.Argument(help="Ids of sessions or modules; else the whole course."),
    ] = None,
    kind: Annotated[
        list[KindOption] | None,
        typer.Option(
            metavar=f"<{'|'.join(get_args(Kind))}>",
            help="Only papers of this kind. Give it again for more kinds.",
        ),
    ] = None,
    paper: Annotated[Sheet, typer.Option(help="The size of the paper.")] = "letter",
    variant: Annotated[
        Literal[Variant, "all"],
        typer.Option(help="As usual, in large print, in black and white, or all."),
    ] = "normal",
    form: Annotated[
        Format,
        typer.Option("--as", help="PDF; Word files to adapt; or the client course as one e-book."),
    ] = "pdf",
    to: Annotated[
        Path | None, typer.Option(help="The folder to write to.", show_default=False)
    ] = None,
    course: CourseOption = None,
    *,
    cover: Annotated[
        bool, typer.Option("--cover", help="Begin every PDF with a page that shows only a number.")
    ] = False,
) -> None:
    """Make PDFs to print: handouts, worksheets, quizzes, keys, guides, family pages and packs."""
    from coursekit.adapters.press import Job
    from coursekit.adapters.printed_list import PLACE, fingerprint
    from coursekit.print.docx import IN_WORD
    from coursekit.print.papers import lacking

    if form != "pdf" and cover:
        stop("only a PDF can begin with a plain cover")
    if form != "pdf" and variant != "normal":
        stop("only a PDF has variants: in Word or a reading app, the size of text can be changed")
    kinds = [str(one) for one in kind or ()]
    if form == "docx" and (others := [one for one in kinds if one not in IN_WORD]):
        stop(f"a {others[0]} is made as a PDF only. As Word files: {', '.join(IN_WORD)}")
    if form == "epub" and (ids or kinds):
        stop("the book is always the whole client course: leave out the ids and --kind")
    root = course_root(course)
    found = sound_course(root, "Nothing was printed.")
    folder = to if to is not None else root / PLACE
    mark = fingerprint(found.tree)
    if form == "epub":
        _write_book(found.course, folder, mark)
        return
    wanted = (replace(p, cover=p.cover or cover) for p in _wanted(found.course, ids or [], kinds))
    kept = [one for one in wanted if form != "docx" or one.kind in IN_WORD]
    variants = [one for one in get_args(Variant) if variant in (one, "all")]
    jobs = [Job(one, paper, each, form) for each in variants for one in kept]
    with _MAKERS[form](found.course) as make:
        size = _run(make, jobs, folder, mark)
    for session, parts in lacking(found.course).items():
        typer.echo(f"{session} has no {' and no '.join(parts)}: not printed.")
    typer.echo(f"Wrote {_count(len(jobs))}, {size / 1e6:.1f} MB, to {folder}.")


@contextmanager
def _pdfs(course: "LoadedCourse") -> "Iterator[Maker]":
    from coursekit.adapters.press import open_press, pdfs_of

    with open_press(course) as press:
        yield pdfs_of(press)


@contextmanager
def _word_files(course: "LoadedCourse") -> "Iterator[Maker]":
    from coursekit.adapters.documents import open_documents

    with open_documents(course) as made:
        yield lambda job: made.docx(job.paper, job.sheet)


_MAKERS = {"pdf": _pdfs, "docx": _word_files}
"""For each format of single papers, what makes a paper of a course in it."""


def _wanted(course: "LoadedCourse", ids: list[str], kinds: list[str]) -> Iterator["Paper"]:
    """The papers of these sessions and modules; a family's page goes with its session."""
    from coursekit.nearness import did_you_mean
    from coursekit.print.papers import papers

    known = {*course.sessions, *(module.id for module in course.modules)}
    for name in ids:
        if name not in known:
            advice = did_you_mean(name, known, "look into the folder `curriculum`")
            stop(f"no written session and no module has the id `{name}`: {advice}")
    for one in papers(course):
        is_wanted = not ids or one.session_id in ids or one.module_id in ids
        if is_wanted and (not kinds or one.kind in kinds):
            yield one


def _write_book(course: "LoadedCourse", folder: Path, mark: str) -> None:
    from coursekit.adapters.documents import open_documents
    from coursekit.adapters.files import put_in_place
    from coursekit.adapters.printed_list import write_list
    from coursekit.model.printed import a_book

    name = course.course.value.id if course.course else "course"
    target = folder / f"{name}.epub"
    with open_documents(course) as made:
        data = made.epub()
    try:
        put_in_place(target, data)
        write_list(folder, mark, [a_book(target.name)])
    except OSError as problem:
        stop(f"{disk.explain(problem)}\nThe book was not written.")
    typer.echo(f"Wrote {target}, {len(data) / 1e6:.1f} MB.")


def _run(make: "Maker", jobs: "list[Job]", folder: Path, mark: str) -> int:
    """Tells how far it is; gives the bytes written. What is written is on the list, too."""
    from coursekit.adapters.press import print_jobs
    from coursekit.adapters.printed_list import write_list

    made, size = [], 0
    try:
        try:
            with _telling(jobs) as tell:
                for job, data in print_jobs(make, jobs, folder):
                    made.append(_entry(job, data))
                    size += len(data)
                    tell(job)
        finally:
            if made:
                write_list(folder, mark, made)
    except OSError as problem:
        wanted = _count(len(jobs))
        stop(f"{disk.explain(problem)}\n{len(made)} of {wanted} were written to {folder}.")
    return size


def _entry(job: "Job", data: bytes) -> "PrintedFile":
    from coursekit.adapters.printed_list import count_pages
    from coursekit.model.printed import PrintedFile

    paper = job.paper
    edition = paper.edition if job.ending == "pdf" else "staff"  # staff adapt, for clients too
    about = (str(job.place), edition, paper.module_id, paper.session_id, paper.what)
    return PrintedFile(*about, job.sheet, job.variant, count_pages(data))


@contextmanager
def _telling(jobs: "list[Job]") -> "Iterator[Callable[[Job], None]]":
    """A bar at a terminal; where nobody looks on, a line for each folder that is done."""
    if sys.stdout.isatty():
        with typer.progressbar(length=len(jobs), label="Printing", show_pos=True) as bar:
            yield lambda _: bar.update(1)
        return
    left = Counter(job.place.parent for job in jobs)

    def tell(job: "Job") -> None:
        left[job.place.parent] -= 1
        if not left[job.place.parent]:
            typer.echo(f"{job.place.parent}: done")

    yield tell


def _count(papers: int) -> str:
    return "1 paper" if papers == 1 else f"{papers} papers"
