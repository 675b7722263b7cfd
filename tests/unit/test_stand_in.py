"""Every kind of plain field has a stand-in that its model takes."""

from pathlib import PurePosixPath

import pytest
from pydantic import BaseModel

from coursekit.load.build import build
from coursekit.load.yaml_document import read_yaml
from coursekit.model.course import Course, HelpLines
from coursekit.model.worksheet import Worksheet
from coursekit.questions import QuizFile

LINES = "lines:\n  - id: a\n    name: A\n    for: Tea.\n    "
PROMPTS = "prompts:\n  - id: a\n    kind: "
QUESTION = "id: a\nquestions:\n  - id: b\n    objective: c\n    prompt: Why?\n    "


@pytest.mark.parametrize(
    ("model", "text", "route", "value"),
    [
        (HelpLines, f"{LINES}call: abc\n", ("lines", 0, "call"), "000"),
        (HelpLines, f"{LINES}chat: ftp\n", ("lines", 0, "chat"), "https://example.org"),
        (HelpLines, f"{LINES}checked: soon\n", ("lines", 0, "checked"), "2000-01-01"),
        (HelpLines, f"{LINES}first: yes\n", ("lines", 0, "first"), "False"),
        (HelpLines, LINES.replace("id: a", "id: A b"), ("lines", 0, "id"), "left-out-2"),
        (HelpLines, LINES.replace("name: A", "name: [x]"), ("lines", 0, "name"), "…"),
        (Worksheet, f"title: T\n{PROMPTS}wriet\n    label: L\n", ("prompts", 0, "kind"), "write"),
        (
            Worksheet,
            f"title: T\n{PROMPTS}write\n    label: L\n    lines: many\n",
            ("prompts", 0, "lines"),
            "1",
        ),
        (
            QuizFile,
            f"{QUESTION}kind: true-false\n    form: x\n    answer: true\n",
            ("questions", 0, "form"),
            "a",
        ),
        (
            QuizFile,
            f"{QUESTION}kind: true-false\n    form: b\n",
            ("questions", 0, "answer"),
            "False",
        ),
    ],
)
def test_a_field_has_a_stand_in(
    model: type[BaseModel], text: str, route: tuple[str | int, ...], value: str
) -> None:
    loaded, found = build(model, read_yaml(PurePosixPath("a.yml"), text)[0])
    assert len(found) == 1
    assert loaded is not None
    here: object = loaded.value
    for step in route:
        here = here[step] if isinstance(here, tuple) else getattr(here, str(step))  # type: ignore[index]
    assert str(here) == value


def test_a_list_has_none() -> None:
    loaded, found = build(Course, read_yaml(PurePosixPath("a.yml"), "id: a\n")[0])
    assert loaded is None
    assert {d.message for d in found} >= {"the file has no `modules`"}
