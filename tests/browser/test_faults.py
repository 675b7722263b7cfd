"""When the device, the browser or another tab does what nobody wants: what is kept stays whole.

docs/staff/makers/when-things-fail.md has a row for each; other rows name tests elsewhere.
"""

import json
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from expected import FIRST, QuestionOnPage
from kept import SESSION_ID, START, digits, fill_storage, kept, prompt_key, put, wait_until
from playwright.sync_api import Error, Page, expect
from sites import QUIZ_PAGES, Editions, OpenContext

READ = f"v/{digits(SESSION_ID)}"
MOVE = prompt_key(SESSION_ID, "my-move")
NO_ROOM = "There is no room"
OF_OTHERS = {"hg2/client/homeground/a/0.1": "newer", "hg0/client/homeground/a/0.1": "older"}


@pytest.fixture
def session(page: Page, editions: Editions) -> Page:
    page.goto(editions.address("client", QUIZ_PAGES["client"]))
    return page


def mark_as_read(page: Page) -> None:
    page.get_by_role("button", name="I have read this").click()


def answer(page: Page) -> None:
    shown = QuestionOnPage(page, FIRST)
    shown.option(FIRST.options[0]).check()
    shown.check.click()


def load_file(page: Page) -> None:
    page.goto(page.url.replace(QUIZ_PAGES["client"], "my-course.html"))
    # the first makes room for the second, and the third has none: all three are taken back
    entries = {MOVE: {"r": ["short"]}, "w/0.1": {"r": ["y"]}, "w/0.2": {"r": ["x" * 5000]}}
    about = {"notes": 1, "edition": "client", "course": "homeground"}
    text = json.dumps({**about, "entries": entries})
    file = {"name": "f", "mimeType": "application/json", "buffer": text.encode()}
    page.get_by_label("Load a file").set_input_files(file)  # type: ignore[arg-type]
    page.get_by_role("button", name="Take what is in the file").click()


@pytest.mark.parametrize("write", [answer, mark_as_read, load_file])
def test_a_full_device_loses_nothing_at_any_write(
    session: Page, write: Callable[[Page], None]
) -> None:
    before = {MOVE: {"r": ["words that stay" * 20]}}
    put(session, before)
    fill_storage(session)
    write(session)
    expect(session.get_by_text(NO_ROOM)).to_be_visible()
    assert kept(session) == before


def test_no_room_for_a_mark_of_the_site_is_no_news(session: Page, editions: Editions) -> None:
    put(session, {MOVE: {"r": ["words that stay"]}})
    answer(session)
    fill_storage(session)
    session.get_by_role("button", name="OK").click()
    session.goto(editions.address("client", "index.html"))  # the place where they were
    question = f"{digits(SESSION_ID)}.{digits(f'{SESSION_ID}/{FIRST.id}')}"
    assert set(kept(session)) == {MOVE, f"a/{question}", f"h/{question}"}
    expect(session.get_by_text(NO_ROOM)).to_have_count(0)


def test_damage_to_one_entry_is_of_no_harm_to_others(session: Page, editions: Editions) -> None:
    session.goto(editions.address("client", "my-course.html"))
    for damage in (
        "{",
        "null",
        "7",
        '"x"',
        "[]",
        '{"r":{}}',
        '{"r":[{}]}',
        '{"r":[99]}',
        '{"k":7}',
    ):
        put(session, {READ: 1, MOVE: {"r": ["my words", ""]}})
        session.evaluate(
            "([keys, damage]) => { for (const key of keys) localStorage.setItem(key, damage); }",
            [[START + prompt_key(SESSION_ID, "my-triggers"), f"{START}s/place"], damage],
        )
        session.reload()
        expect(session.get_by_role("listitem").get_by_text("read", exact=True)).to_be_visible()
        assert session.locator("[data-note]:visible").count() == 1, damage
        expect(session.get_by_text("If my words")).to_be_visible()
        expect(session.get_by_text("Go on where you left off")).to_be_hidden()


@pytest.mark.parametrize("key", OF_OTHERS)
def test_what_another_version_keeps_is_left_and_said_once(session: Page, key: str) -> None:
    session.evaluate("([k, v]) => localStorage.setItem(k, v)", [key, OF_OTHERS[key]])
    session.reload()
    line = session.get_by_text("another version of this site saved. It is left as it is.")
    expect(line).to_be_visible()
    session.get_by_role("button", name="OK").click()
    mark_as_read(session)
    session.reload()
    expect(session.get_by_role("button", name="I have read this", pressed=True)).to_be_visible()
    expect(line).to_have_count(0)
    assert session.evaluate("key => localStorage.getItem(key)", key) == OF_OTHERS[key]


def test_a_clock_set_back_changes_nothing(page: Page, editions: Editions) -> None:
    page.clock.install(time=datetime(2031, 5, 1, tzinfo=UTC))
    page.goto(editions.address("client", QUIZ_PAGES["client"]))
    answer(page)
    mark_as_read(page)
    before = kept(page)
    page.clock.set_fixed_time(datetime(2021, 5, 1, tzinfo=UTC))
    page.reload()
    expect(QuestionOnPage(page, FIRST).option(FIRST.options[0])).to_be_checked()
    expect(page.get_by_role("button", name="I have read this", pressed=True)).to_be_visible()
    assert kept(page) == before


def test_a_tab_killed_while_saving_leaves_whole_entries(
    open_context: OpenContext, editions: Editions
) -> None:
    context = open_context()
    address = editions.address("client", QUIZ_PAGES["client"])
    page, doomed = context.new_page(), context.new_page()
    for each in (page, doomed):
        each.goto(address)
    doomed.evaluate(
        """() => { let n = 0; setInterval(() => {
            for (let i = 0; i < 50; i += 1) {
                n += 1;
                homeground.memory.save("w", `0.${n % 20}`, {r: [String(n).repeat(2000)]});
            }
        }, 0); }"""
    )
    wait_until(page, "Object.keys(localStorage).length >= 20")
    with doomed.expect_event("crash"), suppress(Error):
        doomed.goto("chrome://crash")
    page.reload()
    saved = kept(page)  # fails where one is cut off
    assert len(saved) == 20
    for entry in saved.values():
        words = entry["r"][0]
        assert words == words[: len(words) // 2000] * 2000
    mark_as_read(page)
    assert kept(page) == saved | {READ: 1}


def test_two_tabs_follow_each_other(open_context: OpenContext, editions: Editions) -> None:
    context = open_context()
    one, two = context.new_page(), context.new_page()
    for each, name in ((one, QUIZ_PAGES["client"]), (two, "my-course.html")):
        each.goto(editions.address("client", name))
    mark_as_read(one)
    entry = two.get_by_role("listitem").get_by_text("read", exact=True)
    expect(entry).to_be_visible()
    mark_as_read(one)
    expect(entry).to_be_hidden()


def test_my_course_says_so_where_nothing_can_be_kept(
    open_context: OpenContext, editions: Editions
) -> None:
    context = open_context(may_log="")  # the theme itself stumbles over a refusal
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', "
        "{get() { throw new DOMException('refused', 'SecurityError') }})"
    )
    page = context.new_page()
    page.goto(editions.address("client", "my-course.html"))
    expect(page.get_by_text("This browser does not save anything from this site.")).to_be_visible()
    expect(page.get_by_text("Nothing here yet, and that is fine.")).to_be_visible()
    expect(page.get_by_role("button", name="Stop saving")).to_be_hidden()
    page.get_by_role("button", name="Save to a file").click()
    expect(page.get_by_text("There is nothing to save yet.")).to_be_visible()
