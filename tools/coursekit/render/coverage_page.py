"""What the course covers: each topic of the programs it is measured by, with its sessions. Staff
only."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from coursekit.model.coverage import Coverage, ReferenceProgram, Topic
from coursekit.model.site import COVERAGE, PagePlan
from coursekit.render.grid import grid, row
from coursekit.render.links import module_page, relative, session_page
from coursekit.render.markup import EMPTY, Html, heading, page, tag
from coursekit.render.site import Site

_ABOUT = (
    "The course is measured by the programs below. For each of their topics, you find the sessions "
    "that cover it, and those that are planned. The words are ours."
)


class Covering(NamedTuple):
    """A session that names a topic."""

    title: str
    href: str
    is_planned: bool


Covered = Mapping[str, list[Covering]]
"""The sessions of each topic, by its code."""


class Counts(NamedTuple):
    topics: int
    written: int
    planned: int

    @property
    def missing(self) -> int:
        return self.topics - self.written - self.planned


def coverage_pages(site: Site) -> Iterator[PagePlan]:
    if not site.is_staff or site.course.coverage is None:
        return
    coverage, covered = site.course.coverage.value, _covered(site)
    programs = [part for program in coverage.programs for part in _program(program, covered)]
    markdown = page(
        COVERAGE.title,
        _ABOUT,
        heading(1, COVERAGE.title, COVERAGE.id),
        tag("p", _ABOUT, class_="hg-aim"),
        _summary(coverage, covered),
        *programs,
        wide=True,
    )
    yield PagePlan(COVERAGE.path, markdown, site.course.coverage.document.path)


def _covered(site: Site) -> Covered:
    found: defaultdict[str, list[Covering]] = defaultdict(list)
    for module in site.course.modules:
        for entry in module.module.value.sessions:
            if entry.planned is not None:
                there = f"{relative(COVERAGE.path, module_page(module.id))}#{entry.id}"
                for code in entry.planned.topics:
                    found[code].append(Covering(entry.planned.title, there, is_planned=True))
            elif (session := module.sessions.get(entry.id)) is not None:
                there = relative(COVERAGE.path, session_page(module.id, entry.id))
                for code in session.session.value.topics:
                    found[code].append(Covering(session.title, there, is_planned=False))
    return found


def _count(topics: tuple[Topic, ...], covered: Covered) -> Counts:
    """A topic counts as planned while no written session covers it."""
    sessions = [covered.get(topic.code, []) for topic in topics]
    written = sum(any(not one.is_planned for one in of_topic) for of_topic in sessions)
    return Counts(len(topics), written, sum(map(bool, sessions)) - written)


def _summary(coverage: Coverage, covered: Covered) -> Html:
    rows = [
        (tag("a", program.title, href=f"#{program.id}"), _count(program.topics, covered))
        for program in coverage.programs
    ]
    every = tuple(topic for program in coverage.programs for topic in program.topics)
    titles = ("Program", "Topics", "In written sessions", "Planned only", "In none")
    return grid(
        "Topics of each program",
        titles,
        [row(name, *_numbers(counts)) for name, counts in rows]
        + [row("All", *_numbers(_count(every, covered)))],
    )


def _numbers(counts: Counts) -> tuple[str, ...]:
    return str(counts.topics), str(counts.written), str(counts.planned), str(counts.missing)


def _program(program: ReferenceProgram, covered: Covered) -> Iterator[str]:
    counts = _count(program.topics, covered)
    said = f"Topics: {counts.topics}. In written sessions: {counts.written}. "
    said += f"Planned only: {counts.planned}. In none: {counts.missing}."
    yield heading(2, program.title, program.id)
    yield tag("p", said, class_="hg-small")
    rows = [
        row(topic.code, topic.title, _sessions(covered.get(topic.code, [])))
        for topic in program.topics
    ]
    yield grid(program.title, ("Code", "Topic", "Sessions"), rows)


def _sessions(found: list[Covering]) -> Html:
    if not found:
        return tag("em", "None yet")
    planned = tag("span", "Planned", class_="hg-planned")
    return EMPTY.join(
        tag("div", tag("a", one.title, href=one.href), planned if one.is_planned else EMPTY)
        for one in found
    )
