"""The YAML dialect: what is read as what, where it stands, and what is refused in which words."""

from pathlib import PurePosixPath
from typing import Any

import pytest

from coursekit.load.yaml_document import read_yaml

PATH = PurePosixPath("a.yml")


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("true", True),
        ("false", False),
        ("True", "True"),
        ("yes", "yes"),
        ("No", "No"),
        ("on", "on"),
        ("12:30", "12:30"),
        ("2024-01-02", "2024-01-02"),
        ("2001-99-99", "2001-99-99"),
        ("0", 0),
        ("7", 7),
        ("-7", -7),
        ("07", "07"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("1.5", 1.5),
        (".5", ".5"),
        ("1.", "1."),
        ("1e3", "1e3"),
        (".inf", ".inf"),
        ("9" * 5000, "9" * 5000),
        ("", None),
        ("null", None),
        ("~", None),
        ("Null", "Null"),
        ('"true"', "true"),
        ("'1'", "1"),
        ('""', ""),
        ("[a, 1, true]", ("a", 1, True)),
        ("{x: 1}", {"x": 1}),
        ("[]", ()),
        ("{}", {}),
        ("one\n  two", "one two"),
        ("|\n  one\n\n  two", "one\n\ntwo"),
        ("|-\n  one", "one"),
        (">\n  one\n  two", "one two"),
        ("don't  # a comment", "don't"),
        ("a#b", "a#b"),
    ],
)
def test_a_value_is_read_as(typed: str, value: Any) -> None:
    document, found = read_yaml(PATH, f"key: {typed}")
    assert found == ()
    assert document.data == {"key": value}
    assert type(document.data["key"]) is type(value)


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "~\n"])
def test_nothing_written_is_an_empty_document(text: str) -> None:
    document, found = read_yaml(PATH, text)
    assert (document.data, found) == ({}, ())


SESSION = """\
id: tea
plan:
  - id: settle   # first
    title: "Settle in"

  - {id: close, minutes: [5, 10]}
text: |
  One.

  Two.
last:
"""


@pytest.mark.parametrize(
    ("route", "place"),
    [
        ((), (1, 1, 11, 6)),
        (("id",), (1, 5, 1, 8)),
        (("plan",), (3, 3, 6, 34)),
        (("plan", 0), (3, 5, 4, 23)),
        (("plan", 0, "id"), (3, 9, 3, 15)),
        (("plan", 0, "title"), (4, 12, 4, 23)),
        (("plan", 1), (6, 5, 6, 34)),
        (("plan", 1, "minutes"), (6, 26, 6, 33)),
        (("plan", 1, "minutes", 1), (6, 30, 6, 32)),
        (("text",), (7, 7, 10, 7)),
        (("last",), (11, 6, 11, 6)),
    ],
)
def test_a_value_stands_at(route: tuple[str | int, ...], place: tuple[int, ...]) -> None:
    document, _ = read_yaml(PATH, SESSION)
    assert document.values[route][1:] == place


def test_a_key_stands_at_its_word() -> None:
    document, _ = read_yaml(PATH, SESSION)
    assert document.keys[("plan", 1, "minutes")][1:] == (6, 17, 6, 24)
    assert set(document.keys) == {
        ("id",), ("plan",), ("text",), ("last",), ("plan", 0, "id"), ("plan", 0, "title"),
        ("plan", 1, "id"), ("plan", 1, "minutes"),
    }  # fmt: skip


def test_front_matter_counts_from_the_line_it_begins_on() -> None:
    document, _ = read_yaml(PATH, "title: Hot\nkey: Pour", first_line=2)
    assert document.values[("key",)] == (PATH, 3, 6, 3, 10)
    _, found = read_yaml(PATH, "title: Hot: water", first_line=2)
    assert found[0].at.span[1:3] == (2, 11)


def test_a_repeated_key_shows_both_places_and_the_first_counts() -> None:
    document, found = read_yaml(PATH, "a: 1\nb:\n  c: 2\n  c: 3\na: 4")
    assert document.data == {"a": 1, "b": {"c": 2}}
    assert [(d.code, d.message, d.at.span[1:3], d.related[0].span[1:3]) for d in found] == [
        ("duplicate-key", "the key `c` stands twice in one part", (4, 3), (3, 3)),
        ("duplicate-key", "the key `a` stands twice in one part", (5, 1), (1, 1)),
    ]


