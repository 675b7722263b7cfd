"""A number or "studies show" without a source asks readers for trust that they cannot check, and
nobody can mend it when the evidence changes."""

from collections.abc import Iterator

from coursekit.checks._claims import claim_in, may_claim
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse
from coursekit.model.passage import Passage, Sentence
from coursekit.model.track import TRACKS

_GUIDES = tuple(track.guide for track in TRACKS)
_ABOUT_THE_WORK = (
    "docs/staff/authors",
    "docs/staff/makers",
    "curriculum/wording.yml",
    "curriculum/reviews.yml",
)
"""Pages for authors and makers, and the review log, speak of the course, not of addiction."""


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    cited_parts = frozenset(_cited_parts(course))
    for part, passage in _parts(course):
        if passage.kind != "text" or part in cited_parts or not may_claim(passage):
            continue
        for index, sentence in enumerate(passage.sentences):
            place = claim_in(sentence)
            if place is None or _is_about_the_work(passage):
                continue
            if not _has_source(passage, index, sentence):
                words = passage.text[slice(*place)].strip()
                yield warning(
                    "claim-without-source",
                    f"`{words}` makes this sentence a claim, and no source stands with it",
                    Label(passage.span(*place), "who found this?"),
                    help="add `[@source-id]` behind it, or leave the claim out",
                )


def _has_source(passage: Passage, index: int, sentence: Sentence) -> bool:
    """Behind the sentence, or further on in its paragraph, or behind the sentence before it."""
    start = passage.sentences[index - 1].start if index else sentence.start
    return any(offset >= start for offset, _ in passage.citations)


def _is_about_the_work(passage: Passage) -> bool:
    return any(passage.document.path.is_relative_to(path) for path in _ABOUT_THE_WORK)


Part = tuple[int, int]
"""Which file, and which of the parts that its headings make."""


def _parts(course: LoadedCourse) -> Iterator[tuple[Part, Passage]]:
    file, part, last = 0, 0, None
    for passage in course.passages:
        if passage.document is not last:
            file, part, last = file + 1, 0, passage.document
        part += passage.kind == "title"
        yield (file, part), passage


def _cited_parts(course: LoadedCourse) -> Iterator[Part]:
    """Parts of guides with a source: words to be spoken have theirs in the text around them."""
    for part, passage in _parts(course):
        if passage.citations and passage.document.path.name in _GUIDES:
            yield part
