"""`course print`: a session, a module or the whole course as PDF or Word files, or as a book."""
# ruff: noqa: PLC0415 - as in cli.py: other commands do not wait for what this one needs

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from coursekit.adapters import disk
from coursekit.adapters.terminal import CourseOption, course_root, sound_course, stop

if TYPE_CHECKING:
    from coursekit.adapters.press import Job
    from coursekit.model.loaded import LoadedCourse
    from coursekit.model.printed import PrintedFile
    from coursekit.print.paper import Paper


class KindOption(StrEnum):
    handout = "handout"
    worksheet = "worksheet"
    quiz = "quiz"
    key = "key"
    guide = "guide"
    family = "family"
    session_pack = "session-pack"
    module_pack = "module-pack"


class SheetOption(StrEnum):
    letter = "letter"
    a4 = "a4"


class FormOption(StrEnum):
    pdf = "pdf"
    docx = "docx"
    epub = "epub"


class VariantOption(StrEnum):
    normal = "normal"
    large = "large"
    bw = "bw"
    all = "all"


def print_papers(  # noqa: PLR0913, PLR0917 - one for each option
    ids: Annotated[
        list[str] | None,
        typer.Argument(help="Ids of sessions or modules; else the whole course."),
    ] = None,
    kind: Annotated[
        list[KindOption] | None,
        typer.Option(
            metavar=f"<{'|'.join(KindOption)}>",
            help="Only papers of this kind. Give it again for more kinds.",
        ),
    ] = None,
    paper: Annotated[SheetOption, typer.Option(help="The size of the paper.")] = SheetOption.letter,
    variant: Annotated[
        VariantOption, typer.Option(help="As usual, in large print, in black and white, or all.")
    ] = VariantOption.normal,
    form: Annotated[
        FormOption,
        typer.Option("--as", help="PDF; Word files to adapt; or the client course as one e-book."),
    ] = FormOption.pdf,
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
    from coursekit.adapters.documents import IN_WORD, open_documents
    from coursekit.adapters.press import Job, open_press, pdfs_of
    from coursekit.adapters.printed_list import PLACE, fingerprint
    from coursekit.print.papers import lacking
    from coursekit.print.pdf import VARIANTS

    if form is not FormOption.pdf and cover:
        stop("only a PDF can begin with a plain cover")
    if form is not FormOption.pdf and variant is not VariantOption.normal:
        stop("only a PDF has variants: in Word or a reading app, the size of text can be changed")
    kinds = [one.value for one in kind or ()]
    if form is FormOption.docx and (others := [one for one in kinds if one not in IN_WORD]):
        stop(f"a {others[0]} is made as a PDF only. As Word files: {', '.join(IN_WORD)}")
    if form is FormOption.epub and (ids or kinds):
        stop("the book is always the whole client course: leave out the ids and --kind")
    root = course_root(course)
    found = sound_course(root, "Nothing was printed.")
    folder = to if to is not None else root / PLACE
    mark = fingerprint(found.tree)
    if form is FormOption.epub:
        _write_book(found.course, folder, mark)
        return
    wanted = list(_wanted(found.course, ids or [], kinds))
    if form is FormOption.docx:
        jobs = [Job(one, paper.value, ending="docx") for one in wanted if one.kind in IN_WORD]
        with open_documents(found.course) as made:
            size = _run(lambda job: made.docx(job.paper, job.sheet), jobs, folder, mark)
    else:
        variants = [v for v in VARIANTS if variant.value in (v, "all")]
        papers = [replace(one, cover=one.cover or cover) for one in wanted]
        jobs = [Job(one, paper.value, each) for each in variants for one in papers]
        with open_press(found.course) as press:
            size = _run(pdfs_of(press), jobs, folder, mark)
    for session, parts in lacking(found.course).items():
        typer.echo(f"{session} has no {' and no '.join(parts)}: not printed.")
    typer.echo(f"Wrote {_count(len(jobs))}, {size / 1e6:.1f} MB, to {folder}.")


def _wanted(course: "LoadedCourse", ids: list[str], kinds: list[str]) -> Iterator["Paper"]:
    """The papers of these sessions and modules; a family's page goes with its session."""
    from coursekit.checks._nearness import did_you_mean
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


def _run(make: "Callable[[Job], bytes]", jobs: "list[Job]", folder: Path, mark: str) -> int:
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