BLANKS = "this line begins with blanks that only look like spaces"
UNSETTLED = "two versions of this place were put together and not settled"
SECOND_KEY = "a colon and a space stand inside the text, so it reads as a second key"
CANNOT_BEGIN = "a text cannot begin with this character"
NOT_CLOSED = "a quotation mark is opened here and never closed"
MORE_TEXT = "there is more text after a closing quotation mark or bracket"
BRACKET = "a bracket is opened here and not closed in its line"
INDENT = "this line does not fit the indentation above it"
NO_COLON = "a key here has no colon and space after it"
ESCAPE = "a backslash inside double quotation marks begins a code, and this one is not known"
BELOW = "after `|` or `>` the text begins on the line below"
NO_KEY = "the file does not begin with a key"
NO_WORD = "a key must be a word"
TAG = "a value that begins with `!` has a special meaning"
TURNS = ", which turns the direction of text"
DEEP = "parts stand inside parts more than 20 deep"


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        # mistakes that authors really make
        ("id: a\nprompt: Remember: breathe", 2, 17, SECOND_KEY),
        ("prompt: Note: this: that", 1, 13, SECOND_KEY),
        ("prompt: @home", 1, 9, CANNOT_BEGIN),
        ("prompt: `code`", 1, 9, CANNOT_BEGIN),
        ("prompt: %50", 1, 9, CANNOT_BEGIN),
        ("prompt: *bold* text", 1, 9, "a text that begins with `*` is read as a reference"),
        ("prompt: **bold** text", 1, 9, "a text that begins with `*` is read as a reference"),
        ("prompt: & so", 1, 9, "a text that begins with `&` is read as a name for a place"),
        ('prompt: "Stop" and think', 1, 16, MORE_TEXT),
        ("prompt: 'It's late'", 1, 13, MORE_TEXT),
        ('prompt: "Stop\nnext: 1', 1, 9, NOT_CLOSED),
        ("prompt: 'don't'", 1, 14, MORE_TEXT),
        ('prompt: "How to escape', 1, 9, NOT_CLOSED),
        (r'prompt: "C:\drive"', 1, 13, ESCAPE),
        ("topics: [a, b\nnext: 1", 1, 9, BRACKET),
        ("topics: [a, b", 1, 9, BRACKET),
        ("a: ['b' c]", 1, 9, MORE_TEXT),
        ("a: > b", 1, 6, BELOW),
        ("topics: {a: 1\nnext: 1", 1, 9, BRACKET),
        ("plan:\n  - id: a\n   title: b", 3, 4, INDENT),
        ("a: 1\n  b: 2", 2, 1, "this line is indented further than the line above it"),
        ("a:\n  b: x\n\u00a0\u00a0c: y\n  d: z", 3, 1, BLANKS),
        ("a:\n  - b: 1\n    : |\n      c", 3, 1, "a colon stands here with no key before it"),
        ("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> mine", 2, 1, UNSETTLED),
        ("a:\n  b: 1\n c: 2", 3, 2, INDENT),
        ("a: 1\njust words\nb: 2", 2, 1, NO_COLON),
        ("a: - b", 1, 4, "a list item begins where a value is expected"),
        # what the dialect refuses
        ("a: &name b", 1, 4, "a value that begins with `&` gives a place a name (`&name`)"),
        ("a: *name", 1, 4, "a value that begins with `*` stands for another place (`*name`)"),
        ("a: !!float x", 1, 4, f"{TAG} (`tag:yaml.org,2002:float`)"),
        ("a: !important", 1, 4, f"{TAG} (`!important`)"),
        ("b: {x: 1}\na:\n  <<: b", 3, 3, "`<<` copies another part"),
        ("a: 1\n---\nb: 2", 2, 1, "a second document begins here"),
        ("- a\n- b", 1, 1, NO_KEY),
        ("only words", 1, 1, NO_KEY),
        ("? a\n: b", None, None, None),
        ("[a, b]: c", 1, 1, NO_WORD),
        ("a: " + "[" * 21 + "]" * 21, 1, 24, DEEP),
        ("a:\tb", 1, 3, "this line holds a tab"),
        ("a: 1\n\tb: 2", 2, 1, "this line holds a tab"),
        ("a: b\0c", 1, 5, "this line holds a NUL byte"),
        ("a: b\x07", 1, 5, "this line holds the control character U+0007"),
        ("a: b\x85c", 1, 5, "this line holds the invisible line break U+0085"),
        ("a: b\u2028c", 1, 5, "this line holds the invisible line break U+2028"),
        ("a: b\u2029c", 1, 5, "this line holds the invisible line break U+2029"),
        ("a: b\u202ec", 1, 5, f"this line holds the invisible control U+202E{TURNS}"),
        ("a: b\u2066c", 1, 5, f"this line holds the invisible control U+2066{TURNS}"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_at(
    text: str, line: int | None, column: int | None, message: str | None
) -> None:
    document, found = read_yaml(PATH, text)
    if message is None:
        assert found == ()
        return
    (diagnostic,) = found
    assert (diagnostic.code, diagnostic.message) == ("syntax", message)
    assert diagnostic.at.span[:3] == (PATH, line, column)
    assert diagnostic.help
    assert document.data == {}


def test_every_line_with_a_refused_character_is_told() -> None:
    _, found = read_yaml(PATH, "a:\tb\nc: d\ne: f\0\tg")
    assert [d.at.span[1:3] for d in found] == [(1, 3), (3, 5)]


@pytest.mark.parametrize("text", ["a: " + "[" * 3000, "a: {" * 3000, "- " * 3000, "a: " * 3000])
def test_deep_nesting_is_a_diagnostic_and_no_crash(text: str) -> None:
    _, found = read_yaml(PATH, text)
    assert [d.code for d in found] == ["syntax"]


def test_twenty_levels_are_read() -> None:
    _, found = read_yaml(PATH, "a: " + "[" * 19 + "x" + "]" * 19)
    assert found == ()
