"""One run tells every mistake in a file, each at its place, and no mistake twice."""

from pathlib import PurePosixPath

import pytest

from coursekit.diagnostics import in_order
from coursekit.load.build import build
from coursekit.load.yaml_document import read_yaml
from coursekit.model.course import Module
from coursekit.model.worksheet import Worksheet
from coursekit.questions import QuizFile

PATH = PurePosixPath("a.yml")

FLAWED = """\
id: First Cup
questions:
  - id: needs
    kind: multiple-choice
    form: c
    prompt:
    options:
      - text: Hot water
        corect: true
        feedback: 7
      - feedback: Yes.
  - kind: true-false
    form: a
    prompt: Time.
    answer: yes
  - id: how-long
    kind: choice
    form: a
    prompt: How long?
  - id: clock
    kind: single-choice
    form: [a]
    prompt: A clock?
    options: Three
    answers: 3
titel: Tea
"""


WRONG, MISSING, UNKNOWN = "wrong-value", "missing-key", "unknown-key"


def test_every_mistake_of_a_file_is_told_once_at_its_place() -> None:
    document, syntax = read_yaml(PATH, FLAWED)
    loaded, found = build(QuizFile, document)
    assert syntax == ()
    assert loaded is not None
    assert [question.id for question in loaded.value.questions] == ["needs", "left-out-12"]
    told = [(*d.at.span[1:3], d.code, d.message) for d in in_order(found)]
    assert told == [
        (1, 5, WRONG, "`id` of the file is `First Cup`, which is not an id"),
        (5, 11, WRONG, "`form` of question `needs` is `c`, which is not one of the choices"),
        (6, 5, MISSING, "`prompt` of question `needs` has nothing written"),
        (9, 9, UNKNOWN, "option 1 of question `needs` has the key `corect`, which is not known"),
        (10, 19, WRONG, "`feedback` of option 1 of question `needs` should be text, but it is `7`"),
        (11, 9, MISSING, "option 2 of question `needs` has no `text`"),
        (12, 5, MISSING, "question 2 has no `id`"),
        (15, 13, WRONG, "`answer` of question 2 should be `true` or `false`, but it is `yes`"),
        (17, 11, WRONG, "`kind` of question `how-long` is `choice`, which is not known"),
        (22, 11, WRONG, "`form` of question `clock` is a list, which is not one of the choices"),
        (24, 14, WRONG, "`options` of question `clock` should be a list, but it is `Three`"),
        (25, 5, UNKNOWN, "question `clock` has the key `answers`, which is not known"),
        (26, 1, UNKNOWN, "the file has the key `titel`, which is not known"),
    ]  # fmt: skip


MODULE = """\
id: brewing
title: Brewing
summary: From leaves to a cup.
sessions:
  - id: first
  - id: Second One
  - id: third
    planed: {{}}
  - id: fourth
{extra}
"""


def test_a_stand_in_takes_the_place_of_what_does_not_fit() -> None:
    document, _ = read_yaml(PATH, MODULE.format(extra=""))
    loaded, found = build(Module, document)
    assert {d.at.span[1:3] for d in found} == {(6, 9), (8, 5)}
    assert loaded is not None
    sessions = [entry.id for entry in loaded.value.sessions]
    assert sessions == ["first", "left-out-6", "third", "fourth"]
    assert sorted(span[1:3] for span in loaded.document.damaged) == [(6, 9), (8, 5)]


WORKSHEET = """\
title: My cup
prompts:
  - id: first
    kind: write
    label: One
  - id: second
    kind: xyz
    label: Two
  - id: third
    kind: tick
    label: Three
    options: [a, b]
"""


def test_what_can_have_no_stand_in_is_left_out_and_the_places_of_the_rest_stay_true() -> None:
    document, _ = read_yaml(PATH, WORKSHEET)
    loaded, found = build(Worksheet, document)
    assert [(*d.at.span[1:3], d.code) for d in found] == [(7, 11, WRONG)]
    assert loaded is not None
    assert [prompt.id for prompt in loaded.value.prompts] == ["first", "third"]
    lines = [loaded.document.at("prompts", i, "id").line for i in range(2)]
    assert lines == [3, 9]
    assert [span[1:3] for span in loaded.document.damaged] == [(6, 5)]


def test_a_mistyped_key_is_not_reported_as_missing_too() -> None:
    document, _ = read_yaml(PATH, MODULE.replace("title:", "titel:").format(extra=""))
    _, found = build(Module, document)
    assert [d.code for d in found if d.at.span.line < 4] == ["unknown-key"]


def test_a_missing_key_is_told_beside_one_that_is_only_unknown() -> None:
    document, _ = read_yaml(PATH, MODULE.replace("title:", "color:").format(extra=""))
    _, found = build(Module, document)
    codes = sorted(d.code for d in found if d.at.span.line < 4)
    assert codes == ["missing-key", "unknown-key"]


def test_a_list_that_loses_all_its_items_is_not_called_empty() -> None:
    text = "id: a\ntitle: b\nsummary: c\nsessions:\n  - id: A B\n  - {}\n"
    document, _ = read_yaml(PATH, text)
    _, found = build(Module, document)
    assert sorted(d.at.span.line for d in found) == [5, 6]


@pytest.mark.parametrize("text", ["", "id:\n", "id: 1\nquestions: 2\n", "questions: []\n"])
def test_a_file_with_next_to_nothing_is_told_and_not_built(text: str) -> None:
    document, _ = read_yaml(PATH, text)
    loaded, found = build(QuizFile, document)
    assert loaded is None
    assert found
