"""The page "Make a schedule": what it should hold, from the YAML, and how it is used."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml
from icalendar import Calendar, Event
from playwright.sync_api import Locator, Page
from sites import REPOSITORY

PAGE = "make-a-schedule.html"
CURRICULUM = REPOSITORY / "curriculum"
NAME = "Evening group"
START = date(2038, 1, 4)
"""A Monday that no test will see pass."""
OFF = date(2038, 1, 18)


def read(path: str) -> Any:
    return yaml.safe_load((CURRICULUM / path).read_text(encoding="utf-8"))


def all_sessions() -> dict[str, dict[str, Any]]:
    """Title, topics, and whether it is planned, in the order of the course."""
    found = {}
    for module in read("course.yml")["modules"]:
        for entry in read(f"en/{module}/module.yml")["sessions"]:
            written = entry.get("planned") or read(f"en/{module}/{entry['id']}/session.yml")
            found[entry["id"]] = {**written, "is_planned": "planned" in entry}
    return found


SESSIONS = all_sessions()
PATHS = {name: read(f"schedules/{name}.yml") for name in ("08-weeks", "16-weeks")}
EIGHT = [session for week in PATHS["08-weeks"]["weeks"] for session in week["sessions"]]
SIXTEEN = [session for week in PATHS["16-weeks"]["weeks"] for session in week["sessions"]]


def days(start: date, count: int, weekdays: tuple[int, ...], off: tuple[date, ...]) -> list[date]:
    every = (start + timedelta(n) for n in range(2000))
    return [d for d in every if d.isoweekday() in weekdays and d not in off][:count]


def fill(page: Page, start: date = START) -> None:
    page.get_by_label("Name of this schedule").fill(NAME)
    page.get_by_label("First day", exact=True).fill(start.isoformat())
    page.get_by_role("group", name="Days off 1").get_by_label("From").fill(OFF.isoformat())


def show(page: Page) -> None:
    page.get_by_role("button", name="Show the schedule").click()


def calendar(page: Page) -> Locator:
    """The lines of the calendar; each week is an item too."""
    return page.get_by_role("listitem").filter(has=page.get_by_role("heading", name="Week "))


def lines(page: Page) -> list[str]:
    inner = calendar(page).get_by_role("list").get_by_role("listitem")
    return [" ".join(text.split()) for text in inner.all_inner_texts()]


def download(page: Page, to: Path) -> str:
    with page.expect_download() as found:
        page.get_by_role("button", name="Download for a calendar").click()
    assert found.value.suggested_filename == "evening-group.ics"
    found.value.save_as(to)
    return to.read_bytes().decode()


def events(file: str) -> dict[str, Event]:
    return {str(e["UID"]): e for e in Calendar.from_ical(file).walk("VEVENT")}
