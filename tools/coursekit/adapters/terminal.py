"""What commands share at the terminal: which course is meant, asking, stopping with words."""

import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from coursekit.adapters.course_folder import Examined

CourseOption = Annotated[
    Path | None,
    typer.Option(
        "--course", help="The course's folder; else the one you are in.", show_default=False
    ),
]


def today() -> date:
    """The day where the person sits."""
    return datetime.now(tz=UTC).astimezone().date()


def course_root(given: Path | None) -> Path:
    from coursekit.adapters.course_folder import find_root  # noqa: PLC0415 - slow to import

    root = find_root((given or Path.cwd()).resolve())
    if root is None:
        stop("there is no course here: no folder `curriculum` in this folder or above it")
    return root


def sound_course(root: Path, otherwise: str) -> "Examined":
    """The course where it has no errors; what was found is said, and with errors it ends here."""
    from coursekit.adapters.course_folder import examine, report_text  # noqa: PLC0415 - the same

    found = examine(root)
    if found.diagnostics:
        typer.echo(report_text(found, "plain"), nl=False, err=True)
    if found.has_errors:
        typer.echo(otherwise, err=True)
        raise typer.Exit(1)
    return found


def ask_missing(
    questions: Mapping[str, str], given: Mapping[str, str | None], why: str = ""
) -> dict[str, str]:
    """Asks the person at the terminal for what was not given; where there is none, it stops.

    Both are by the names of the options, such as `--title`; `why` is said before asking.
    """
    missing = [option for option in questions if given[option] is None]
    if missing and not (sys.stdin.isatty() and sys.stdout.isatty()):
        wanted = "\n".join(f"   {option}: {questions[option]}" for option in missing)
        stop(f"{why} Nothing was made: say these too, as options:\n{wanted}".strip())
    if missing and why:
        typer.echo(why)
    asked = {option: typer.prompt(questions[option]).strip() for option in missing}
    return {option: given[option] or asked.get(option, "") for option in questions}


def stop(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(2)
