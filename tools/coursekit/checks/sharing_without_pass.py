"""Nobody should have to choose between telling a group about their life and saying no to its
leader: each part that asks says that one can pass."""

import re
from collections.abc import Iterator

from coursekit.checks._languages import in_english
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse
from coursekit.model.passage import passages
from coursekit.model.prose import Callout, plain_text

_ABOUT_THEM = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
_PASS = re.compile(r"\bpass(?:es|ing)?\b", re.IGNORECASE)
_SPOKEN = ("ask", "say", "do")


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    if not in_english(course):
        return
    for session in course.sessions.values():
        parts = {part.title for part in session.session.value.plan}
        for section in session.guide_sections:
            if session.guide is None or section.title not in parts:
                continue
            callouts = [b for b in section.blocks if isinstance(b, Callout) and b.kind in _SPOKEN]
            if any(_PASS.search(plain_text(callout.children)) for callout in callouts):
                continue
            asked = [b for callout in callouts if callout.kind == "ask" for b in callout.children]
            said = (s for p in passages(asked, session.guide, None) for s in p.sentences)
            questions = (s for s in said if "?" in s.text)
            first = next((q for q in questions if _ABOUT_THEM.search(q.text)), None)
            if first is not None:
                yield warning(
                    "sharing-without-pass",
                    f"`{section.title}` asks people about themselves and offers no pass",
                    Label(first.span, "asked here"),
                    help='add "You can pass." to the question, or say so before it',
                )
