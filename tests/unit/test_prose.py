"""Walking prose, its plain words, its sections and their anchors."""

import pytest

from coursekit.load.markdown import read_prose
from coursekit.model.prose import Link, Text, plain_prose, plain_text, sections, slug, walk


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Say *it* **now**.", "Say it now."),
        ("one\ntwo", "one two"),
        ("one\n\ntwo", "one\ntwo"),
        ("one  \ntwo", "one two"),
        ("[a](b) `c`[@d]", "a c"),
        ("- a\n- b", "a\nb"),
        ("![alt](a.svg)", ""),
        ("> [!SAY]\n> a", "a"),
        ("", ""),
    ],
)
def test_plain_text(text: str, words: str) -> None:
    assert plain_text(read_prose(text).blocks) == words


def test_walk_reaches_every_node_once_outer_before_inner() -> None:
    prose = read_prose("> - *a [b](c)*\n\n| d |\n|---|\n| [e](f) |")
    nodes = list(walk(prose.blocks))
    names = [type(node).__name__ for node in nodes]
    assert names == [
        "Quote", "Bullets", "Paragraph", "Emphasis", "Text", "Link", "Text",
        "Table", "Text", "Link", "Text",
    ]  # fmt: skip
    assert [n.target for n in nodes if isinstance(n, Link)] == ["c", "f"]


@pytest.mark.parametrize(
    ("title", "anchor"),
    [
        ("What to remember", "what-to-remember"),
        ('"I\'m only here because I have to"', "im-only-here-because-i-have-to"),
        ("  A -- B  ", "a-b"),
        ("50/60", "50-60"),
        ("Ça va", "a-va"),
        ("…", "part"),
    ],
)
def test_slug(title: str, anchor: str) -> None:
    assert slug(title) == anchor


def test_sections_begin_at_level_two_and_hold_deeper_ones() -> None:
    prose = read_prose("above\n\n## One *a*\n\ntext\n\n### Inner\n\n# Title\n\n## Two")
    found = sections(prose)
    assert [(s.title, s.id, len(s.blocks), s.at.line) for s in found] == [
        ("One a", "one-a", 3, 3),
        ("Two", "two", 0, 11),
    ]


@pytest.mark.parametrize("text", ["", "only text", "### deeper\n\ntext"])
def test_a_text_without_a_section_has_none(text: str) -> None:
    assert sections(read_prose(text)) == ()


def test_plain_prose_is_one_paragraph_of_the_text_as_it_is() -> None:
    (paragraph,) = plain_prose("*a* [b](c)").blocks
    assert list(walk([paragraph]))[1:] == [Text("*a* [b](c)")]


def test_texts_that_say_the_same_are_equal_wherever_they_stand() -> None:
    assert read_prose("a *b*", 1).blocks == read_prose("a *b*", 9).blocks
    assert read_prose("a", 1) == read_prose("a", 9)
