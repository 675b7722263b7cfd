"""For GitHub Actions: each problem as a workflow command, which GitHub shows beside the line."""

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from coursekit.diagnostics import Diagnostic, Severity
from coursekit.report._summary import summarize

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def write(
    diagnostics: Sequence[Diagnostic], sources: Mapping[PurePosixPath, str], file_count: int
) -> str:
    """The texts are not needed: GitHub shows the lines itself."""
    del sources
    lines = [*map(_command, diagnostics), summarize(diagnostics, file_count)]
    return "\n".join(lines) + "\n"


def _command(problem: Diagnostic) -> str:
    span = problem.at.span
    properties = {
        "file": str(span.path),
        "line": span.line,
        "col": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
        "title": problem.code,
    }
    written = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{_COMMANDS[problem.severity]} {written}::{_data(_message(problem))}"


def _message(problem: Diagnostic) -> str:
    seen = [f"{r.span.path}:{r.span.line}:{r.span.column}: {r.text}" for r in problem.related]
    advice = [f"help: {problem.help}"] if problem.help else []
    return "\n".join([problem.message, *seen, *advice])


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
