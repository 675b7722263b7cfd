"""Everything is erased at once, after one question, and the page looks again whether it is so."""

import pytest
from expected import FIRST, QuestionOnPage
from kept import kept, press_erase, put
from playwright.sync_api import Page, expect
from sites import QUIZ_PAGES, Editions

KEPT = {
    "a/0.1": {"f": "", "r": [0]},
    "v/0": 1,
    "w/0.1": {"r": ["words"]},
    "h/0.1": {"f": "", "n": []},
    "p/0": {"name": "S."},
    "s/told": 1,
    "s/place": {"k": "0", "h": ""},
}
OF_THEME = 2


@pytest.mark.parametrize("name", ["my-course.html", "privacy.html"])
def test_all_kinds_the_scheme_and_copies_are_erased(
    page: Page, editions: Editions, name: str
) -> None:
    page.goto(editions.address("client", name))
    page.evaluate("caches.open('hg1/client/homeground/0123456789ab')")
    page.evaluate("caches.open('another-site')")
    page.evaluate("sessionStorage.setItem('/.__search', '1')")
    page.get_by_title("Switch to dark").click()
    put(page, KEPT)
    press_erase(page)
    count = len(KEPT) + OF_THEME + 1
    expect(page.get_by_text(f"{count} things were erased. We looked again")).to_be_visible()
    assert page.evaluate("({...localStorage})") == {}
    assert page.evaluate("({...sessionStorage})") == {}
    assert page.evaluate("caches.keys()") == ["another-site"]
    expect(page.get_by_text("It cannot erase the list of pages")).to_be_visible()


def test_it_asks_once_by_keyboard_and_can_be_left(page: Page, editions: Editions) -> None:
    page.goto(editions.address("client", "privacy.html"))
    put(page, KEPT)
    first = page.get_by_role("button", name="Erase everything on this device")
    first.press("Enter")
    group = page.get_by_role("group", name="Erase all that this site keeps on this device?")
    expect(group.get_by_role("button", name="No, keep it")).to_be_focused()
    page.keyboard.press("Enter")
    expect(group).to_be_hidden()
    expect(first).to_be_focused()
    assert kept(page) == KEPT


def test_what_cannot_be_erased_is_said(page: Page, editions: Editions) -> None:
    page.add_init_script(
        """const remove = Storage.prototype.removeItem;
        Storage.prototype.removeItem = function (key) {
            if (key.startsWith("hg1")) throw new DOMException("refused");
            remove.call(this, key);
        }"""
    )
    page.goto(editions.address("client", "privacy.html"))
    put(page, {"a/0.1": 1, "w/0.1": 1})
    page.get_by_role("button", name="Erase everything on this device").click()
    page.get_by_role("button", name="Yes, erase it all").click()
    expect(page.get_by_text("2 of 2 things could not be erased.")).to_be_visible()


def test_the_choice_not_to_save_stays(page: Page, editions: Editions) -> None:
    page.goto(editions.address("client", "privacy.html"))
    put(page, {"s/off": True})
    press_erase(page)
    expect(page.get_by_text("There was nothing to erase.")).to_be_visible()
    expect(page.get_by_text("Only your choice not to save is kept.")).to_be_visible()
    page.goto(editions.address("client", QUIZ_PAGES["client"]))
    shown = QuestionOnPage(page, FIRST)
    shown.option(FIRST.options[0]).check()
    shown.check.click()
    assert kept(page) == {"s/off": True}
