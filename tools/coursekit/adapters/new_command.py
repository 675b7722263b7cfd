"""`course new`: makes the files of something new, with a prompt in each place to write over.

What is not said on the command line is asked, when a person sits at the terminal. Each command
imports what it needs when it is called, so that other commands do not wait for it.
"""
# ruff: noqa: PLC0415 - for the reason above

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Annotated

import typer

from coursekit.adapters.terminal import CourseOption, ask_missing, course_root, stop, today

if TYPE_CHECKING:
    from coursekit.model.loaded import LoadedCourse
    from coursekit.scaffold.additions import Additions

new = typer.Typer(
    name="new",
    no_args_is_help=True,
    help="Make the files of something new. In each place stands what belongs there.",
)

_AN_ID = "(small letters, digits and hyphens; it never changes)"
_NEXT = (
    "Next: run `{run} serve`, which shows the pages while you write. Write over each text that\n"
    "begins with `TO WRITE:`. `{run} check` names what is left."
)
_FIRST = (
    "Next: `course new session ID --module first-steps` starts the first session, and\n"
    "`course serve` shows the pages while you write. `course check` names what is left."
)
_UNTIL_REVIEW = timedelta(days=182)
_OF_A_COURSE = {
    "--title": "Its title, as readers see it",
    "--summary": "One or two sentences to the reader",
}
IdArgument = Annotated[
    str | None, typer.Argument(metavar="ID", help="The session's id.", show_default=False)
]


@new.command()
def course(
    course_id: Annotated[
        str | None, typer.Argument(metavar="ID", help="The course's id.", show_default=False)
    ] = None,
    title: Annotated[str | None, typer.Option(help="The name of the course.")] = None,
    summary: Annotated[str | None, typer.Option(help="One or two sentences to the reader.")] = None,
    to: Annotated[
        Path | None,
        typer.Option(help="The folder to make it in; else the one you are in.", show_default=False),
    ] = None,
) -> None:
    """Begin a course of your own, on any subject. Its pages are there, and wait for your words."""
    from coursekit.adapters.scaffold import for_editors
    from coursekit.scaffold.course import Wanted, new_course
    from coursekit.scaffold.ids import check_new_id

    root = (to or Path.cwd()).resolve()
    with _refusals_in_words():
        _refuse_course_at(root)
        nothing = _load(root)
        name = _id_of(course_id, "The id of the course")
        check_new_id(nothing, name, "course")
        texts = ask_missing(_OF_A_COURSE, {"--title": title, "--summary": summary})
        days = (today(), today() + _UNTIL_REVIEW)
        wanted = Wanted(name, *texts.values(), *(day.isoformat() for day in days))
        made = new_course(nothing, _templates(), wanted)
        _add(root, replace(made, files={**made.files, **for_editors()}), _FIRST)


@new.command()
def session(
    session_id: IdArgument = None,
    module: Annotated[str | None, typer.Option(help="The id of its module.")] = None,
    title: Annotated[str | None, typer.Option(help="What readers see in lists.")] = None,
    aim: Annotated[str | None, typer.Option(help="You can ...")] = None,
    course: CourseOption = None,
) -> None:
    """Start a session. One that is planned keeps its place, its title and its aim."""
    from coursekit.scaffold.ids import check_new_id
    from coursekit.scaffold.lists import find_entry, no_such_session
    from coursekit.scaffold.session import Wanted, new_session

    root = course_root(course)
    with _refusals_in_words():
        loaded = _load(root)
        name = _id_of(session_id, "The id of the session")
        given = {"--module": module, "--title": title, "--aim": aim}
        if find_entry(loaded, name) is None:
            check_new_id(loaded, name, "session")
            why = _sentence(no_such_session(loaded, name)) if module is None else ""
            questions = {
                "--module": "The id of the module that it comes into",
                "--title": "Its title, as readers see it in lists",
                "--aim": "Its aim (You can ...)",
            }
            given = {**given, **ask_missing(questions, given, why)}
        wanted = Wanted(name, *given.values())
        _add(root, new_session(loaded, _templates(), wanted), _next(root))


