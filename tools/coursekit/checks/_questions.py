"""What a question says: its sentences, which of them ask, and where their words stand.

The words are English: the checks that use them are silent in a course of another language. Text is
read as it is typed, with what does not count turned into spaces, so that places stay true.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from coursekit.checks._english import ENGLISH
from coursekit.checks._quizzes import Asked
from coursekit.model.prose import Prose
from coursekit.source import Place, Route, Span

_MARKUP = re.compile(
    r"\[@[^\]]*\]|\]\([^)]*\)|[*`\[\]]|(?<!\w)_(?=[A-Za-z])|(?<=[A-Za-z])_(?!\w)", re.MULTILINE
)
_QUOTED = re.compile(r'"(?:[^"\n]|\n(?!\s*\n))+"|“[^”]+”')
_BREAK = re.compile(
    r"(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)[.?!…]+[\"”)]*(?=\s+[^a-z\s]|\s*\Z)"
    r"|\n[ \t]*\n|\n(?=[ \t]*(?:[-+]|\d+[.)]) )"
)
_INSTRUCTION = re.compile(
    r"(?:please )?(?:choose|pick|select|tick|check|mark|circle) (?:all|any|every|each|one\b"
    r"|two\b|three\b|as many|(?:the )?(?:best|right|correct) (?:answer|option))|true or false\W*\Z",
    re.IGNORECASE,
)
_IMPERATIVE = re.compile(
    r"(?:please |now |then )?(?:choose|pick|select|tick|circle|name|list|find|put|order|arrange"
    r"|match|sort|complete|fill|finish|read|look|think|imagine|point|decide|say|tell|show|explain"
    r"|describe|compare|rate|rank|count|give|write)\b(?! of\b)",
    re.IGNORECASE,
)
_INTERROGATIVE = re.compile(r"(?:which|what|whom?|whose|why|how)\b", re.IGNORECASE)


class Sentence(NamedTuple):
    """Each text is as long as what is typed, from `start` on in the source of its prose."""

    start: int
    said: str
    own: str
    """Without what stands in quotation marks: those are the words of somebody else."""

    @property
    def instructs(self) -> bool:
        """Whether it only says how to answer, as in "Choose all that fit."."""
        return _INSTRUCTION.match(self.own) is not None

    @property
    def asks(self) -> bool:
        return "?" in self.own or _IMPERATIVE.match(self.own) is not None


@lru_cache(maxsize=4096)
def sentences(prose: Prose) -> tuple[Sentence, ...]:
    """Those that say something; how to answer is left out."""
    said = _MARKUP.sub(lambda found: " " * len(found[0]), prose.source)
    own = _QUOTED.sub(_hidden, said)
    ends = [*(found.end() for found in _BREAK.finditer(own)), len(own)]
    starts = [0, *ends[:-1]]
    found = (_trimmed(said, own, *place) for place in zip(starts, ends, strict=True))
    return tuple(one for one in found if one.said and not one.instructs)


def asking(prose: Prose) -> tuple[Sentence, ...]:
    """The sentences that ask; where none has a question mark or an order, those that sound so."""
    said = sentences(prose)
    asked = tuple(sentence for sentence in said if sentence.asks)
    return asked or tuple(s for s in said if _INTERROGATIVE.match(s.own))


def stated(asked: Asked) -> tuple[Sentence, ...]:
    """What the reader has to judge: the sentences that ask; of a statement the last one."""
    prompt = asked.question.prompt
    found = () if asked.is_statement else asking(prompt)
    return found or sentences(prompt)[-1:]


def place(asked: Asked, route: Route, prose: Prose, start: int, end: int) -> Span:
    """Where a stretch of a text of the question stands, up to the end of its line."""
    end = min(end, (prose.source + "\n").index("\n", start))
    line_start = prose.source.rfind("\n", 0, start) + 1
    line = prose.source.count("\n", 0, start) + 1
    at = Place(line, start - line_start + 1, end - start)
    return asked.document.in_value((*asked.route, *route), at)


def content_words(text: str) -> frozenset[str]:
    """The words that carry the meaning, in one form for all of a kin."""
    return frozenset(ENGLISH.stems(text))


def _hidden(found: re.Match[str]) -> str:
    """A mark at the end still ends a sentence, and asks nothing."""
    quoted = found[0]
    end = "." if quoted[-2] in ".?!…" else "·"
    return quoted[0] + "·" * (len(quoted) - 3) + end + quoted[-1]


def _trimmed(said: str, own: str, start: int, end: int) -> Sentence:
    start += len(said[start:end]) - len(said[start:end].lstrip())
    length = len(said[start:end].rstrip())
    return Sentence(start, said[start : start + length], own[start : start + length])
