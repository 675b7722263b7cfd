"""What each new person gets in the first week, and in which week each schedule's group has it."""

from collections.abc import Iterator

from coursekit.model.schedule import Schedule
from coursekit.render.grid import grid, row
from coursekit.render.links import lesson_page, session_page
from coursekit.render.markup import EMPTY, Html, tag
from coursekit.render.prose import Writer
from coursekit.render.sheets import pencil
from coursekit.render.site import Site


def first_week_table(site: Site, writer: Writer) -> Html:
    """Who joins later has missed what stands in an earlier week: it is led one to one."""
    names = site.course.course.value.first_week if site.course.course else ()
    schedules = [loaded.value for loaded in site.course.schedules.values()]
    if not names:
        return EMPTY
    titles = ("Session", *[f"{len(one.weeks)} weeks" for one in schedules], "Given on, by")
    rows = [
        row(_session(site, writer, name), *[_week(one, name) for one in schedules], pencil("____"))
        for name in names
    ]
    return grid("Sessions of the first week", titles, rows)


def _session(site: Site, writer: Writer, name: str) -> Html:
    written = site.course.sessions.get(name)
    if written is None:
        planned = site.course.planned.get(name)
        title = planned.title if planned else name
        return tag("span", title, " ", tag("span", "Planned", class_="hg-planned"))
    guide = writer.link(session_page(written.module_id, name), written.title)
    lesson = writer.link(lesson_page("staff", written.module_id, name), "what clients read")
    return tag("span", guide, tag("span", " · ", lesson, class_="hg-more-links"))


def _week(schedule: Schedule, name: str) -> str:
    return next(_weeks(schedule, name), "one to one")


def _weeks(schedule: Schedule, name: str) -> Iterator[str]:
    return (f"week {n}" for n, week in enumerate(schedule.weeks, 1) if name in week.sessions)
