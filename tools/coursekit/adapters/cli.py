"""The command `course`. Exit status: 0 clean, 1 problems found, 2 used wrongly or broke.

Each command imports what it needs when it is called, so that `check`, which authors run on each
save, does not wait for the rest.
"""
# ruff: noqa: PLC0415 - for the reason above

import gc
import os
import signal
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from coursekit.adapters import disk
from coursekit.adapters.check_command import check
from coursekit.adapters.new_command import new
from coursekit.adapters.print_command import print_papers
from coursekit.adapters.terminal import CourseOption, course_root, sound_course, stop
from coursekit.diagnostics import without_infos

if TYPE_CHECKING:
    from coursekit.adapters.course_folder import Examined

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.add_typer(new)


class TableFormat(StrEnum):
    plain = "plain"
    json = "json"


@app.callback()
def course() -> None:
    """Checks a course and turns it into a site for clients and one for staff."""


app.command("check")(check)


@app.command()
def explain(
    code: Annotated[
        str | None,
        typer.Argument(help="The last word of a message, in square brackets; else all codes."),
    ] = None,
) -> None:
    """Tell what a finding means. Samples show a place that is wrong and one that is right."""
    from coursekit.adapters.files import read_explanations
    from coursekit.nearness import did_you_mean
    from coursekit.render.explanation import explanation_list, explanation_text

    explanations = read_explanations()
    if code is None:
        typer.echo(explanation_list(explanations), nl=False)
        return
    name = code.strip("[]")
    if name not in explanations:
        advice = did_you_mean(name, explanations, "`course explain` lists all codes")
        stop(f"no finding has the code `{name}`: {advice}")
    typer.echo(explanation_text(name, explanations[name]), nl=False)


@app.command()
def stats(
    form: Annotated[
        TableFormat, typer.Option("--format", help="How to print.")
    ] = TableFormat.plain,
    course: CourseOption = None,
) -> None:
    """Count what each session holds: words, questions, sources. Planned ones are left out."""
    from coursekit.adapters.course_folder import examine
    from coursekit.stats import as_json, as_table, count_sessions

    found = examine(course_root(course), with_infos=True)
    rows = count_sessions(found.course, found.diagnostics)
    typer.echo(as_table(rows) if form is TableFormat.plain else as_json(rows), nl=False)


@app.command()
def build(course: CourseOption = None) -> None:
    """Build both editions into site/client and site/staff."""
    from coursekit.adapters.build import BuildError, build_site

    root = course_root(course)
    found = sound_course(root, "Nothing was built; the last good site is as it was.")
    try:
        build_site(root)
    except BuildError as problem:
        stop(f"{problem}\nThe last good site is as it was.")
    except OSError as problem:
        stop(f"{disk.explain(problem)}\nThe last good site is as it was.")
    typer.echo("Built site/client (for clients) and site/staff (for staff).")
    _tell_stale_papers(root, found)


@app.command()
def offline(course: CourseOption = None) -> None:
    """Build both editions and write a zip of each into dist. It works from a USB stick."""
    from coursekit.adapters.build import BuildError, write_zips

    root = course_root(course)
    found = sound_course(root, "Nothing was written.")
    try:
        written = write_zips(root)
    except BuildError as problem:
        stop(f"{problem}\nNothing was written.")
    except OSError as problem:
        stop(f"{disk.explain(problem)}\nNot all zips were written.")
    names = " and ".join(str(path.relative_to(root)) for path in written)
    typer.echo(f"Wrote {names}. Unpack one and open the page `index.html` in it.")
    _tell_stale_papers(root, found)


app.command("print")(print_papers)


@app.command()
def serve(
    course: CourseOption = None,
    port: Annotated[int, typer.Option(help="The first port to try.")] = 8000,
) -> None:
    """Check the course, then serve both editions. The pages follow each save."""
    from coursekit.adapters.course_folder import Examined, report_text
    from coursekit.adapters.serve import ServeError, serve_editions

    def report(found: Examined) -> None:
        shown = without_infos(found.diagnostics)
        typer.echo(report_text(found, "plain", shown), nl=False)

    root = course_root(course)
    # ended from outside, it ends its servers too, as with Ctrl+C
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        serve_editions(root, typer.echo, report, port)
    except ServeError as problem:
        stop(str(problem))
    except OSError as problem:
        stop(disk.explain(problem))
    except KeyboardInterrupt:
        typer.echo("\nStopped.")


@app.command()
def pages(
    folder: Annotated[Path, typer.Argument(help="Where to write them.")],
    course: CourseOption = None,
) -> None:
    """Write the pages of both editions for another engine. It can build them as they are."""
    from coursekit.adapters.page_tree import write_page_tree

    root = course_root(course)
    found = sound_course(root, "Nothing was written.")
    try:
        write_page_tree(found.course, root, folder)
    except OSError as problem:
        stop(f"{disk.explain(problem)}\nNot all pages were written to {folder}.")
    typer.echo(f"Wrote the pages to {folder / 'client'} and {folder / 'staff'}.")


@app.command("finish")
def finish_site(
    folder: Annotated[Path, typer.Argument(help="A site that an engine has built.")],
) -> None:
    """Finish a site that another engine built. It gets its search, and its links are checked."""
    from coursekit.adapters.files import read_site, write_site
    from coursekit.finish import finish

    if not (folder / "index.html").is_file():
        stop(f"there is no built site in `{folder}`: no `index.html`")
    built = read_site(folder)
    site, problems = finish(built)
    try:
        write_site(built, site, folder)
    except OSError as problem:
        stop(f"{disk.explain(problem)}\nThe site is not finished: run this again.")
    for dead_end in problems:
        typer.echo(dead_end, err=True)
    if problems:
        raise typer.Exit(1)
    typer.echo(f"Finished the site in {folder}.")


@app.command()
def schema(
    folder: Annotated[Path, typer.Argument(help="Where to write them.")] = Path("schemas"),
) -> None:
    """Write the JSON Schema of every YAML kind, for editors."""
    from coursekit.adapters.schemas import write_schemas

    try:
        write_schemas(folder)
    except OSError as problem:
        stop(disk.explain(problem))
    typer.echo(f"Wrote the schemas to {folder}.")


def main() -> None:
    """Runs the command; whatever breaks is said in a line and not in a traceback."""
    gc.disable()  # a command keeps what it makes and ends: looking for garbage is a tenth of it
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # else all packages are searched
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        app()
    except Exception as problem:
        if os.environ.get("COURSE_DEBUG"):
            raise
        typer.echo(
            f"course broke: {type(problem).__name__}: {problem}\n"
            "This is a fault of the tool. Run again with COURSE_DEBUG=1 and report what it prints.",
            err=True,
        )
        sys.exit(2)


def _tell_stale_papers(root: Path, found: "Examined") -> None:
    from coursekit.adapters.printed_list import STALE, are_stale

    if are_stale(root, found.tree):
        typer.echo(STALE)