@new.command()
def quiz(session_id: IdArgument = None, course: CourseOption = None) -> None:
    """Make the quiz of a session that has none. For families, the id ends in `-family`."""
    from coursekit.scaffold.quiz import new_quiz

    root = course_root(course)
    with _refusals_in_words():
        name = _id_of(session_id, "The id of the session")
        _add(root, new_quiz(_load(root), _templates(), name), _next(root))


@new.command()
def family(session_id: IdArgument = None, course: CourseOption = None) -> None:
    """Make what families get of a session. It stands beside the files for clients."""
    from coursekit.scaffold.family import new_family

    root = course_root(course)
    with _refusals_in_words():
        name = _id_of(session_id, "The id of the session for clients")
        _add(root, new_family(_load(root), _templates(), name), _next(root))


@new.command()
def module(
    module_id: Annotated[
        str | None, typer.Argument(metavar="ID", help="The module's id.", show_default=False)
    ] = None,
    title: Annotated[str | None, typer.Option(help="What readers see in lists.")] = None,
    summary: Annotated[str | None, typer.Option(help="One or two sentences to the client.")] = None,
    course: CourseOption = None,
) -> None:
    """Add a module at the end of the course. It has one session, still to be planned."""
    from coursekit.scaffold.ids import check_new_id
    from coursekit.scaffold.module import new_module

    root = course_root(course)
    with _refusals_in_words():
        loaded = _load(root)
        name = _id_of(module_id, "The id of the module")
        check_new_id(loaded, name, "module")
        questions = {
            "--title": "Its title, as readers see it in lists",
            "--summary": "One or two sentences to the client",
        }
        texts = ask_missing(questions, {"--title": title, "--summary": summary}).values()
        advice = f"Next: `course new session ID --module {name}` starts its first session."
        _add(root, new_module(loaded, _templates(), name, *texts), advice)


def _refuse_course_at(root: Path) -> None:
    from coursekit.adapters.course_folder import find_root
    from coursekit.scaffold.additions import CannotAddError

    if (there := find_root(root)) is not None:
        raise CannotAddError(f"there is a course in `{there}` already: take an empty folder")


def _next(root: Path) -> str:
    """By the short names where the folder has them."""
    return _NEXT.format(run="make" if (root / "Makefile").is_file() else "course")


@contextmanager
def _refusals_in_words() -> Iterator[None]:
    from coursekit.adapters.disk import explain
    from coursekit.scaffold.additions import CannotAddError

    try:
        yield
    except CannotAddError as refusal:
        stop(f"Nothing was made: {_sentence(refusal)}")
    except OSError as problem:
        stop(f"{explain(problem)}\nNothing was made.")


def _sentence(words: object) -> str:
    said = str(words)
    return said if said.endswith("?") else f"{said}."


def _id_of(given: str | None, what: str) -> str:
    return ask_missing({"ID": f"{what} {_AN_ID}"}, {"ID": given})["ID"]


def _load(root: Path) -> "LoadedCourse":
    from coursekit.load.course import load_course
    from coursekit.load.tree import read_tree

    return load_course(read_tree(root))[0]


def _templates() -> dict[str, str]:
    from coursekit.adapters.scaffold import read_templates

    return read_templates()


def _shown(path: PurePosixPath) -> str:
    """The many files that nobody opens are told as their folder."""
    return "schemas/ (for your editor)" if path.parts[0] == "schemas" else str(path)


def _add(root: Path, additions: "Additions", advice: str) -> None:
    from coursekit.adapters.scaffold import add

    add(root, additions)
    typer.echo("Made:")
    for name in dict.fromkeys(map(_shown, additions.files)):
        typer.echo(f"   {name}")
    for path in additions.edits:
        typer.echo(f"Changed: {path}")
    typer.echo(advice)
