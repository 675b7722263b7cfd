"""A partner, an employer or a probation officer may see a worksheet: it never asks for what could
harm the person then."""

import re
from collections.abc import Iterator

from coursekit.checks._languages import in_english
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import Prose, plain_prose
from coursekit.model.texts import TextAt, walk_model

_ONE = r"(?:i|you|we)"
_USE = r"(?:use|used|using|drink|drank|drinking|smoke|smoked|took|bought|lapsed|relapsed)"
_DRUGS = r"(?:drugs?|pills?|bottles?|substances?|alcohol|supply)"
_PEOPLE = r"(?:people|persons?|friends?|someone|anyone|others|members?|relatives?)"
_NEAR = r"[^,;:]*"
_HARMLESS = r"(?:skills?|plans?|words?|steps?|tools?|sheets?|logs?|lists?|cards?|water|tea|coffee)"
_NOT_HARMLESS = rf"(?!{_NEAR}\b{_HARMLESS}\b)"
_ASKED = {
    "crimes": (
        r"crimes?|illegal(?:ly)?|arrest(?:s|ed)?|stole|stolen|robbed|drove (?:drunk|high)",
        r"(?:against|breaks?|broke|broken) the law|sold drugs|(?:my|criminal) charges",
    ),
    "dealers": (
        r"dealers?|who (?:sells|sold)|suppliers?",
        rf"where {_ONE} (?:buy|bought|score|scored)",
    ),
    "amounts or dates of use": (
        rf"how (?:much|many|often)\b{_NOT_HARMLESS}{_NEAR}\b{_ONE} {_USE}",
        rf"(?:last|first) (?:time|day|date)s? (?:that |when )?{_ONE} {_USE}{_NOT_HARMLESS}",
        rf"when {_ONE} (?:last|first) {_USE}{_NOT_HARMLESS}",
        rf"(?:dates?|amounts?) (?:of|when|that|{_ONE})\b{_NOT_HARMLESS}{_NEAR}\b{_USE}",
    ),
    "names of others": (
        rf"(?:full|last) names?|names? of (?:\w+ ){{0,3}}{_PEOPLE}",
        rf"who {_ONE} (?:used|drank|smoked) with",
    ),
    "passwords": (r"passwords?|passcodes?|pin (?:code|number)",),
    "the place of drugs": (
        rf"where\b{_NEAR}\b(?:keep|kept|hide|hid|hidden|store|stored)\b{_NEAR}\b{_DRUGS}",
        rf"where\b{_NEAR}\b{_DRUGS} (?:are|is) (?:kept|hidden|stored)|hiding places?|my stash",
    ),
}
_IN_OPTIONS = "crimes"
"""An option asks for nothing in writing, but to tick it may tell of a crime."""
_PATTERNS = {
    what: re.compile(rf"\b(?:{'|'.join(said)})\b", re.IGNORECASE) for what, said in _ASKED.items()
}
_LEFT_OUT = re.compile(
    r"\b(?:no|not|never|nothing|nobody|without|leave out|leave off|skip)\b|n['’]t\b", re.IGNORECASE
)


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    if not in_english(course):
        return
    for session in course.sessions.values():
        if session.worksheet is None:
            continue
        document = session.worksheet.document
        for route, value in walk_model(session.worksheet.value):
            if isinstance(value, str | Prose) and "allow" not in route:
                prose = plain_prose(value) if isinstance(value, str) else value
                yield from _asked_in(TextAt(prose, document, route))


def _asked_in(text: TextAt) -> Iterator[Diagnostic]:
    is_option = text.route is not None and "options" in text.route
    for sentence in text.sentences:
        if _LEFT_OUT.search(sentence.text):
            continue
        for what, pattern in _PATTERNS.items():
            is_asked = what == _IN_OPTIONS or not is_option
            if is_asked and (found := pattern.search(sentence.text)):
                yield warning(
                    "harmful-worksheet-prompt",
                    f"this worksheet asks for {what}",
                    Label(sentence.span_of(*found.span()), "could harm the person"),
                    help="ask for something that anyone may see, or say what to leave out",
                )
