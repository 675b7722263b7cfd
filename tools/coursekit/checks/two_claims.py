"""A statement that makes two claims leaves a reader who knows one of them without an answer."""

import re
from collections.abc import Iterator

from coursekit.checks._languages import in_english
from coursekit.checks._questions import place, stated
from coursekit.checks._quizzes import questions
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse

_JOINT = re.compile(r";|\b(?:and|because|but)\b", re.IGNORECASE)
_VERB = (
    r"(?:is|are|was|were|has|have|had|can|cannot|could|will|would|may|might|must|should|do|does"
    r"|did|[a-z]+n['’]t)"
)
_SUBJECT = r"(?:i|you|he|she|it|we|they|this|that|these|those|there|nobody|everyone|someone|one)"
_HAS_VERB = re.compile(rf"(?<!\bwho )(?<!\bthat )(?<!\bwhich )\b{_VERB}\b", re.IGNORECASE)
_CLAUSE = re.compile(rf" *(?:{_SUBJECT} [a-z]|(?:[\w'’]+ ){{1,4}}{_VERB}\b)", re.IGNORECASE)
_GOES_ON = re.compile(rf" *{_VERB}\b")
_SUPPOSES = re.compile(
    r"\b(?:if|when|while|because|after|before|since|until|unless|who|which|that)\b", re.IGNORECASE
)


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for asked in questions(course) if in_english(course) else ():
        if not asked.is_statement:
            continue
        prompt = asked.question.prompt
        for sentence in stated(asked):
            found = next((f for f in _JOINT.finditer(sentence.own) if _joins(f)), None)
            if found is not None:
                start, end = sentence.start + found.start(), sentence.start + found.end()
                yield warning(
                    "two-claims",
                    f"the statement of question `{asked.question.id}` makes two claims",
                    Label(place(asked, ("prompt",), prompt, start, end), "joins them"),
                    help="keep the one that the question is about, or make two questions of them",
                )


def _joins(found: re.Match[str]) -> bool:
    """Whether a claim stands on each side of the word, and not a part of one."""
    before, after = found.string[: found.start()], found.string[found.end() :]
    if found[0].casefold() in (";", "because"):
        return True
    ends_clause = before.rstrip().endswith(",")
    part = re.split(r"[,:;–—]", before.rstrip(" ,"))[-1]
    if _GOES_ON.match(after):
        return not _SUPPOSES.search(part)
    in_a_list = before.count(",") > 1 or not ends_clause
    if re.search(r"\bboth\b", before) or (in_a_list and not _HAS_VERB.search(before)):
        return False
    clause = _CLAUSE.match(after)
    relative = clause and re.search(r"\b(?:who|that|which) \w+\Z", clause[0])
    return bool(clause) and not relative and not re.search(r"\b(?:if|when)\b", part, re.IGNORECASE)
