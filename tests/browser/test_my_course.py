"""My course: what was read, practiced and written, by its own words; and whether more is kept."""

from typing import Any

import pytest
from expected import FIRST, QuestionOnPage, plain
from kept import SESSION_ID, choice, digits, fill_storage, kept, prompt_key, put, worksheet
from playwright.sync_api import Locator, Page, expect
from sites import QUIZ_PAGES, Editions, OpenContext
from test_access import axe, check_all_widths  # noqa: F401 - a fixture

TITLE = "Stop the cycle"
READ = f"v/{digits(SESSION_ID)}"
PROMPTS = {prompt["id"]: prompt for prompt in worksheet()["prompts"]}
TRIGGERS = PROMPTS["my-triggers"]["options"]
WORDS = "I walk the long way home\nand call S."
NOTES: dict[str, Any] = {
    prompt_key(SESSION_ID, "my-triggers"): choice([1, 3], "PickMany", TRIGGERS),
    prompt_key(SESSION_ID, "my-move"): {"r": ["it is payday", WORDS]},
    prompt_key(SESSION_ID, "my-shift"): choice([0], "PickMany", ["other", "options"]),
}


@pytest.fixture
def session(page: Page, editions: Editions) -> Page:
    page.goto(editions.address("client", QUIZ_PAGES["client"]))
    return page


@pytest.fixture
def my_course(page: Page, editions: Editions) -> Page:
    page.goto(editions.address("client", "my-course.html"))
    return page


def section(page: Page, name: str) -> Locator:
    return page.locator("section").filter(has=page.get_by_role("heading", name=name, exact=True))


def read_button(page: Page) -> Locator:
    return page.get_by_role("button", name="I have read this")


def test_a_session_is_marked_as_read_and_not_any_more(session: Page, editions: Editions) -> None:
    button = read_button(session)
    expect(button).to_have_attribute("aria-pressed", "false")
    button.press("Enter")
    expect(session.get_by_text("Marked as read.")).to_be_visible()
    expect(session.get_by_text("on this device only. Nothing is sent.")).to_be_visible()
    assert kept(session) == {READ: 1}
    session.reload()
    expect(button).to_have_attribute("aria-pressed", "true")
    session.goto(editions.address("client", "my-course.html"))
    entry = section(session, "Sessions").get_by_role("listitem")
    expect(entry).to_have_text(f"{TITLE}read")
    entry.get_by_role("link").click()
    button.click()
    assert kept(session) == {}


def test_the_place_is_kept_only_after_ok_and_leads_back(session: Page, editions: Editions) -> None:
    home = editions.address("client", "index.html")
    leave = session.get_by_role("link", name="Home", exact=True)
    line = session.get_by_text("Go on where you left off")
    try_it = session.get_by_role("heading", name="Try it")

    def read_to_the_skill_and_leave() -> None:
        session.goto(editions.address("client", QUIZ_PAGES["client"]))
        try_it.evaluate("heading => heading.scrollIntoView()")
        leave.first.evaluate("link => link.click()")
        session.wait_for_url(home)

    read_to_the_skill_and_leave()
    expect(line).to_be_hidden()
    assert kept(session) == {}
    put(session, {"s/told": 1})
    read_to_the_skill_and_leave()
    assert kept(session)["s/place"] == {"k": digits(SESSION_ID), "h": "try-it"}
    for name in ("my-course.html", "index.html"):
        session.goto(editions.address("client", name))
        line.get_by_role("link", name=TITLE).click()
        expect(try_it).to_be_in_viewport()
    read_button(session).click()  # who has read it all need not go on there
    leave.first.evaluate("link => link.click()")
    session.wait_for_url(home)
    expect(line).to_be_hidden()


def test_what_was_written_stands_below_its_label(my_course: Page) -> None:
    notes = section(my_course, "What I wrote")
    expect(notes.get_by_text("Nothing here yet.")).to_be_visible()
    expect(notes.get_by_role("button", name="Print my notes")).to_be_hidden()
    put(my_course, NOTES | {"w/no-prompt.any-more": {"r": ["left alone"]}})
    shown = notes.locator("[data-note]:visible")
    expect(shown).to_have_count(2)  # not the one whose options are others now
    expect(shown.nth(0)).to_contain_text(plain(PROMPTS["my-triggers"]["label"]))
    said = shown.nth(0).inner_text()
    assert [option for option in TRIGGERS if option in said] == [TRIGGERS[1], TRIGGERS[3]]
    expect(shown.nth(1)).to_contain_text(plain(PROMPTS["my-move"]["label"]))
    assert "If it is payday" in shown.nth(1).inner_text()
    assert f"then I will {WORDS}" in shown.nth(1).inner_text()
    expect(notes.get_by_text("left alone")).to_have_count(0)


