"""A question with "not" is easily read without it, and a reader who knows it is then wrong.

Only what is asked counts: a "not" in the story, in what somebody says, or in what the question
supposes ("when you are not sure") misleads nobody. Nor does one in a question for a reason.
"""

import re
from collections.abc import Iterator

from coursekit.checks._languages import in_english
from coursekit.checks._questions import Sentence, place, stated
from coursekit.checks._quizzes import Asked, questions
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse

_NEGATIVE = re.compile(r"\b(?:not|cannot|never|except|least|[a-z]+n['’]t)\b", re.IGNORECASE)
_HARMLESS = re.compile(
    r"\bat least\b|\bleast of all\b|, not\b|\bor not\b"
    r"|\bnot (?:only|just|always|all|every)\b|^how\b.*\bnot to\b",
    re.IGNORECASE,
)
_REASON = re.compile(r"\bwhy\b", re.IGNORECASE)
# "When should he not …" asks, "when he is not …" supposes
_SUPPOSES = re.compile(
    r"(?<!^)\b(?:when|where)\b|^(?:when|where) (?!(?:is|are|was|were|do|does|did|can|could|should"
    r"|would|will|may|might|must|has|have)\b)|\b(?:if|because|since|while|after|before|although"
    r"|though|until|unless|so that|once|whenever|as (?:he|she|it|they|you|we|i))\b",
    re.IGNORECASE,
)
# "a step that does not fit" is asked for; "to a friend who is not ready" only says which friend
_SAYS_WHICH = re.compile(
    r"\b(?:can|could|should|may|might|must|do|does|did|will|would)\b.* (?:who|that|which)\b"
    r"|\b(?:to|for|with|from|by|about|at|on|in) (?:\w+ ){1,3}(?:who|that|which)\b",
    re.IGNORECASE,
)


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for asked in questions(course) if in_english(course) else ():
        for sentence in stated(asked):
            if found := _negative(asked, sentence):
                yield _finding(asked, sentence, found)


def _negative(asked: Asked, sentence: Sentence) -> re.Match[str] | None:
    """The first one that says what is asked for."""
    for found in _NEGATIVE.finditer(sentence.own):
        before = sentence.own[: found.start()]
        clause = re.split(r"[,:;–—] *", before)[-1]
        harmless = any(h.start() <= len(before) < h.end() for h in _HARMLESS.finditer(sentence.own))
        supposes = _SUPPOSES.search(clause) or _SAYS_WHICH.search(clause)
        absolute = asked.is_statement and found[0].casefold() == "never"  # told elsewhere
        if not (harmless or supposes or absolute or _REASON.search(before)):
            return found
    return None


def _finding(asked: Asked, sentence: Sentence, found: re.Match[str]) -> Diagnostic:
    prompt, word = asked.question.prompt, found[0]
    start, end = sentence.start + found.start(), sentence.start + found.end()
    set_apart = prompt.source[start - 1 : start] in ("*", "_") or word.isupper()
    label = "set apart, and hard to hold in mind" if set_apart else "easy to read past"
    at = Label(place(asked, ("prompt",), prompt, start, end), label)
    if asked.is_statement:
        message = f"the statement of question `{asked.question.id}` says `{word}`"
        advice = "say what is so; to answer “False” here is to say no to a no"
        return warning("negative-question", message, at, help=advice)
    message = f"question `{asked.question.id}` asks with `{word}`"
    advice = "ask for what fits" + (
        "" if set_apart else f", or at least set the word apart: *{word}*"
    )
    return warning("negative-question", message, at, *_in_options(asked), help=advice)


def _in_options(asked: Asked) -> Iterator[Label]:
    """Options that say no as well make a no to a no."""
    for index, option in enumerate(asked.options):
        if found := _NEGATIVE.search(option.text.source):
            route = ("options", index, "text")
            span = place(asked, route, option.text, found.start(), found.end())
            yield Label(span, "and this option says no as well")
