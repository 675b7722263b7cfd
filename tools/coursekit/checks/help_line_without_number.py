"""A help line that cannot be called, texted or opened sends a person in need away."""

from collections.abc import Iterator

from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.loaded import LoadedCourse


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    if course.help_lines is None:
        return
    for index, line in enumerate(course.help_lines.value.lines):
        if line.call is None and line.text is None and line.chat is None:
            yield error(
                "help-line-without-number",
                f"help line `{line.id}` cannot be reached",
                Label(course.help_lines.document.at("lines", index), "no number, no address"),
                help="add `call:`, `text:` or `chat:`",
            )
