"""The facilitator's guide on paper: at a glance, the timed plan, its parts. For staff."""

from collections.abc import Iterator

from coursekit.model.prose import Heading, Inline, Paragraph, Strong, Table, Text
from coursekit.model.session import PlanPart
from coursekit.model.track import CLIENTS
from coursekit.print.head import Subject, paper
from coursekit.print.paper import Box, Listed, Paper, Printed
from coursekit.print.room import hint
from coursekit.print.safety import key_sentences, whole_blocks
from coursekit.render.plan_table import SHOWN, minutes_words, part_times
from coursekit.render.safety import carried


def guide(subject: Subject) -> Iterator[Paper]:
    loaded = subject.session
    if loaded.guide is not None:
        for_families = "Facilitator guide for a family group"
        what = "Facilitator guide" if loaded.track is CLIENTS else for_families
        yield paper(subject, "guide", "staff", what, loaded.title, tuple(guide_blocks(subject)))


def guide_blocks(subject: Subject) -> Iterator[Printed]:
    session = subject.session.session.value
    objectives = tuple((Paragraph((Text(o.text),)),) for o in session.objectives)
    yield Box(
        "At a glance",
        (
            Paragraph((Strong((Text("Aim. "),)), Text(session.aim))),
            Paragraph((Strong((Text("By the end, people can:"),)),)),
            Listed(objectives),
        ),
        "glance",
    )
    yield Heading(2, (Text("The plan"),))
    yield _plan(session.plan)
    parts = {part.title: part for part in session.plan}
    for section in subject.session.guide_sections:
        yield Heading(2, (Text(section.title),))
        if part := parts.get(section.title):
            yield hint(minutes_words(part))
            if part.id == "settle":
                yield from _read_at_the_start(subject)
        yield from subject.settled.blocks(section.blocks)


def _read_at_the_start(subject: Subject) -> Iterator[Printed]:
    """The blocks read at the start of each group, and the key sentences of those carried."""
    course = subject.course
    group = [block for block in course.safety.values() if block.block.value.shown == "group"]
    yield from whole_blocks(subject.settled, group)
    keys = carried(course, subject.session.session.value.carries)
    yield from key_sentences(subject.settled, keys)


def _plan(plan: tuple[PlanPart, ...]) -> Table:
    header = ("Part", *(f"{variant}-minute group" for variant in SHOWN))
    rows = tuple(
        (_cell(part.title), *(_cell(_when(plan, at, variant)) for variant in SHOWN))
        for at, part in enumerate(plan)
    )
    return Table(tuple(_cell(words) for words in header), rows)


def _when(plan: tuple[PlanPart, ...], at: int, variant: int) -> str:
    when, length = part_times(plan, at, variant)
    return f"{when} ({length}\N{NO-BREAK SPACE}min)"


def _cell(words: str) -> tuple[Inline, ...]:
    return (Text(words),)
