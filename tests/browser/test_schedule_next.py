"""A schedule is made once and then used: the next group, the sheet for the wall."""

from io import BytesIO

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader
from schedules import EIGHT, NAME, OFF, PAGE, SESSIONS, calendar, fill, show
from sites import Editions

NEXT = "Next group:"
TWELVE_WEEKS = 12


@pytest.fixture
def page(page: Page, editions: Editions) -> Page:
    page.goto(editions.address("staff", PAGE))
    return page


def test_who_comes_back_sees_the_next_group_at_once(page: Page) -> None:
    expect(page.get_by_text(NEXT)).to_be_hidden()
    fill(page)
    show(page)
    page.clock.set_fixed_time("2038-01-15T20:00:00")  # a Friday with a group
    for day, session in (("Fri, Jan 15", EIGHT[5]), ("Wed, Jan 20", EIGHT[6])):
        page.reload()
        line = page.get_by_text(NEXT).locator("..")
        expect(line).to_contain_text(f"{NEXT} {day}, 10:00 AM to 11:00 AM.")
        expect(line.get_by_role("link", name=SESSIONS[session]["title"])).to_be_visible()
        expect(page.get_by_role("heading", name=NAME)).to_be_visible()
        page.clock.set_fixed_time(f"{OFF}T08:00:00")  # a day off is passed over
    page.clock.set_fixed_time("2039-01-01T08:00:00")
    page.reload()
    expect(page.get_by_role("heading", name=NAME)).to_be_visible()
    expect(page.get_by_text(NEXT)).to_be_hidden()


def test_what_is_not_whole_yet_is_not_shown_when_the_page_is_opened(page: Page) -> None:
    page.get_by_label("Name of this schedule").fill(NAME)
    page.reload()
    expect(page.get_by_label("Name of this schedule")).to_have_value(NAME)
    expect(page.get_by_role("heading", name=NAME)).to_be_hidden()
    expect(page.locator("[aria-invalid=true]")).to_have_count(0)


def test_a_calendar_of_twelve_weeks_is_one_sheet_for_the_wall(page: Page) -> None:
    fill(page)
    page.get_by_label("Twelve weeks").check()
    show(page)
    assert calendar(page).count() > TWELVE_WEEKS  # the day off needs one more
    page.evaluate("window.print = () => undefined")
    page.get_by_role("button", name="Print the calendar").click()
    sheets = PdfReader(BytesIO(page.pdf(format="Letter"))).pages
    said = "".join("".join(sheet.extract_text().split()) for sheet in sheets)
    assert len(sheets) == 1
    assert "".join(SESSIONS[EIGHT[0]]["title"].split()) in said
    assert "Week13" in said
    for staffs in ("Firstweek", "oneto one", "percentofthat", "Whatitcovers", NEXT):
        assert "".join(staffs.split()) not in said
    page.get_by_role("button", name="Print all of it").click()
    sheets = PdfReader(BytesIO(page.pdf(format="Letter"))).pages
    assert "What it covers" in "".join(sheet.extract_text() for sheet in sheets)
