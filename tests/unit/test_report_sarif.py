"""SARIF 2.1.0: every key that is written. A test beside the browser's holds it to the schema."""

import json
from pathlib import PurePosixPath

from coursekit.diagnostics import Diagnostic, Label, Severity, error
from coursekit.report import sarif
from coursekit.source import Span, start_of

PATH = PurePosixPath("docs/ä b.md")
AT = Label(Span(PATH, 3, 5, 4, 7), "here")
FIRST = Label(Span(PATH, 1, 2, 1, 3), "first")
EXPLANATIONS = {
    "broken-link": "A link stops. Mend `it`.\n\n```yaml fails a.yml\nb: c\n```\n",
    "syntax": "Not found here.",
}
PLACE = {
    "artifactLocation": {"uri": "docs/%C3%A4%20b.md"},
    "region": {"startLine": 3, "startColumn": 5, "endLine": 4, "endColumn": 7},
}
FIRST_PLACE = {
    "artifactLocation": {"uri": "docs/%C3%A4%20b.md"},
    "region": {"startLine": 1, "startColumn": 2, "endLine": 1, "endColumn": 3},
}


def test_every_key() -> None:
    found = [
        Diagnostic("unused-waiver", Severity.WARNING, "c", AT),
        error("broken-link", "no “b”", AT, FIRST, help="mend it"),
    ]
    assert json.loads(sarif.write(found, {}, 24, EXPLANATIONS)) == {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "course",
                        "rules": [
                            {
                                "id": "broken-link",
                                "shortDescription": {"text": "A link stops."},
                                "fullDescription": {"text": "A link stops. Mend `it`."},
                                "help": {
                                    "text": EXPLANATIONS["broken-link"],
                                    "markdown": EXPLANATIONS["broken-link"],
                                },
                            },
                            {"id": "unused-waiver"},
                        ],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [
                    {
                        "ruleId": "unused-waiver",
                        "ruleIndex": 1,
                        "level": "warning",
                        "message": {"text": "c"},
                        "locations": [{"physicalLocation": PLACE, "message": {"text": "here"}}],
                    },
                    {
                        "ruleId": "broken-link",
                        "ruleIndex": 0,
                        "level": "error",
                        "message": {"text": "no “b”\nmend it"},
                        "locations": [{"physicalLocation": PLACE, "message": {"text": "here"}}],
                        "relatedLocations": [
                            {"physicalLocation": FIRST_PLACE, "message": {"text": "first"}}
                        ],
                    },
                ],
            }
        ],
    }


def test_severities_have_their_levels() -> None:
    found = [Diagnostic("a", severity, "b", AT) for severity in Severity]
    (run,) = json.loads(sarif.write(found, {}, 2))["runs"]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note"]
    assert [result["ruleIndex"] for result in run["results"]] == [0, 0, 0]


def test_a_file_as_a_whole_is_its_beginning() -> None:
    whole = Diagnostic("a", Severity.ERROR, "b", Label(start_of(PurePosixPath("a.yml"))))
    (run,) = json.loads(sarif.write([whole], {}, 2))["runs"]
    assert run["results"][0]["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "a.yml"},
                "region": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1},
            }
        }
    ]


def test_nothing_found_is_a_run_without_results() -> None:
    (run,) = json.loads(sarif.write([], {}, 2))["runs"]
    assert run["results"] == run["tool"]["driver"]["rules"] == []
