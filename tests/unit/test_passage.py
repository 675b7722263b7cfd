"""Passages: what counts as a word and as a sentence, and where each stands in its file."""

from pathlib import PurePosixPath

import pytest

from coursekit.load.markdown import read_prose
from coursekit.load.yaml_document import read_yaml
from coursekit.model.document import Document
from coursekit.model.passage import Passage, line_passage, passages

PATH = PurePosixPath("a.md")


def read(text: str) -> list[Passage]:
    prose = read_prose(text)
    return list(passages(prose.blocks, Document(PATH, text, body=prose), None))


def said(text: str) -> list[str]:
    return [
        sentence.text for sentence in line_passage(text, Document(PATH, ""), (), "text").sentences
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("If-then plans, e.g. this one.", ["If-then", "plans", "e.g", "this", "one"]),
        ("It's 10:30 - call 1-800-662-4357!", ["It's", "10:30", "call", "1-800-662-4357"]),
        ("About 48% of 1,200 and/or $2.50", ["About", "48", "of", "1,200", "and", "or", "2.50"]),
        ("“Don’t” – he said… *then*", ["Don’t", "he", "said", "then"]),
        ("· & ½ ?!", ["½"]),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    passage = line_passage(text, Document(PATH, ""), (), "text")
    assert [word.text for word in passage.words] == words


@pytest.mark.parametrize(
    "text",
    [
        "See Dr. Bell at 8 a.m. on Monday, e.g. with Mr. Otto",
        "It took 2.5 hours.",
        '"Why bother?" or "I can handle one."',
        "Nothing is over yet…  or is it?",
        "K. Ortiz has read no. 7.",
        "Wait: then go; then stop.",
        "A list, and no mark at its end",
    ],
)
def test_one_sentence(text: str) -> None:
    assert said(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Stop. | Go on.",
        "Ready? | Yes! | Good.",
        '"Come in?" | Rosa asked.',
        'He said, "No." | (Nobody asked.) | Then he left.',
        "Bring cards, etc. | You can stay until 4 p.m. | We close then.",
        "No. | Not now.",
        "So am I. | Are you?",
    ],
)
def test_several_sentences(text: str) -> None:
    assert [part.strip() for part in said(text.replace("| ", ""))] == text.split(" | ")


def test_markup_citations_and_code_are_left_out() -> None:
    text = "Run `x y` in **this** [one](term:a).[@b-1][@c] Or *not*."
    (passage,) = read(text)
    assert passage.text == "Run  in this one. Or not."
    assert passage.citations == ((17, "b-1"), (17, "c"))


def test_each_kind_of_block_is_told_apart() -> None:
    text = "# A\n\nB\n\n- C\n- D\n\n> [!SAY]\n> E\n\n| F |\n|---|\n| G |\n\n"
    text += "![H](h.svg 'I')\n\n```\nJ\n```\n"
    kinds = [(passage.text, passage.kind) for passage in read(text)]
    titles = [("A", "title"), ("F", "title")]
    pictures = [("H", "picture"), ("I", "picture")]
    assert [k for k in kinds if k[1] == "title"] == titles
    assert [k for k in kinds if k[1] == "picture"] == pictures
    assert [k[0] for k in kinds if k[1] == "text"] == ["B", "C", "D", "E", "G"]


def places(text: str) -> list[tuple[int, int, int, int]]:
    return [sentence.span[1:] for passage in read(text) for sentence in passage.sentences]


def test_a_sentence_is_found_in_its_line() -> None:
    assert places("One. Two **is** here.") == [(1, 1, 1, 5), (1, 6, 1, 22)]
    assert places("> [!SAY]\n> One.\n> Two.") == [(2, 3, 2, 7), (3, 3, 3, 7)]
    assert places("- **One.** Two\n  goes on.") == [(1, 5, 1, 9), (1, 12, 2, 11)]
    assert places(r"One \* one. Two.") == [(1, 1, 1, 12), (1, 13, 1, 17)]


def test_what_is_written_otherwise_is_found_where_it_begins() -> None:
    ((line, column, *_), *_) = places("A &amp; b is here.")
    assert (line, column) == (1, 1)


def test_a_sentence_is_found_in_a_value() -> None:
    text = "a: |\n  One. Two.\nb: 'Three. Four.'\n"
    document, _ = read_yaml(PATH, text)
    spans = []
    for key in "ab":
        prose = read_prose(str(document.data[key]))
        for passage in passages(prose.blocks, document, (key,)):
            spans += [sentence.span[1:3] for sentence in passage.sentences]
    assert spans == [(2, 3), (2, 8), (3, 5), (3, 12)]
