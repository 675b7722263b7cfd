"""For machines: one JSON object.

- `files`: how many files were read
- `errors`, `warnings`, `infos`: how many problems of each severity
- `diagnostics`: the problems in order, each with `code`, `severity` ("error", "warning", "info"),
  `message`, `help` ("" where there is none), `at` and `related` (a list)
- `at` and each of `related`: `path` from the course's folder, `line`, `column`, `end_line`,
  `end_column` (all from 1; the end is the first place after), and `text`, what is to be seen there
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from coursekit.diagnostics import Diagnostic, Label, Severity


def write(
    diagnostics: Sequence[Diagnostic], sources: Mapping[PurePosixPath, str], file_count: int
) -> str:
    """The texts are not needed: machines have the files."""
    del sources
    counts = {f"{s}s": sum(d.severity is s for d in diagnostics) for s in Severity}
    whole = {"files": file_count, **counts, "diagnostics": [_problem(d) for d in diagnostics]}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _problem(problem: Diagnostic) -> dict[str, Any]:
    return {
        "code": problem.code,
        "severity": str(problem.severity),
        "message": problem.message,
        "help": problem.help,
        "at": _label(problem.at),
        "related": [_label(label) for label in problem.related],
    }


def _label(label: Label) -> dict[str, Any]:
    return {**label.span._asdict(), "path": str(label.span.path), "text": label.text}
