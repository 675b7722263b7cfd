"""A schedule is made of a path or of picked sessions, kept on the device, and goes to a calendar.

What is expected comes from the YAML, and the files are read by the library `icalendar`.
"""

import re
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from icalendar import Calendar, Event
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader
from sites import REPOSITORY, Editions, OpenContext

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


@pytest.fixture
def page(page: Page, editions: Editions) -> Page:
    page.goto(editions.address("staff", PAGE))
    return page


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
    assert found.value.suggested_filename == "schedule.ics"
    found.value.save_as(to)
    return to.read_bytes().decode()


def events(file: str) -> dict[str, Event]:
    return {str(e["UID"]): e for e in Calendar.from_ical(file).walk("VEVENT")}


def test_a_path_is_shown_week_by_week_with_what_is_planned(page: Page) -> None:
    fill(page)
    show(page)
    expect(page.get_by_role("heading", name=NAME)).to_be_focused()
    found = [line for line in lines(page) if "No group" not in line]
    dates = days(START, len(EIGHT), (1, 3, 5), (OFF,))
    for line, session, day in zip(found, EIGHT, dates, strict=True):
        about = SESSIONS[session]
        assert line.startswith(f"{day:%a, %b} {day.day} {about['title']}")
        assert ("Planned" in line) is about["is_planned"]
    assert [line for line in lines(page) if "No group" in line] == ["Mon, Jan 18 No group"]
    weeks = (dates[-1] - dates[0]).days // 7 + 1
    expect(calendar(page)).to_have_count(weeks)
    share = round(100 * 24 / (9 * weeks))
    expect(page.get_by_text(f"24 hours in {weeks} weeks.")).to_contain_text(f"{share} percent")


def test_what_is_covered_is_counted_by_program(page: Page) -> None:
    fill(page)
    show(page)
    written = {c for s in EIGHT if not SESSIONS[s]["is_planned"] for c in SESSIONS[s]["topics"]}
    either = {code for session in EIGHT for code in SESSIONS[session]["topics"]}
    table = page.get_by_role("table")
    for program in read("coverage.yml")["programs"]:
        codes = [topic["code"] for topic in program["topics"]]
        planned = sum(c in either - written for c in codes)
        missing = [topic["title"] for topic in program["topics"] if topic["code"] not in either]
        counts = [len(codes), sum(c in written for c in codes), planned, len(missing)]
        row = table.get_by_role("row").filter(has=page.get_by_text(program["title"], exact=True))
        expect(row.get_by_role("cell")).to_have_text([str(n) for n in counts])
        folded = page.get_by_role("group").filter(has_text=f"{program['title']}: {len(missing)}")
        folded.last.locator("summary").click()
        items = folded.last.get_by_role("listitem")
        expect(items).to_have_count(len(missing))
        for text, title in zip(items.all_inner_texts(), missing, strict=True):
            assert text.startswith(title)


def test_picked_sessions_are_led_in_the_order_of_delivery(page: Page) -> None:
    fill(page)
    page.get_by_label("Sessions that I pick").check()
    page.evaluate("for (const d of document.querySelectorAll('form details')) d.open = true")
    expect(page.get_by_role("checkbox", name=SESSIONS[EIGHT[0]]["title"])).to_be_checked()
    boxes = page.get_by_role("group", name="What is led").get_by_role("checkbox")
    expect(boxes).to_have_count(len(SESSIONS))
    for box, about in zip(boxes.all(), SESSIONS.values(), strict=True):
        name = " ".join((box.locator("..").text_content() or "").split())
        assert name == about["title"] + (" Planned" if about["is_planned"] else "")
        box.uncheck()
    elective = next(s for s in SESSIONS if s not in SIXTEEN)
    picked = [SIXTEEN[-1], elective, SIXTEEN[20], SIXTEEN[3]]
    for session in picked:
        boxes.nth(list(SESSIONS).index(session)).check()
    show(page)
    for line, session in zip(lines(page), reversed(picked), strict=True):
        assert SESSIONS[session]["title"] in line


def test_the_first_week_is_for_groups_that_people_join(page: Page) -> None:
    fill(page)
    show(page)
    told = page.get_by_text("In the first week, each new person gets these sessions")
    expect(told).to_be_visible()
    first = read("course.yml")["first_week"]
    marked = [line for line in lines(page) if "First week" in line]
    assert len(marked) == len(set(first) & set(EIGHT)) == len(first)
    page.get_by_label("Closed group: everyone starts together").check()
    expect(told).to_be_hidden()
    assert not [line for line in lines(page) if "First week" in line]


def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_lost(page: Page) -> None:
    show(page)
    name, start = (
        page.get_by_label("Name of this schedule"),
        page.get_by_label("First day", exact=True),
    )
    expect(name).to_be_focused()
    expect(name).to_have_accessible_description(re.compile("Give it a name"))
    expect(start).to_have_accessible_description("Give the first day.")
    fill(page)
    for day in ("Monday", "Wednesday", "Friday"):
        page.get_by_role("checkbox", name=day).uncheck()
    page.get_by_label("Last day, if there is one").fill("2038-01-01")
    show(page)
    expect(page.get_by_text("Choose at least one day of the week.")).to_be_visible()
    expect(page.get_by_text("The last day comes before the first.")).to_be_visible()
    expect(page.get_by_role("heading", name=NAME)).to_be_hidden()
    expect(name).to_have_value(NAME)
    expect(page.get_by_role("group", name="Days off 1").get_by_label("From")).to_have_value(
        OFF.isoformat()
    )


