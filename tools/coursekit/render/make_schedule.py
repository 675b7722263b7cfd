"""What the tool adds to the page "Make a schedule": the form, and where its script shows the plan.

All words of the course stand in the page: the script copies, counts and hides them.
"""

import json
from collections.abc import Iterator

from coursekit.model.coverage import ReferenceProgram
from coursekit.render.erasing import asking
from coursekit.render.grid import grid, row
from coursekit.render.markup import Html, join, tag
from coursekit.render.page_assets import script, styles
from coursekit.render.prose import Writer
from coursekit.render.schedule_form import schedule_form
from coursekit.render.schedules import HOURS_A_WEEK
from coursekit.render.site import Site

_PARTS = ("dates", "ics", "form", "cover", "shown", "page")
_SCRIPTS = ("asking.js", *(f"staff/schedule-{part}.js" for part in _PARTS))
_WITHOUT = (
    "This page needs scripts, and they are off. Without them, take a list from the page "
    "“Schedules”, print it, and write a date beside each session. Cross out holidays first."
)
_JOINING = (
    "People may start on any day. In the first week, each new person gets these sessions. Where "
    "the group has one that week, the calendar says “First week”. Lead the others one to one:"
)


def make_schedule(site: Site, writer: Writer) -> Iterator[Html]:
    yield tag(
        "div",
        styles(writer, "staff/schedule.css"),
        tag("p", _WITHOUT, data_without=True, class_="hg-told"),
        tag("p", data_next_group=True, class_="hg-told", hidden=True),
        schedule_form(site, writer),
        _shown(site, writer),
        tag("p", role="status", data_kept_said=True),
        asking(
            "schedule",
            "Erase what is kept",
            "Erase what you filled in, and what this device knows of the files you downloaded?",
            ("Yes, erase it", "No, keep it"),
        ),
        data_schedule=json.dumps(_known(site)),
        data_unsearched=True,
        class_="hg-schedule",
    )
    yield join([script(writer, name) for name in _SCRIPTS])


def _known(site: Site) -> dict[str, object]:
    """What the script has to know: ids, in their orders."""
    paths = {
        name: [s for week in loaded.value.weeks for s in week.sessions if s in site.course.paths]
        for name, loaded in site.course.schedules.items()
    }
    longest = max(paths.values(), key=len, default=[])
    listed = [e.id for m in site.course.modules for e in m.module.value.sessions]
    electives = [s for s in listed if s in site.course.paths and s not in longest]
    return {
        "paths": paths,
        "order": [*longest[:-1], *electives, *longest[-1:]],
        "first": _first_week(site),
        "hours": HOURS_A_WEEK,
    }


def _first_week(site: Site) -> list[str]:
    listed = site.course.course.value.first_week if site.course.course else ()
    return [session for session in listed if session in site.course.paths]


def _shown(site: Site, writer: Writer) -> Html:
    actions = [
        tag("button", "Print the calendar", type="button", class_="hg-button",
            data_print="calendar"),
        tag("button", "Print all of it", type="button", class_="hg-button hg-quiet",
            data_print="schedule"),
        tag("button", "Download for a calendar (.ics)", type="button", class_="hg-button",
            data_download=True),
    ]  # fmt: skip
    return tag(
        "section",
        tag("h2", "The schedule", id="the-schedule", tabindex=-1),
        tag("p", data_facts="when"),
        tag("p", data_facts="hours"),
        tag("p", data_facts="planned"),
        tag("p", data_facts="left"),
        tag("div", *actions, class_="hg-actions"),
        tag("p", role="status", data_file_said=True),
        tag("div", tag("p", _JOINING), tag("ul", data_first=True), data_joining=True),
        tag("ol", data_weeks=True, class_="hg-weeks"),
        *_notes(site, writer),
        *_coverage(site),
        data_shown=True,
        hidden=True,
    )


def _notes(site: Site, writer: Writer) -> Iterator[Html]:
    """What belongs to a week of a path, for the script to copy to its first session."""
    for name, loaded in site.course.schedules.items():
        for week in loaded.value.weeks:
            if week.note is not None:
                words = writer.prose(week.note)
                yield tag("div", words, data_note_of=f"{name}/{week.sessions[0]}", hidden=True)


def _coverage(site: Site) -> Iterator[Html]:
    if site.course.coverage is None:
        return
    programs = site.course.coverage.value.programs
    yield tag("h2", "What it covers", id="what-it-covers")
    titles = ("Program", "Topics", "In written sessions", "In planned ones only", "Left out")
    rows = [row(program.title, *_cells(program.id)) for program in programs]
    yield grid("Topics of each program", titles, [*rows, row("All", *_cells("all"))])
    yield tag("h3", "What is left out", id="what-is-left-out")
    yield tag("p", "All topics of the programs are covered.", data_nothing_missing=True)
    titled = _titles(site)
    yield from (_missing(program, titled) for program in programs)


def _cells(program: str) -> list[Html]:
    kinds = ("topics", "written", "planned", "missing")
    return [tag("span", data_count=f"{program}/{kind}") for kind in kinds]


def _missing(program: ReferenceProgram, titled: dict[str, list[str]]) -> Html:
    items = [
        tag("li", f"{topic.title} ", tag("span", _where(titled.get(topic.code)), class_="hg-small"),
            data_topic=topic.code)
        for topic in program.topics
    ]  # fmt: skip
    summary = tag("summary", program.title, ": ", tag("span", data_count=f"{program.id}/missing"))
    return tag("details", summary, tag("ul", *items), data_program=program.id)


def _where(sessions: list[str] | None) -> Html | str:
    return f"in {', '.join(sessions)}" if sessions else "in no session of the course yet"


def _titles(site: Site) -> dict[str, list[str]]:
    """The titles of the sessions that have a topic, by its code."""
    found: dict[str, list[str]] = {}
    for module in site.course.modules:
        for entry in module.module.value.sessions:
            written = module.sessions.get(entry.id)
            about = written.session.value if written else entry.planned
            if about is not None:
                for code in about.topics:
                    found.setdefault(code, []).append(about.title)
    return found
