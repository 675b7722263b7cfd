"""The report for machines: its keys are a promise."""

import json
from pathlib import PurePosixPath

from coursekit.diagnostics import Diagnostic, Label, Severity, error
from coursekit.report import json_format
from coursekit.source import Span

PATH = PurePosixPath("docs/ä.md")


def test_every_key() -> None:
    at, related = Label(Span(PATH, 3, 5, 4, 7), "here"), Label(Span(PATH, 1, 2, 1, 3), "first")
    found = [
        error("broken-link", "no “b”", at, related, help="mend it"),
        Diagnostic("unused-waiver", Severity.WARNING, "c", at),
    ]
    place = {"path": "docs/ä.md", "line": 3, "column": 5, "end_line": 4, "end_column": 7}
    first = {"path": "docs/ä.md", "line": 1, "column": 2, "end_line": 1, "end_column": 3}
    assert json.loads(json_format.write(found, {}, 24)) == {
        "files": 24,
        "errors": 1,
        "warnings": 1,
        "infos": 0,
        "diagnostics": [
            {
                "code": "broken-link",
                "severity": "error",
                "message": "no “b”",
                "help": "mend it",
                "at": {**place, "text": "here"},
                "related": [{**first, "text": "first"}],
            },
            {
                "code": "unused-waiver",
                "severity": "warning",
                "message": "c",
                "help": "",
                "at": {**place, "text": "here"},
                "related": [],
            },
        ],
    }


def test_nothing_found_is_one_object_too() -> None:
    empty = {"files": 2, "errors": 0, "warnings": 0, "infos": 0, "diagnostics": []}
    assert json.loads(json_format.write([], {}, 2)) == empty
