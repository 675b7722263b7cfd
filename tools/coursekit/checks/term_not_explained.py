"""A long word that nobody explains shuts a reader out: each session explains the ones it uses."""

from collections.abc import Iterable, Iterator

from coursekit.checks._glossary_words import GlossaryWords, Use, long_words
from coursekit.checks._texts import kind_of
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.document import Document
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import Link, walk
from coursekit.model.texts import TextAt
from coursekit.source import Span


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    words = long_words(course)
    for session in course.sessions.values():
        if session.lesson is None:
            continue
        known = {*session.session.value.terms, *_linked(session.lesson)}
        for use, span in _uses(words, course.texts_in.get(session.lesson.path, ())):
            if use.term not in known:
                known.add(use.term)
                kind = kind_of(session.lesson)
                yield warning(
                    "term-not-explained",
                    f"the {kind} uses `{use.word}` and does not explain it",
                    Label(span, "used here"),
                    help=f"explain it in the sentence and add `{use.term}` to `terms:`, or link "
                    f"it: `[{use.word}](term:{use.term})`",
                )


def _linked(lesson: Document) -> Iterator[str]:
    for node in walk(lesson.body.blocks):
        if isinstance(node, Link) and node.target.startswith("term:"):
            yield node.target.removeprefix("term:")


def _uses(words: GlossaryWords, texts: Iterable[TextAt]) -> Iterator[tuple[Use, Span]]:
    """What stands in a link leads to more."""
    for passage in (passage for text in texts for passage in text.passages):
        for use in words.uses(passage.text) if passage.kind != "picture" else ():
            if not any(link.start <= use.start < link.end for link in passage.links):
                yield use, passage.span(use.start, use.start + len(use.word))
