"""A prompt that asks nothing makes the reader guess from the options what is wanted."""

from collections.abc import Iterator

from coursekit.checks._language import words
from coursekit.checks._languages import in_english
from coursekit.checks._questions import asking, place, sentences
from coursekit.checks._quizzes import Asked, questions
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse

_FEWEST_WORDS = 4
_BLANK = "__"


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for asked in questions(course) if in_english(course) else ():
        prompt = asked.question.prompt
        is_asked = not asked.is_statement and _BLANK not in prompt.source
        if is_asked and (wrong := _what_is_wrong(asked)):
            last = sentences(prompt)[-1]
            span = place(asked, ("prompt",), prompt, last.start, last.start + len(last.said))
            yield warning(
                "unfocused-question",
                f"question `{asked.question.id}` {wrong}",
                Label(span, "what is asked for?"),
                help="write a whole question; a good one can be answered with the options covered",
            )


def _what_is_wrong(asked: Asked) -> str:
    said = sentences(asked.question.prompt)
    count = sum(len(words(sentence.said)) for sentence in said)
    if 0 < count < _FEWEST_WORDS:
        return f"has only {count} word{'' if count == 1 else 's'}"
    # somebody else's question at the end is there to be answered
    if not said or asking(asked.question.prompt) or said[-1].said.endswith(('?"', "?”")):
        return ""
    return "asks nothing" if said[-1].said[-1] in ".!…" else "is only the beginning of a sentence"
