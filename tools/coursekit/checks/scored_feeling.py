"""A question about the reader's own feelings, use or history has no right answer, and to mark one
as wrong harms. Such questions belong on the worksheet, where nothing is scored.

Questions about made-up people, and those that say "you" and mean anyone, are fine.
"""

import re
from collections.abc import Iterator

from coursekit.checks._languages import in_english
from coursekit.checks._questions import place, stated
from coursekit.checks._quizzes import Asked, questions
from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.loaded import LoadedCourse

_DO = r"(?:do|did|don['’]t|didn['’]t|have|had|haven['’]t) you"
_OWN = (
    r"(?:still |often |usually |sometimes |now )?(?:feel(?! for)|felt|want(?!ed to know)|crave[ds]?"
    r"|use[d]?(?! (?:to|a|an|the|your|one|two|both)\b)|drink|drank|drunk|smoked?|missed|miss|fear"
    r"|hate|worry|wish|enjoy|regret|think (?:about|of) (?:using|drinking|use|it))\b"
)
_FEELING = (
    r"(?:angry|sad|lonely|tired|ashamed|afraid|anxious|happy|calm|stressed|bored|scared|hopeful"
    r"|worried|proud|using|drinking|craving|feeling|still using|in pain)\b"
)
_HANDLING = r"(?:have to|need|give|repeat|call|check|test|change|replace|renew)\b"
_MINE = (
    r"your (?:own |last |first |usual |strongest |worst |current )*(?:cravings?|urges?|moods?"
    r"|feelings?|use|drinking|drug of choice|triggers?|history|past)\b"
)
_ASKED = [
    rf"how (?:often|many times|many days|recently) (?:do|did|have|are|were) you\b(?! {_HANDLING})",
    r"when (?:did you (?:last|first)\b|was (?:the|your) (?:last|first) time\b)",
    rf"(?:have|had|haven['’]t|hadn['’]t) you\b(?: ever\b)?|{_DO} ever\b",
    rf"(?:do|did|don['’]t|didn['’]t) you {_OWN}",
    rf"(?:what|which|who|whom|when|where|why|how)\b[^?,]*?\b{_DO} {_OWN}",
    rf"(?:how )?(?:are|were|aren['’]t|weren['’]t) you (?:\w+ )?{_FEELING}|how are you\b",
    rf"(?:what|which|when|where|who|how(?: \w+)?) (?:is|are|was|were) {_MINE}",
    rf"(?:rate|describe|name|list|count|choose|pick|say|tell|write)\b(?: \w+){{0,3}}? {_MINE}",
]
_STATED = [
    r"(?:i|i['’](?:m|ve|d)|my)\b(?: \w+)?",
    r"you(?: have|['’]ve) (?:never |not |ever )?(?:used|drunk|felt|craved|smoked|stayed|missed)\b",
    r"you (?:felt|used|drank|craved|smoked)\b",
    rf"{_MINE}(?= (?:is|are|was|were|has|have)\b.*\b(?:today|now|lately|this week|yesterday)\b)",
]
_LEAD = r"(?:(?!.*?\b(?:asks?|says?|said|asked)\b)[^,?]*, *)?"
_QUESTION = re.compile(_LEAD + "(?P<own>" + "|".join(_ASKED) + ")", re.IGNORECASE)
_STATEMENT = re.compile(_LEAD + "(?P<own>" + "|".join(_STATED) + ")", re.IGNORECASE)


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for asked in questions(course) if in_english(course) else ():
        yield from _about_the_reader(asked)


def _about_the_reader(asked: Asked) -> Iterator[Diagnostic]:
    prompt = asked.question.prompt
    for sentence in stated(asked):
        found = _QUESTION.match(sentence.own)
        if found is None and asked.is_statement:
            found = _STATEMENT.match(sentence.own)
        if found is not None:
            start, end = (sentence.start + at for at in found.span("own"))
            yield error(
                "scored-feeling",
                f"question `{asked.question.id}` asks about the reader's own life and marks the "
                "answer",
                Label(place(asked, ("prompt",), prompt, start, end), "the reader's own"),
                help="ask about a made-up person, or make it a `rating` or a `reflection`",
            )