def test_questions_are_counted_and_never_scored(session: Page, editions: Editions) -> None:
    shown = QuestionOnPage(session, FIRST)
    shown.option(FIRST.wrong[0]).check()
    shown.check.click()
    session.goto(editions.address("client", "my-course.html"))
    expect(section(session, "Sessions").get_by_role("listitem")).to_have_text(
        f"{TITLE}1 question answered"
    )


def test_only_the_notes_are_printed(my_course: Page) -> None:
    put(my_course, NOTES)
    my_course.evaluate("window.print = () => { window.isPrinted = true; }")
    my_course.get_by_role("button", name="Print my notes").click()
    assert my_course.evaluate("isPrinted")
    my_course.emulate_media(media="print")
    paper = " ".join(my_course.locator("body").inner_text().split())
    assert paper.startswith(f"What I wrote {TITLE} Name. Triggers that I may meet")
    assert "This may be seen by others. If you need help now: Call or text 988" in paper
    for other in ("Sessions", "Saving", "Erase", "Print my notes"):
        assert other not in paper
    my_course.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(my_course.get_by_role("heading", name="Sessions")).to_be_visible()


def test_saving_is_stopped_and_begun_again(my_course: Page) -> None:
    put(my_course, NOTES)
    saving = section(my_course, "Saving")
    stop = saving.get_by_role("button", name="Stop saving on this device")
    stop.click()
    no = saving.get_by_role("button", name="No, go on")
    expect(no).to_be_focused()  # so that two presses of one key erase nothing
    no.press("Enter")
    expect(stop).to_be_focused()
    assert kept(my_course) == NOTES
    stop.click()
    saving.get_by_role("button", name="Yes, stop and erase").click()
    expect(saving.get_by_role("status").first).to_contain_text("Saving is off.")
    assert kept(my_course) == {"s/off": True}
    start = saving.get_by_role("button", name="Save on this device again")
    expect(start).to_be_focused()
    start.press("Enter")
    expect(stop).to_be_focused()
    assert kept(my_course) == {}


def test_it_is_found_from_the_home_page_and_the_menu(page: Page, editions: Editions) -> None:
    for name, place in (("index.html", page.get_by_role("article")), ("about.html", page)):
        page.goto(editions.address("client", name))
        place.get_by_role("link", name="My course").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("My course")


def test_without_scripts_it_says_so_and_leads_on(
    open_context: OpenContext, editions: Editions
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(editions.address("client", "my-course.html"))
    expect(page.get_by_text("This page needs scripts")).to_be_visible()
    expect(page.get_by_role("heading", level=2)).to_have_count(0)
    page.get_by_role("link", name="go to the course").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Homeground")


def test_the_staff_edition_keeps_nothing(page: Page, editions: Editions) -> None:
    page.goto(editions.address("staff", QUIZ_PAGES["staff"]))
    shown = QuestionOnPage(page, FIRST)
    shown.option(FIRST.options[0]).check()
    shown.check.click()
    expect(shown.status).to_contain_text(FIRST.options[0].feedback)
    assert page.evaluate("Object.keys(localStorage)") == []
    expect(page.get_by_text("is saved in this browser")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(
    open_context: OpenContext,
    editions: Editions,
    axe: str,  # noqa: F811
    scheme: str,
) -> None:
    page = open_context(color_scheme=scheme, reduced_motion="reduce").new_page()
    page.goto(editions.address("client", "my-course.html"))
    put(page, NOTES | {"s/place": {"k": digits(SESSION_ID), "h": ""}})
    for name in ("Stop saving on this device", "Erase everything on this device"):
        page.get_by_role("button", name=name).click()
    found = check_all_widths(page, axe)
    fill_storage(page)
    page.goto(editions.address("client", QUIZ_PAGES["client"]))
    read_button(page).click()
    expect(page.get_by_text("There is no room")).to_be_visible()
    assert found + check_all_widths(page, axe) == []
