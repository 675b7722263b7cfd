"""The sentences of a text, with their links and the places where they stand."""

from pathlib import PurePosixPath

import pytest

from coursekit.load.markdown import read_prose
from coursekit.model.document import Document
from coursekit.model.prose import plain_prose
from coursekit.model.texts import TextAt
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
        ("| a | b |\n|---|---|\n| So. No | e |", ["a", "b", "So.", "No", "e"]),
        ("## Title\n\n![shown](a.svg)\n\n```\ncode\n```\n", ["Title"]),
        ("[@a-2019]", []),
        ("", []),
    ],
)
def test_sentences(source: str, said: list[str]) -> None:
    assert [sentence.text for sentence in text_at(source).sentences] == said


def test_a_sentence_knows_its_links() -> None:
    first, second = text_at("See [a box](safety:tea) and [this](page:me). Not that.").sentences
    assert first.targets == ("safety:tea", "page:me")
    assert second.targets == ()


@pytest.mark.parametrize(
    ("source", "index", "words"),
    [
        ("One. Two three.", 1, "three"),
        ("One. Two **three** four.", 1, "three"),
        ("Tea is \\*hot\\* now. Wait for tea.", 1, "tea"),
        ("A first line that is long enough.\nThen tea. Then\nmore tea.", 2, "more tea"),
    ],
)
def test_words_are_found_where_they_stand(source: str, index: int, words: str) -> None:
    sentence = text_at(source).sentences[index]
    start = sentence.text.index(words)
    span = sentence.span_of(start, start + len(words))
    assert cut(source, span) == words
    lines = source.split("\n")
    before = "\n".join([*lines[: span.line - 1], lines[span.line - 1][: span.column - 1]])
    assert before.count(".") == index  # not the same words in a sentence before


def test_a_plain_value_has_sentences_too() -> None:
    text = TextAt(plain_prose("One. Two."), Document(PurePosixPath("a.yml"), ""), ("a",))
    assert [sentence.text for sentence in text.sentences] == ["One.", "Two."]
