"""No page tells people what they have: a number that makes something mild or severe turns a private
look at oneself into a diagnosis that nobody made."""

import re
from collections.abc import Iterator

from coursekit.checks._languages import in_english
from coursekit.checks._texts import is_for_staff
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse
from coursekit.model.passage import passages
from coursekit.model.prose import Table, plain_text
from coursekit.model.texts import TextAt
from coursekit.source import Span

_N = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_BEYOND = r"(?:more|less|fewer|higher|lower|above|over|below|under)"
_UNIT = r"(?:%|percent|minutes?|hours?|days?|weeks?|months?|years?|times|people)"
_COUNTED = r"(?:symptoms?|signs?|criteria|points?|ticks?)"
_SEVERITY = r"(?:mild|moderate|severe)"
_COUNT = rf"{_N}(?: (?:\w+ ){{0,2}}{_COUNTED}| ?(?:to|or|-|–) ?(?:{_N}|{_BEYOND})(?! ?{_UNIT}\b))"
_CUT_OFFS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\bscor\w+ (?:\w+ ){{0,2}}{_N}(?: or {_BEYOND}| to {_N}| ?[-–] ?{_N})\b",
        rf"\bscor\w+ (?:\w+ ){{0,2}}(?:{_BEYOND}|at least) {_N}\b",
        (
            rf"\b{_COUNT}\b[^.;:]{{0,40}}?(?:[:=]|\b(?:means?|is|are|counts? as|points? to)\b)"
            rf"\W*(?:\w+ ){{0,2}}{_SEVERITY}\b"
        ),
        rf"\b{_SEVERITY}\b\W*(?:(?:means?|is|are|if|with) )?(?:\w+ ){{0,2}}{_COUNT}\b",
    )
)


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    if not in_english(course):
        return
    for text in course.texts:
        if not is_for_staff(course, text.document):
            for span in _cut_offs(text):
                yield warning(
                    "cut-off-for-clients",
                    "this says from what number on something counts as a condition",
                    Label(span, "a cut-off"),
                    help='leave the number out, and end a self-check with "talk with your team"',
                )


def _cut_offs(text: TextAt) -> Iterator[Span]:
    for sentence in text.sentences:
        if found := _find(sentence.text):
            start = sentence.text.index(found)
            yield sentence.span_of(start, start + len(found))
    for block in text.prose.blocks:
        if isinstance(block, Table):
            for row in block.rows:
                cells = [plain_text(cell) for cell in row]
                if _find(": ".join(cells)):
                    shown = passages([Table((), (row,))], text.document, text.route)
                    first = next(cell for cell in shown if cell.text)
                    yield first.span(0, len(first.text))


def _find(said: str) -> str:
    """The words of the cut-off; nothing where there is none."""
    matches = (pattern.search(said) for pattern in _CUT_OFFS)
    return next((match.group() for match in matches if match), "")
