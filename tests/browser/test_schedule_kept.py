"""What "Make a schedule" keeps: its form, the files for calendars, and paper.

The files are read by the library `icalendar`.
"""

from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader
from schedules import EIGHT, NAME, PAGE, SESSIONS, START, days, download, events, fill, show
from sites import Editions, OpenContext

REFUSED = """Object.defineProperty(window, "localStorage", {
    get() { throw new DOMException("", "SecurityError"); } })"""


@pytest.fixture
def page(page: Page, editions: Editions) -> Page:
    page.goto(editions.address("staff", PAGE))
    return page


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


def test_where_nothing_can_be_kept_all_works_until_the_page_is_left(
    open_context: OpenContext, editions: Editions, tmp_path: Path
) -> None:
    page = open_context(may_log="").new_page()  # the theme itself stumbles over a refusal
    page.add_init_script(REFUSED)
    page.goto(editions.address("staff", PAGE))
    fill(page)
    expect(page.get_by_text("This browser does not keep it.")).to_be_visible()
    show(page)
    first = download(page, tmp_path / "1.ics")
    assert len(events(first)) == len(EIGHT)
    assert download(page, tmp_path / "2.ics") == first
    page.get_by_role("button", name="Erase what is kept").click()
    page.get_by_role("button", name="Yes, erase it").click()
    expect(page.get_by_label("Name of this schedule")).to_have_value("")


def test_on_paper_there_is_the_schedule_alone(page: Page, tmp_path: Path) -> None:
    fill(page)
    show(page)
    page.pdf(path=tmp_path / "schedule.pdf", format="Letter")
    said = " ".join(sheet.extract_text() for sheet in PdfReader(tmp_path / "schedule.pdf").pages)
    flat = "".join(said.split())
    assert all("".join(SESSIONS[s]["title"].split()) in flat for s in EIGHT)
    assert "Nameofthisschedule" not in flat
    assert "Erasewhatiskept" not in flat
