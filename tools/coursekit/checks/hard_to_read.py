"""Most handouts are written far above what tired people can read. The grades are no measure of
sense, but a high one shows where long sentences and long words pile up."""

from collections.abc import Iterator
from typing import NamedTuple

from coursekit.checks._grades import Counts, count
from coursekit.checks._readings import (
    MOST_SET_ASIDE,
    Reading,
    long_terms,
    readings,
    set_aside,
)
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse
from coursekit.model.passage import Sentence

ENOUGH_FOR_SMOG = 30
_SHORT = 8
_ADVICE = "split the sentences that are marked, and say them with shorter words"


class Limit(NamedTuple):
    """The highest grades; None where there is no limit."""

    grade: float
    without_terms: float | None = None
    smog: float | None = None


CLIENTS = Limit(7.0, 6.0, 9.0)
STAFF = Limit(10.0)


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    yield from _too_many_terms(course)
    aside = set_aside(course)
    for reading in readings(course):
        limit = CLIENTS if reading.for_clients else STAFF
        whole, rest = count(reading.sentences), count(reading.sentences, aside)
        if over := tuple(grades_over(whole, rest, limit)):
            first, *others = _worst(reading)
            message = f"this {reading.kind} is hard to read: {', '.join(over)}"
            yield warning("hard-to-read", message, first, *others, help=_ADVICE)


def grades_over(whole: Counts, rest: Counts, limit: Limit) -> Iterator[str]:
    """Grades over a limit, in words. They count as they are shown, to one place."""
    pairs = [(f"grade {whole.grade:.1f} as it stands", whole.grade, limit.grade)]
    if limit.without_terms is not None and rest.words:
        said = f"grade {rest.grade:.1f} without the glossary's long words"
        pairs.append((said, rest.grade, limit.without_terms))
    if limit.smog is not None and whole.sentences >= ENOUGH_FOR_SMOG:
        pairs.append((f"SMOG {whole.smog:.1f}", whole.smog, limit.smog))
    return (f"{said} (at most {most})" for said, value, most in pairs if round(value, 1) > most)


def _worst(reading: Reading) -> list[Label]:
    """Up to three sentences of the highest grade, the worst first."""
    long_enough = [s for s in reading.sentences if len(s.words) >= _SHORT] or reading.sentences
    worst = sorted(long_enough, key=lambda sentence: -count([sentence]).grade)[:3]
    return [Label(sentence.span, _about(sentence)) for sentence in worst]


def _about(sentence: Sentence) -> str:
    counts = count([sentence])
    return f"{counts.words} words, {counts.long_words} of them long"


def _too_many_terms(course: LoadedCourse) -> Iterator[Diagnostic]:
    words = long_terms(course)
    if course.glossary is not None and len(words) > MOST_SET_ASIDE:
        yield warning(
            "hard-to-read",
            f"the glossary has {len(words)} long words, and at most {MOST_SET_ASIDE} are set aside",
            Label(course.glossary.document.key_at("terms"), f"from `{words[MOST_SET_ASIDE]}` on"),
            help="keep only the long words that readers need, and say the others more simply",
        )
