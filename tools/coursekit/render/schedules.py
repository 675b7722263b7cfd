"""The schedules, week by week, and what none of them covers: below the words of their page."""

from collections.abc import Iterable, Iterator

from coursekit.model.loaded import Loaded
from coursekit.model.schedule import Schedule, Week
from coursekit.render.grid import grid, row
from coursekit.render.links import module_page, relative, session_page
from coursekit.render.markup import EMPTY, Html, heading, tag
from coursekit.render.prose import Writer
from coursekit.render.site import Site

HOURS_A_WEEK = 9
"""The least in an IOP for adults; the page says whose number it is."""


def schedule_list(site: Site, writer: Writer) -> Iterator[str]:
    listed = dict(_links(site, writer))
    for name, schedule in site.course.schedules.items():
        yield from _schedule(writer, name, schedule, listed)
    scheduled = {n for one in site.course.schedules.values() for n in _sessions(one.value)}
    if scheduled:
        yield from _electives(site, [n for n in listed if n not in scheduled], listed)


def _links(site: Site, writer: Writer) -> Iterator[tuple[str, Html]]:
    """Each session of the course, in its order: its guide, or where it is planned."""
    for module in site.course.modules:
        for entry in module.module.value.sessions:
            if entry.planned is not None:
                there = f"{relative(writer.here, module_page(module.id))}#{entry.id}"
                planned = tag("span", "Planned", class_="hg-planned")
                yield entry.id, tag("a", entry.planned.title, href=there) + " " + planned
            elif (session := module.sessions.get(entry.id)) is not None:
                yield entry.id, writer.link(session_page(module.id, entry.id), session.title)


def _sessions(schedule: Schedule) -> list[str]:
    return [name for week in schedule.weeks for name in week.sessions]


def _schedule(
    writer: Writer, name: str, schedule: Loaded[Schedule], listed: dict[str, Html]
) -> Iterator[str]:
    value = schedule.value
    sessions = _sessions(value)
    ready = sum(writer.course.sessions.get(session) is not None for session in sessions)
    hours = len(value.weeks) * HOURS_A_WEEK
    said = f"{ready} of {len(sessions)} sessions are ready. With an hour each, that makes "
    said += f"{len(sessions)} of the {hours} or more hours that an IOP has in "
    said += f"{len(value.weeks)} weeks."
    yield heading(2, value.title, f"schedule-{name}")
    yield writer.prose(value.summary)
    yield tag("p", said, class_="hg-small")
    weeks = [_week(writer, n, week, listed) for n, week in enumerate(value.weeks, 1)]
    yield tag("ol", *weeks, class_="hg-path")


def _week(writer: Writer, number: int, week: Week, listed: dict[str, Html]) -> Html:
    return tag(
        "li",
        tag("strong", f"Week {number}"),
        _lines(listed[name] for name in week.sessions if name in listed),
        writer.prose(week.note) if week.note is not None else EMPTY,
    )


def _lines(links: Iterable[Html]) -> Html:
    return EMPTY.join(tag("div", link) for link in links)


def _electives(site: Site, names: list[str], listed: dict[str, Html]) -> Iterator[str]:
    """The sessions of no schedule, and the topics that no schedule covers."""
    topics = _topics(site)
    covered = {code for name, codes in topics.items() if name not in names for code in codes}
    yield heading(2, "Electives", "electives")
    yield tag("ul", *[tag("li", listed[name]) for name in names])
    if site.course.coverage is None:
        return
    rows = [
        row(topic.code, topic.title, _lines(listed[n] for n in names if topic.code in topics[n]))
        for program in site.course.coverage.value.programs
        for topic in program.topics
        if topic.code not in covered
    ]
    if rows:
        yield heading(2, "Only in electives", "only-in-electives")
        yield grid("Only in electives", ("Code", "Topic", "Sessions"), rows)


def _topics(site: Site) -> dict[str, tuple[str, ...]]:
    """The codes of the topics that each session names."""
    found: dict[str, tuple[str, ...]] = {}
    for module in site.course.modules:
        found |= {name: planned.topics for name, planned in module.planned.items()}
        found |= {name: one.session.value.topics for name, one in module.sessions.items()}
    return found
