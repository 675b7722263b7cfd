"""The sentences of a text, with their links and the places where they stand."""

from pathlib import PurePosixPath

import pytest

from coursekit.load.markdown import read_prose
from coursekit.model.document import Document
from coursekit.model.loaded import TextAt
from coursekit.model.prose import plain_prose
from coursekit.source import Span


def text_at(source: str) -> TextAt:
    prose = read_prose(source)
    return TextAt(prose, Document(PurePosixPath("a.md"), source, body=prose), None)


def cut(source: str, span: Span) -> str:
    assert span.line == span.end_line
    return source.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("One. Two!", ["One.", "Two!"]),
        ("It rose.[@a-2019] It fell.[@a-2019][@b-2020]", ["It rose.", "It fell."]),
        ('She said, "Go." Then she left.', ['She said, "Go."', "Then she left."]),
        ('"Where?" "Here."', ['"Where?"', '"Here."']),
        ("About 2.5 cups, e.g. green tea.", ["About 2.5 cups, e.g. green tea."]),
        ("**Wait.** Then [go on](next). 988 helps.", ["Wait.", "Then go on.", "988 helps."]),
        ("One sentence on\ntwo lines. Another.", ["One sentence on two lines.", "Another."]),
        ("- one\n- two. Three.\n", ["one", "two.", "Three."]),
        ("> [!SAY]\n> Hear. See.", ["Hear.", "See."]),
        ("| a | b |\n|---|---|\n| c. D | e |", ["a", "b", "c.", "D", "e"]),
        ("## Title\n\n![shown](a.svg)\n\n```\ncode\n```\n", ["Title"]),
        ("[@a-2019]", []),
        ("", []),
    ],
)
def test_sentences(source: str, said: list[str]) -> None:
    assert [statement.said for statement in text_at(source).statements] == said


def test_a_sentence_knows_its_links() -> None:
    first, second = text_at("See [a box](safety:tea) and [this](page:me). Not that.").statements
    assert first.targets == ("safety:tea", "page:me")
    assert second.targets == ()


@pytest.mark.parametrize(
    ("source", "index", "words", "place"),
    [
        ("One. Two three.", 1, "three", "three"),
        ("One. Two **three** four.", 1, "", "Two"),
        ("One. Two **three** four.", 1, "three", "three"),
        ("Tea is \\*hot\\* now. Wait for tea.", 1, "tea", "tea"),
        ("A first line that is long enough.\nThen tea. Then\nmore tea.", 2, "more tea", "more tea"),
        ("It all runs\non and on.", 0, "", "It"),
    ],
)
def test_words_are_found_where_they_stand(source: str, index: int, words: str, place: str) -> None:
    text = text_at(source)
    span = text.span_of(text.statements[index], words)
    assert cut(source, span) == place
    if words:  # not the same words in a sentence before
        lines = source.split("\n")
        before = "\n".join([*lines[: span.line - 1], lines[span.line - 1][: span.column - 1]])
        assert before.count(".") == index


def test_a_plain_value_has_sentences_too() -> None:
    text = TextAt(plain_prose("One. Two."), Document(PurePosixPath("a.yml"), ""), ("a",))
    assert [statement.said for statement in text.statements] == ["One.", "Two."]
