"""The questions of a check-up by the rule of docs/staff/check-ups.md, from the YAML files alone."""

from pathlib import Path
from typing import Any

import yaml

REPOSITORY = Path(__file__).parents[1]
COUNTS = {"true-false": lambda _: 2, "single-choice": lambda question: len(question["options"])}
Row = tuple[str, dict[str, Any], dict[str, Any], dict[str, Any]]
"""A session, its objective, the question before and the one after."""


def read(path: str) -> Any:
    return yaml.safe_load((REPOSITORY / path).read_text(encoding="utf-8"))


def modules() -> list[str]:
    return list(read("curriculum/course.yml")["modules"])


def sessions(module: str) -> list[str]:
    listed = read(f"curriculum/en/{module}/module.yml")["sessions"]
    return [entry["id"] for entry in listed if "planned" not in entry]


def title(module: str, session: str) -> str:
    return str(read(f"curriculum/en/{module}/{session}/session.yml")["title"])


def rows(module: str) -> list[Row]:
    return [row for session in sessions(module) for row in of_session(module, session)]


def of_session(module: str, session: str) -> list[Row]:
    questions = read(f"quizzes/en/{module}/{session}.yml")["questions"]
    objectives = read(f"curriculum/en/{module}/{session}/session.yml")["objectives"]
    columns = [_pairs(questions, objective["id"]) for objective in objectives]
    found: list[Row] = []
    while any(columns):
        for objective, column in zip(objectives, columns, strict=True):
            if column:
                found.append((session, objective, *column.pop(0)))
    return found[:2]


def _pairs(questions: list[dict[str, Any]], objective: str) -> list[tuple[Any, Any]]:
    fitting = [q for q in questions if q.get("objective") == objective and q["kind"] in COUNTS]
    left = [q for q in fitting if q["form"] == "b"]
    found = []
    for one in fitting:
        alike = [q for q in left if COUNTS[q["kind"]](q) == COUNTS[one["kind"]](one)]
        if one["form"] == "a" and alike:
            left.remove(alike[0])
            found.append((one, alike[0]))
    return found


def letter(question: dict[str, Any]) -> str:
    if question["kind"] == "true-false":
        return "A" if question["answer"] else "B"
    return "ABCDEF"[[option.get("correct", False) for option in question["options"]].index(True)]
