"""Leaving at once: the first stop of the keyboard, at any width, with or without scripts."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from expected import FIRST, QuestionOnPage
from playwright.sync_api import BrowserContext, Page, Request, Route, expect
from sites import PAGE_KINDS, QUIZ_PAGES, Editions, OpenContext

ELSEWHERE = "https://www.weather.gov/"
LESSON = QUIZ_PAGES["client"]
LEAVE = re.compile("^quick exit$", re.IGNORECASE)


def open_lesson(context: BrowserContext, editions: Editions) -> tuple[Page, list[Request]]:
    """The page for others is answered here: no test goes out into the world."""
    asked: list[Request] = []

    def answer(route: Route) -> None:
        asked.append(route.request)
        route.fulfill(body="<title>Weather</title>", content_type="text/html")

    context.route(f"{ELSEWHERE}**", answer)
    page = context.new_page()
    page.goto(editions.address("client", "index.html"))
    page.goto(editions.address("client", LESSON))
    return page, asked


def press_shift(page: Page) -> None:
    for _ in range(3):
        page.keyboard.press("Shift")


WAYS: dict[str, Callable[[Page], None]] = {
    "mouse": lambda page: page.get_by_role("link", name=LEAVE).click(),
    "touch": lambda page: page.get_by_role("link", name=LEAVE).tap(),
    "first stop": lambda page: (page.keyboard.press("Tab"), page.keyboard.press("Enter"))[0],
    "shift": press_shift,
}


@pytest.mark.parametrize("way", WAYS)
def test_each_way_out_leads_away_and_back_shows_the_page_before(
    open_context: OpenContext, editions: Editions, way: str
) -> None:
    page, asked = open_lesson(open_context(has_touch=True), editions)
    before = page.evaluate("history.length")
    WAYS[way](page)
    expect(page).to_have_url(ELSEWHERE)
    expect(page).to_have_title("Weather")
    assert "referer" not in asked[0].headers
    assert page.evaluate("history.length") == before  # it took the lesson's place
    page.go_back()
    expect(page).to_have_url(editions.address("client", "index.html"))


def test_without_scripts_the_first_stop_is_a_link_that_leaves(
    open_context: OpenContext, editions: Editions
) -> None:
    page, asked = open_lesson(open_context(java_script_enabled=False), editions)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(ELSEWHERE)
    assert "referer" not in asked[0].headers


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_left_on_the_screen_while_it_goes(
    open_context: OpenContext, editions: Editions, scheme: str
) -> None:
    context = open_context(color_scheme=scheme)
    page, _ = open_lesson(context, editions)
    QuestionOnPage(page, FIRST).unfold.click()
    context.route(f"{ELSEWHERE}**", lambda _: None)  # the other page never comes
    shown = "[...document.querySelectorAll('*')].filter((e) => e.getClientRects().length).length"
    assert page.evaluate(shown) > 100
    leave = f"document.querySelector('[data-exit]').click(); [document.title, {shown}]"
    assert page.evaluate(leave) == ["New tab", 0]
    page.wait_for_url("about:blank")


@pytest.mark.parametrize("where", ["served", "file"])
def test_without_a_network_an_empty_page_takes_its_place(
    open_context: OpenContext, editions: Editions, built: Path, where: str
) -> None:
    context = open_context(may_log="ERR_INTERNET_DISCONNECTED")
    page, asked = open_lesson(context, editions)
    if where == "file":
        page.goto((built / "client" / LESSON).as_uri())
    context.set_offline(offline=True)
    page.get_by_role("link", name=LEAVE).click()
    expect(page).to_have_url("about:blank")
    assert page.content() == "<html><head></head><body></body></html>"
    assert asked == []


@pytest.mark.parametrize(
    "keys",
    [
        ["Shift", "Shift"],
        ["Shift", "a", "Shift", "Shift"],
        ["Shift+A", "Shift+B", "Shift+C"],
        ["Shift+Tab", "Shift+Tab", "Shift+Tab"],
        ["Control", "Shift", "Control", "Shift", "Control", "Shift"],
        ["Escape", "Escape", "Escape"],
    ],
    ids=" ".join,
)
def test_other_keys_do_not_leave(
    open_context: OpenContext, editions: Editions, keys: list[str]
) -> None:
    page, asked = open_lesson(open_context(), editions)
    for key in keys:
        page.keyboard.press(key)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert asked == []
    assert page.url == editions.address("client", LESSON)


def test_three_slow_presses_do_not_leave(open_context: OpenContext, editions: Editions) -> None:
    page, asked = open_lesson(open_context(), editions)
    press = "(at) => { const e = new KeyboardEvent('keydown', {key: 'Shift', bubbles: true});"
    press += " Object.defineProperty(e, 'timeStamp', {value: at}); document.dispatchEvent(e); }"
    for at in (1000, 2500, 4000):
        page.evaluate(press, at)
    assert asked == []
    page.evaluate(press, 4400)
    expect(page).to_have_url(ELSEWHERE)


LAYOUT = """() => {
  const box = (e) => e.getBoundingClientRect();
  const link = document.querySelector("[data-exit]");
  const { left, right, top, bottom, width, height } = box(link);
  const header = document.querySelector("header");
  const others = [...header.querySelectorAll("a, label, [role=button]"),
    document.querySelector("[data-size]")].map(box).filter((r) => r.width);
  return {
    isFirst: document.activeElement === link,
    isWithin: left >= 0 && right <= innerWidth && top >= 0 && bottom <= box(header).bottom,
    isBigEnough: width >= 44 && height >= 44,
    coversNothing: others.every((r) => r.right <= left + 0.5),
  };
}"""


def test_on_every_kind_of_page_it_is_first_and_covers_nothing(
    page: Page, editions: Editions
) -> None:
    for name in PAGE_KINDS["client"]:
        page.goto(editions.address("client", name))
        page.keyboard.press("Tab")
        for width in (320, 360, 1280):
            page.set_viewport_size({"width": width, "height": 740})
            assert set(page.evaluate(LAYOUT).values()) == {True}, (name, width)


def test_the_staff_edition_has_no_way_out(page: Page, editions: Editions) -> None:
    page.goto(editions.address("staff", "index.html"))
    expect(page.get_by_text("Text size")).to_have_count(1)
    expect(page.get_by_role("link", name=LEAVE)).to_have_count(0)
