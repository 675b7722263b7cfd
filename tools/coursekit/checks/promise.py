"""A promise that a person's recovery does not keep leaves them thinking that they failed. We say
what is known, and that nobody can know the rest."""

import re
from collections.abc import Iterator

from coursekit.checks._languages import in_english
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse

_PRIVATE = r"(?:confidential|private|anonymous|safe|secure)"
_PROMISE = re.compile(
    r"\b(?:guarantee[ds]?|always works?|never fails?|works? (?:for everyone|every time)|"
    r"(?:sure|certain|bound) to (?:work|help)|will cure|cures? addiction|"
    rf"(?:is|are|be|stays?|remains?|kept) (?:completely|totally|fully|absolutely) {_PRIVATE}|"
    rf"100 ?(?:%|percent) (?:{_PRIVATE}|effective|sure|success\w*)|"
    r"you(?: will|['’]ll) (?:recover|be cured|stay sober|never (?:use|drink|crave|relapse))|"
    r"will (?:stop|end|take away) (?:your|the|all|every) (?:cravings?|urges?|addiction))\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:no|not|never|nobody|nothing|none|cannot|without|hardly|do not say)\b|n['’]t\b",
    re.IGNORECASE,
)

_MISTAKES = ("prompt", "text")
"""The parts of a question that may say what is not so: it is there to be seen through."""


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    if not in_english(course):
        return
    for text in course.texts:
        of_quiz = text.document.path.parts[0] == "quizzes"
        if of_quiz and text.route is not None and text.route[-1] in _MISTAKES:
            continue
        for sentence in text.sentences:
            found = _PROMISE.search(sentence.text)
            if found is None or sentence.text.rstrip("\"”'’)").endswith("?"):
                continue
            if not _DENIED.search(sentence.text[: found.start()]):
                yield warning(
                    "promise",
                    f"`{found.group()}` promises what nobody can promise",
                    Label(sentence.span_of(*found.span()), "a promise"),
                    help="say what helps many people, or what a study found and in whom",
                )
