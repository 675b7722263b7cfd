"""For tools that gather findings: SARIF 2.1.0, the OASIS format that code hosts and editors read.

A finding is a result, its code a rule. Lines and columns count from 1 in Unicode characters, as
everywhere here; the end is the first place after.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from coursekit.diagnostics import Diagnostic, Label, Severity

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_NO_EXPLANATIONS: Mapping[str, str] = MappingProxyType({})


def write(
    diagnostics: Sequence[Diagnostic],
    sources: Mapping[PurePosixPath, str],
    file_count: int,
    explanations: Mapping[str, str] = _NO_EXPLANATIONS,
) -> str:
    """`explanations` are Markdown, by code; the texts and the count have no place in the format."""
    del sources, file_count
    codes = sorted({d.code for d in diagnostics})
    driver = {"name": "course", "rules": [_rule(code, explanations.get(code)) for code in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(d, codes.index(d.code)) for d in diagnostics],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, explanation: str | None) -> dict[str, Any]:
    if explanation is None:
        return {"id": code}
    opening = explanation.partition("\n\n")[0].strip()
    return {
        "id": code,
        "shortDescription": {"text": opening.partition(". ")[0].rstrip(".") + "."},
        "fullDescription": {"text": opening},
        "help": {"text": explanation, "markdown": explanation},
    }


def _result(problem: Diagnostic, rule: int) -> dict[str, Any]:
    said = f"{problem.message}\n{problem.help}" if problem.help else problem.message
    result = {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": _LEVELS[problem.severity],
        "message": {"text": said},
        "locations": [_location(problem.at)],
    }
    if problem.related:
        result["relatedLocations"] = [_location(label) for label in problem.related]
    return result


def _location(label: Label) -> dict[str, Any]:
    span = label.span
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    place = {"artifactLocation": {"uri": quote(str(span.path))}, "region": region}
    seen = {"message": {"text": label.text}} if label.text else {}
    return {"physicalLocation": place, **seen}
