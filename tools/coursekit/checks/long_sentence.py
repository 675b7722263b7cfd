"""A long sentence is lost halfway by someone who is tired, worried or new to the language."""

from collections.abc import Iterator

from coursekit.checks._texts import meets_clients
from coursekit.diagnostics import Diagnostic, Label, info, warning
from coursekit.model.loaded import LoadedCourse

MOST_WORDS = 25
BETTER = 20
_ADVICE = "make two sentences of it, one idea each; most should have under 15 words"


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for passage in course.passages:
        if passage.kind != "text" or not meets_clients(course, passage.document):
            continue
        for sentence in passage.sentences:
            words = len(sentence.words)
            at = Label(sentence.span, f"{words} words") if words > BETTER else None
            if at is not None and words > MOST_WORDS:
                message = (
                    f"this sentence has {words} words; at most {MOST_WORDS} are easy to follow"
                )
                yield warning("long-sentence", message, at, help=_ADVICE)
            elif at is not None:
                message = f"this sentence has {words} words; {BETTER} or fewer read better"
                yield info("long-sentence", message, at, help=_ADVICE)