def test_warnings_can_be_kept(page: Page) -> None:
    fill(page, date(2020, 1, 6))
    page.get_by_label("Last day, if there is one").fill("2020-02-07")
    page.get_by_role("button", name="Add days off").click()
    again = page.get_by_role("group", name="Days off 2")
    expect(again.get_by_label("From")).to_be_focused()
    again.get_by_label("From").fill("2038-01-10")
    again.get_by_label("Through").fill("2038-02-01")
    show(page)
    for warning in ("has passed. You can keep it.", "These overlap with days off 1."):
        expect(page.get_by_text(warning)).to_be_visible()
    until = days(date(2020, 1, 6), 24, (1, 3, 5), ())[-1]
    expect(page.get_by_text("9 of 24 sessions do not fit.")).to_contain_text(
        f"They need until {until:%A, %B} {until.day}, {until.year}."
    )
    left = page.get_by_text("No day is left for:")
    for session in EIGHT[15:]:
        expect(left).to_contain_text(SESSIONS[session]["title"])
    expect(page.get_by_role("heading", name=NAME)).to_be_visible()


def test_the_same_file_twice_gives_no_doubles_and_a_changed_plan_moves_events(
    page: Page, tmp_path: Path
) -> None:
    fill(page)
    show(page)
    first = download(page, tmp_path / "1.ics")
    assert download(page, tmp_path / "2.ics") == first
    before = events(first)
    assert [str(e["SUMMARY"]).startswith(SESSIONS[s]["title"]) for e, s in zip(
        before.values(), EIGHT, strict=True)] == [True] * len(EIGHT)  # fmt: skip
    page.reload()
    page.get_by_label("It starts at").fill("18:30")
    page.get_by_role("group", name="Days off 1").get_by_role("button", name="Remove").click()
    page.get_by_label("Last day, if there is one").fill("2038-02-12")
    show(page)
    after = events(download(page, tmp_path / "3.ics"))
    expect(page.get_by_text("It marks as canceled what is no longer planned: 6.")).to_be_visible()
    assert after.keys() == before.keys()
    assert {event["SEQUENCE"] for event in after.values()} == {1}
    led = [event for event in after.values() if event["STATUS"] != "CANCELLED"]
    dates = days(START, 18, (1, 3, 5), ())
    assert len(led) == 18
    for event, day in zip(led, dates, strict=True):
        assert event["DTSTART"].dt == datetime(day.year, day.month, day.day, 18, 30)  # noqa: DTZ001


def test_it_is_kept_on_the_device_until_it_is_erased(page: Page, tmp_path: Path) -> None:
    assert page.evaluate("localStorage.length") == 0
    fill(page)
    show(page)
    download(page, tmp_path / "1.ics")
    keys = page.evaluate("Object.keys(localStorage).sort()")
    start = "hg1/staff/homeground/schedule/"
    assert keys == [f"{start}file.evening%20group", f"{start}form"]
    page.reload()
    expect(page.get_by_label("Name of this schedule")).to_have_value(NAME)
    page.get_by_role("button", name="Erase what is kept").click()
    page.get_by_role("button", name="Yes, erase it").click()
    expect(page.get_by_text("It is erased.")).to_be_visible()
    assert page.evaluate("localStorage.length") == 0
    expect(page.get_by_label("Name of this schedule")).to_have_value("")


@pytest.mark.parametrize("kept", ["[", "7", '{"days": 3, "off": {"a": 1}, "path": "gone"}'])
def test_damage_to_what_is_kept_does_no_harm(page: Page, kept: str) -> None:
    page.evaluate("(v) => localStorage.setItem('hg1/staff/homeground/schedule/form', v)", kept)
    page.reload()
    fill(page)
    page.get_by_role("checkbox", name="Wednesday").check()
    show(page)
    expect(page.get_by_role("heading", name=NAME)).to_be_visible()


def test_on_paper_there_is_the_schedule_alone(page: Page, tmp_path: Path) -> None:
    fill(page)
    show(page)
    page.pdf(path=tmp_path / "schedule.pdf", format="Letter")
    said = " ".join(sheet.extract_text() for sheet in PdfReader(tmp_path / "schedule.pdf").pages)
    flat = "".join(said.split())
    assert all("".join(SESSIONS[s]["title"].split()) in flat for s in EIGHT)
    assert "Nameofthisschedule" not in flat
    assert "Erasewhatiskept" not in flat


def test_without_scripts_the_page_says_what_to_do(
    open_context: OpenContext, editions: Editions
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(editions.address("staff", PAGE))
    expect(page.get_by_text("This page needs scripts, and they are off.")).to_be_visible()
    expect(page.get_by_role("button", name="Show the schedule")).to_have_count(0)
