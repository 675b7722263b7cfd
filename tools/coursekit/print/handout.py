"""The lesson on paper: all its sections, the safety blocks in full, its words and sources."""

from collections.abc import Iterator

from coursekit.model.prose import Emphasis, Heading, Paragraph, Strong, Text
from coursekit.model.session import SAFETY_AFTER
from coursekit.model.track import CLIENTS
from coursekit.print.head import Subject, paper
from coursekit.print.paper import Listed, Paper, Printed
from coursekit.print.safety import whole_blocks
from coursekit.render.safety import carried


def handout(subject: Subject) -> Iterator[Paper]:
    loaded = subject.session
    if loaded.track is CLIENTS and loaded.lesson is not None:
        yield paper(
            subject, "handout", "client", "Handout", loaded.title, tuple(lesson_blocks(subject))
        )


def lesson_blocks(subject: Subject) -> Iterator[Printed]:
    loaded, settled = subject.session, subject.settled
    session = loaded.session.value
    yield Paragraph((Emphasis((Text(session.aim),)),))
    for section in loaded.lesson_sections:
        yield Heading(2, (Text(section.title),))
        yield from settled.blocks(section.blocks)
        if section.title == SAFETY_AFTER:
            yield from whole_blocks(settled, carried(subject.course, session.carries))
    yield from _terms(subject)


def _terms(subject: Subject) -> Iterator[Printed]:
    known = subject.course.terms
    terms = [known[name] for name in subject.session.session.value.terms if name in known]
    if not terms:
        return
    yield Heading(2, (Text("Words in this session"),))
    entries = [
        (Paragraph((Strong((Text(f"{t.term}: "),)), *subject.settled.phrase(t.meaning))),)
        for t in terms
    ]
    yield Listed(tuple(entries))
