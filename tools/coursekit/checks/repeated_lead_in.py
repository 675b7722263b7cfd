"""Words that begin every option are read once for each; at the end of the question, once."""

import re
from collections.abc import Iterator
from itertools import takewhile

from coursekit.checks._language import words
from coursekit.checks._questions import place
from coursekit.checks._quizzes import questions
from coursekit.diagnostics import Diagnostic, Label, info
from coursekit.model.loaded import LoadedCourse

_FEWEST_WORDS = 3


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for asked in questions(course):
        options = asked.options if asked.lists_options else ()
        heads = zip(*(words(option.text.source) for option in options), strict=False)
        shared = [each[0] for each in takewhile(lambda each: len(set(each)) == 1, heads)]
        if len(options) > 1 and len(shared) >= _FEWEST_WORDS:
            text = options[0].text
            found = re.search(_pattern(shared), text.source, re.IGNORECASE)
            span = found.span() if found else (0, len(text.source))
            lead = re.sub(r"[\s*_]+", " ", text.source[slice(*span)])
            yield info(
                "repeated-lead-in",
                f"every option of question `{asked.question.id}` begins with `{lead}`",
                Label(place(asked, ("options", 0, "text"), text, *span), "the same in all"),
                help="move these words to the end of the question",
            )


def _pattern(shared: list[str]) -> str:
    return r"\W+".join(re.escape(word).replace("'", "['’]") for word in shared)
