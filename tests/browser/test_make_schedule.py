"""A schedule is made of a path or of picked sessions. What is expected comes from the YAML."""

import re
from datetime import date

import pytest
from playwright.sync_api import Page, expect
from schedules import (
    EIGHT,
    NAME,
    OFF,
    PAGE,
    SESSIONS,
    SIXTEEN,
    START,
    calendar,
    days,
    fill,
    lines,
    read,
    show,
)
from sites import Editions, OpenContext


@pytest.fixture
def page(page: Page, editions: Editions) -> Page:
    page.goto(editions.address("staff", PAGE))
    return page


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


def test_without_scripts_the_page_says_what_to_do(
    open_context: OpenContext, editions: Editions
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(editions.address("staff", PAGE))
    expect(page.get_by_text("This page needs scripts, and they are off.")).to_be_visible()
    expect(page.get_by_role("button", name="Show the schedule")).to_have_count(0)
