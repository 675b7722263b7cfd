"""A number that nobody has checked may ring in an empty room when someone needs it most."""

from collections.abc import Iterator

from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.loaded import LoadedCourse


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    if course.help_lines is None:
        return
    document = course.help_lines.document
    for index, line in enumerate(course.help_lines.value.lines):
        if line.checked is None:
            yield error(
                "help-line-without-date",
                f"help line `{line.id}` does not say when it was last checked",
                Label(document.key_at("lines", index, "checked"), "`checked:` is missing"),
                help="call or open it, then add `checked:` with the day, such as 2026-11-21",
            )
