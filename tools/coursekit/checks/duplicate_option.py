"""Two options that say the same cannot be told apart, so choosing between them is chance."""

import re
from collections.abc import Iterator

from coursekit.checks._quizzes import questions
from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.interactions import Option
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import plain_text

# a point or comma between digits tells 1.5 from 15
_PUNCTUATION = re.compile(r"(?<!\d)[.,:]|[.,:](?!\d)|[;!?…'\"“”‘’()\[\]]")


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for asked in questions(course):
        first: dict[str, int] = {}
        for index, option in enumerate(asked.options):
            said = _folded(option)
            if said and said in first:
                yield error(
                    "duplicate-option",
                    f"two options of question `{asked.question.id}` say the same",
                    Label(asked.at("options", index, "text"), "the same again"),
                    Label(asked.at("options", first[said], "text"), "said here"),
                    help="change one of the two, or delete it",
                )
            first.setdefault(said, index)


def _folded(option: Option) -> str:
    words = _PUNCTUATION.sub("", plain_text(option.text.blocks)).split()
    return " ".join(words).casefold()
