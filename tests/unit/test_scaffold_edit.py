"""One change to a list in a YAML file: what is there afterwards, to the byte."""

from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any

import pytest
import yaml

from coursekit.load.yaml_document import read_yaml
from coursekit.model.document import Document
from coursekit.scaffold.edit import (
    Edit,
    append_item,
    apply_edit,
    comments_in,
    replace_item,
    take_out,
)

PATH = PurePosixPath("module.yml")
Change = Callable[[Document], Edit]


def start_second(document: Document) -> Edit:
    return take_out(document, ("sessions", 1, "planned"))


def add_third(document: Document) -> Edit:
    return append_item(document, "sessions", "id: third")


def replace_second(document: Document) -> Edit:
    return replace_item(document, ("sessions", 1), "id: new")


def read(text: str) -> Document:
    document, found = read_yaml(PATH, text.removeprefix("\ufeff").replace("\r\n", "\n"))
    assert found == ()
    return document


BLOCK = """\
# all about tea
sessions:
  - id: first   # the easy one

  # then the same leaves again
  - id: second
    planned:
      title: A second cup
      topics: [T2]
  # more to come
next: 1
"""

CASES: list[tuple[str, Change, str, str]] = [
    ("a planned session is started", start_second, BLOCK, BLOCK.replace(
        "    planned:\n      title: A second cup\n      topics: [T2]\n", "")),
    ("it is the last thing in the file", start_second,
     "sessions:\n- id: a\n- id: b\n  planned:\n    title: B", "sessions:\n- id: a\n- id: b\n"),
    ("a part stands below the plan", start_second,
     "sessions:\n  - id: a\n  - id: b\n    planned:\n      t: B\n    allow: []\n",
     "sessions:\n  - id: a\n  - id: b\n    allow: []\n"),
    ("the plan stands first", start_second,
     "sessions:\n  - id: a\n  - planned:\n      t: B\n    # b\n    id: b\n",
     "sessions:\n  - id: a\n  - id: b\n"),
    ("the plan is in brackets", start_second,
     "sessions:\n  - id: a\n  - id: b\n    planned: {t: B, u: [1, 2]}  # soon\nnext: 1\n",
     "sessions:\n  - id: a\n  - id: b\nnext: 1\n"),
    ("the session is in brackets", start_second,
     "sessions:\n  - id: a\n  - {id: b, planned: {t: B}}  # b\n",
     "sessions:\n  - id: a\n  - {id: b}  # b\n"),
    ("in brackets, the plan first", start_second,
     "sessions: [{id: a}, {planned: {t: B}, id: b}]\n", "sessions: [{id: a}, {id: b}]\n"),
    ("in brackets on several lines", start_second,
     "sessions: [\n  {id: a},\n  {id: b,\n   planned: {t: B}\n  },\n]\n",
     "sessions: [\n  {id: a},\n  {id: b\n  },\n]\n"),
    ("one is added at the end", add_third, BLOCK,
     BLOCK.replace("  # more to come", "  - id: third\n  # more to come")),
    ("below a comment of the last one", add_third,
     "sessions:\n- id: a\n  # about a\n# about all\n",
     "sessions:\n- id: a\n  # about a\n- id: third\n# about all\n"),
    ("below a last line without an end", add_third, "sessions:\n  - id: a",
     "sessions:\n  - id: a\n  - id: third"),
    ("below a text of several lines", add_third, "sessions:\n  - id: a\n    t: |\n      x\n\n",
     "sessions:\n  - id: a\n    t: |\n      x\n  - id: third\n\n"),
    ("to a list in brackets", add_third, "sessions: [{id: a}] # few\n",
     "sessions: [{id: a}, {id: third}] # few\n"),
    ("to one with a comma at its end", add_third, "sessions: [\n  {id: a}, # one, two\n]\n",
     "sessions: [\n  {id: a}, # one, two\n {id: third}]\n"),
    ("to one with a comma in its last comment", add_third, "sessions: [\n  {id: a} # one, two\n]\n",
     "sessions: [\n  {id: a} # one, two\n, {id: third}]\n"),
    ("with a wide dash", add_third, "sessions:\n-   id: a\n    t: b\n",
     "sessions:\n-   id: a\n    t: b\n- id: third\n"),
    ("with the dash on a line of its own", add_third, "sessions:\n  -\n    id: a\nnext: 1\n",
     "sessions:\n  -\n    id: a\n  - id: third\nnext: 1\n"),
    ("one takes another's place", replace_second, BLOCK, BLOCK.replace(
        "- id: second\n    planned:\n      title: A second cup\n      topics: [T2]", "- id: new")),
    ("one takes another's place in brackets", replace_second, "sessions: [{id: a}, {id: b}]\n",
     "sessions: [{id: a}, {id: new}]\n"),
]  # fmt: skip


def as_data(text: str) -> Any:
    """By a reader that is not ours."""
    return yaml.safe_load(text)


@pytest.mark.parametrize(
    ("change", "before", "after"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
@pytest.mark.parametrize(
    "written",
    [
        lambda text: text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
        lambda text: "# Tee für zwei\n" + text,
    ],
    ids=["as it is", "with line ends of Windows", "with a byte order mark", "a line lower"],
)
def test_only_the_list_is_changed(
    change: Change, before: str, after: str, written: Callable[[str], str]
) -> None:
    raw = written(before)
    assert apply_edit(raw, change(read(raw))) == written(after)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_another_reader_finds_the_change_and_nothing_else(
    case: tuple[str, Change, str, str],
) -> None:
    _, change, before, _ = case
    expected = as_data(before)
    if change is start_second:
        del expected["sessions"][1]["planned"]
    elif change is add_third:
        expected["sessions"].append({"id": "third"})
    else:
        expected["sessions"][1] = {"id": "new"}
    assert as_data(apply_edit(before, change(read(before)))) == expected


def test_a_list_of_words_gets_a_word() -> None:
    text = "modules:\n    - one\n"
    assert apply_edit(text, append_item(read(text), "modules", "two")) == text + "    - two\n"
    flow = "{modules: [one]}"
    assert apply_edit(flow, append_item(read(flow), "modules", "two")) == "{modules: [one, two]}"


def test_the_comments_of_what_is_taken_out_are_known() -> None:
    text = (
        "sessions:\n  - id: b # stays\n    planned: # one\n"
        "      # two\n      title: 'a # b' # three\n"
        "      topics: [x, # four\n        y]\n      path: A\n    # stays too\n"
    )
    found = comments_in(read(text), ("sessions", 0, "planned"))
    assert found == ("# one", "# two", "# three", "# four")
