"""A schedule promises a path: a session that is missing, or led twice, is found out in the room."""

from collections import defaultdict
from collections.abc import Iterator

from coursekit.checks._known import is_damaged, known_sessions_and_modules
from coursekit.diagnostics import Diagnostic, Label, error, warning
from coursekit.model.loaded import Loaded, LoadedCourse
from coursekit.model.schedule import Schedule
from coursekit.model.session import Path
from coursekit.source import Span


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for schedule in course.schedules.values():
        placed = _placed(schedule)
        yield from _twice(placed)
        if known_sessions_and_modules(course) is not None and not course.broken:
            yield from _of_other_paths(course, schedule, placed)
            yield from _missing(course, schedule, placed)


def _placed(schedule: Loaded[Schedule]) -> dict[str, list[Span]]:
    """Where each session stands."""
    placed: defaultdict[str, list[Span]] = defaultdict(list)
    for at, week in enumerate(schedule.value.weeks):
        for index, name in enumerate(week.sessions):
            placed[name].append(schedule.document.at("weeks", at, "sessions", index))
    return placed


def _twice(placed: dict[str, list[Span]]) -> Iterator[Diagnostic]:
    for name, (first, *others) in placed.items():
        for span in others:
            yield error(
                "schedule-differs",
                f"the session `{name}` stands twice in this schedule",
                Label(span, "here again"),
                Label(first, "first here"),
                help="take one of them out, and put another session in its place",
            )


def _of_other_paths(
    course: LoadedCourse, schedule: Loaded[Schedule], placed: dict[str, list[Span]]
) -> Iterator[Diagnostic]:
    paths, path_of = schedule.value.paths, _paths(course)
    for name, (span, *_) in placed.items():
        own = path_of.get(name)
        if own is not None and own not in paths:
            yield warning(
                "schedule-differs",
                f"the session `{name}` is of path {own}, and this schedule is of {_said(paths)}",
                Label(span, f"of path {own}"),
                Label(schedule.document.at("paths"), "the paths of this schedule"),
                help="take it out, or change the session's own `path:`",
            )


def _missing(
    course: LoadedCourse, schedule: Loaded[Schedule], placed: dict[str, list[Span]]
) -> Iterator[Diagnostic]:
    paths = schedule.value.paths
    left = [n for n, path in _paths(course).items() if path in paths and n not in placed]
    for name in left:
        yield warning(
            "schedule-differs",
            f"the session `{name}` of path {course.paths[name]} is missing in this schedule",
            Label(schedule.document.at("weeks"), "it stands in none of these weeks"),
            help=f"add `{name}` to one of the weeks",
        )


def _paths(course: LoadedCourse) -> dict[str, Path]:
    """Of each session whose path could be read."""
    unread = {
        name
        for name, session in course.sessions.items()
        if is_damaged(session.session.document, "path")
    }
    return {name: path for name, path in course.paths.items() if name not in unread}


def _said(paths: tuple[str, ...]) -> str:
    return "path " + " and ".join(paths)
