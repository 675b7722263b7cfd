"""`course check`: what is wrong in the whole course, in some files, or in a session or a module."""
# ruff: noqa: PLC0415 - as in cli.py: other commands do not wait for what this one needs

from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Annotated

import typer

from coursekit.adapters.terminal import CourseOption, course_root, stop, today
from coursekit.diagnostics import Diagnostic, without_infos

if TYPE_CHECKING:
    from coursekit.adapters.course_folder import Examined


class Format(StrEnum):
    plain = "plain"
    github = "github"
    json = "json"
    sarif = "sarif"


def check(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Files, folders, ids; else the whole course.")
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.plain,
    course: CourseOption = None,
    *,
    info: Annotated[bool, typer.Option("--info", help="Show infos as well.")] = False,
) -> None:
    """Find what is wrong in the course's files. Each problem comes with what to do."""
    from coursekit.adapters.course_folder import examine, report_text

    root = course_root(course)
    found = examine(root, with_infos=info, today=today())
    wanted = _below(root, found, paths or [])
    typer.echo(report_text(found, form.value, wanted), nl=False)
    if wanted and form is Format.plain:
        typer.echo("`course explain CODE` tells more.")
    if without_infos(wanted):
        raise typer.Exit(1)


def _below(root: Path, found: "Examined", paths: list[Path]) -> tuple[Diagnostic, ...]:
    if not paths:
        return found.diagnostics
    wanted = [one for path in paths for one in _meant(root, found, path)]
    return tuple(
        d for d in found.diagnostics if any(d.at.span.path.is_relative_to(p) for p in wanted)
    )


def _meant(root: Path, found: "Examined", path: Path) -> tuple[PurePosixPath, ...]:
    """A file or a folder; or all files of the session or the module that has this id."""
    from coursekit.nearness import did_you_mean

    full = path.resolve()
    if not full.exists():
        if of_id := found.course.files_of(str(path)):
            return of_id
        known = {*found.course.session_ids, *(module.id for module in found.course.modules)}
        near = did_you_mean(str(path), known, "`course check` alone looks at all")
        stop(f"there is no file or folder `{path}`, and no session or module with this id: {near}")
    if not full.is_relative_to(root):
        stop(f"`{path}` is not part of the course")
    return (PurePosixPath(full.relative_to(root).as_posix()),)
