"""A blank in the middle has to be held in mind until the sentence ends, and then read again."""

import re
from collections.abc import Iterator

from coursekit.checks._language import words
from coursekit.checks._questions import Sentence, place, sentences
from coursekit.checks._quizzes import questions
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse

_BLANK = re.compile(r"_{2,}")


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for asked in questions(course):
        said = sentences(asked.question.prompt)
        if found := next(_in_the_middle(said), None):
            yield warning(
                "blank-in-the-middle",
                f"question `{asked.question.id}` goes on after its blank",
                Label(place(asked, ("prompt",), asked.question.prompt, *found), "the blank"),
                help="turn the sentence around so that it ends with the blank, or ask a question",
            )


def _in_the_middle(said: tuple[Sentence, ...]) -> Iterator[tuple[int, int]]:
    """Blanks with words after them, other than a question about them."""
    for index, sentence in enumerate(said):
        for found in _BLANK.finditer(sentence.said):
            follows = (s.said for s in said[index + 1 :] if not s.asks)
            if words(" ".join((sentence.said[found.end() :], *follows))):
                yield sentence.start + found.start(), sentence.start + found.end()
