"""A statement with "always" or "never" is rarely true, and readers learn to go by the word."""

import re
from collections.abc import Iterator

from coursekit.checks._languages import in_english
from coursekit.checks._questions import place, stated
from coursekit.checks._quizzes import questions
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse

_ABSOLUTE = re.compile(
    r"\b(?<!not )(?<!at )(?<!after )(?<!above )(?<!if )(?<!an )"
    r"(?:always|never|none|only(?! child)"
    r"|all(?! (?:right|day|night|week|month|year|morning|evening|the same|in all)\b))\b",
    re.IGNORECASE,
)


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for asked in questions(course) if in_english(course) else ():
        prompt = asked.question.prompt
        for sentence in stated(asked) if asked.is_statement else ():
            if found := _ABSOLUTE.search(sentence.own):
                start, end = sentence.start + found.start(), sentence.start + found.end()
                yield warning(
                    "absolute-statement",
                    f"the statement of question `{asked.question.id}` says `{found[0]}`",
                    Label(place(asked, ("prompt",), prompt, start, end), "gives the answer away"),
                    help="say how far it holds, or ask about a case",
                )
