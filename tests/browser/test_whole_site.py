"""Every kind of page fits a small screen and has help at hand; the keyboard shows its place."""

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from sites import KINDS, PAGE_KINDS, SESSION, Editions, OpenContext

EDITIONS = ("client", "staff")


@pytest.mark.parametrize("edition", EDITIONS)
def test_nothing_runs_off_a_small_screen(
    open_context: OpenContext, editions: Editions, edition: str
) -> None:
    page = open_context(viewport={"width": 320, "height": 640}).new_page()
    too_wide = []
    for name in PAGE_KINDS[edition]:
        page.goto(editions.address(edition, name))
        page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            too_wide.append(name)
    assert too_wide == []


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_help_is_one_tap_away_on_every_kind_of_page(
    open_context: OpenContext, editions: Editions, *, scripts: bool
) -> None:
    size = {"width": 360, "height": 740}
    page = open_context(
        viewport=size, has_touch=True, is_mobile=True, java_script_enabled=scripts
    ).new_page()
    for name in PAGE_KINDS["client"]:
        page.goto(editions.address("client", name))
        bar = page.get_by_role("navigation", name="Help")
        link = bar.get_by_role("link", name="Get help now")
        expect(link).to_be_in_viewport(ratio=1)
        if name == "404.html":
            continue  # its addresses count from the top of the server, and these lie below it
        link.tap()
        expect(page.get_by_role("heading", level=1, name="Get help now")).to_be_visible()


def focus_shows(page: Page, control: Locator) -> bool:
    """Whether a control looks different around itself when the keyboard is on it."""
    control.scroll_into_view_if_needed()
    page.keyboard.press("F9")  # the keyboard is in use
    box = control.bounding_box()
    assert box is not None
    margin = 24  # a label shows the focus of its own button
    clip: Any = {
        "x": max(0, box["x"] - margin),
        "y": max(0, box["y"] - margin),
        "width": box["width"] + 2 * margin,
        "height": box["height"] + 2 * margin,
    }
    before = page.screenshot(clip=clip, animations="disabled")
    control.focus()
    after = page.screenshot(clip=clip, animations="disabled")
    control.blur()
    return before != after


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_keyboard_s_place_is_always_to_be_seen(
    open_context: OpenContext, editions: Editions, scheme: str
) -> None:
    page = open_context(color_scheme=scheme, reduced_motion="reduce").new_page()
    article, banner = page.get_by_role("article"), page.get_by_role("banner")
    controls = {
        f"{SESSION}.html": [
            article.get_by_role("radio"),
            article.get_by_role("checkbox"),
            article.get_by_role("button", name="Check my answer"),
            article.get_by_text("Show the answer and why"),
            article.get_by_role("link", name="Open it on a page of its own"),
            banner.get_by_role("link", name="Homeground"),
            banner.get_by_role("link", name="Search"),
            page.get_by_role("navigation", name="Help").get_by_role("link", name="Get help now"),
        ],
        f"{SESSION}-worksheet.html": [
            article.get_by_role("button", name="Print with my words"),
            article.get_by_role("button", name="Clear this worksheet"),
            article.get_by_role("textbox"),
            article.get_by_role("checkbox"),
        ],
        "right-now.html": [
            article.get_by_role("link", name="Ground yourself"),
            article.get_by_role("button", name="Start the three minutes"),
            article.get_by_role("textbox"),
            article.get_by_role("button", name="Add"),
        ],
        "search.html": [article.get_by_role("searchbox")],
        "privacy.html": [article.get_by_role("button", name="Erase everything")],
        "index.html": [article.get_by_role("link", name="Start here")],
    }
    unseen = []
    for name, found in controls.items():
        page.goto(editions.address("client", name))
        unseen += [str(control) for control in found if not focus_shows(page, control.first)]
    assert unseen == []


def test_each_page_kind_is_listed() -> None:
    assert len(KINDS) == len(set(KINDS)) >= 20


def test_the_menu_opens_by_keyboard_on_a_narrow_screen(
    open_context: OpenContext, editions: Editions
) -> None:
    page = open_context(viewport={"width": 360, "height": 740}).new_page()
    page.goto(editions.address("client", "index.html"))
    menu_entries = page.get_by_role("navigation", name="Navigation")
    entry = menu_entries.get_by_role("link", name="Home", exact=True)
    expect(entry).not_to_be_in_viewport()
    menu = page.get_by_role("button", name="Menu")
    menu.focus()
    page.keyboard.press("Enter")
    expect(entry).to_be_in_viewport()
