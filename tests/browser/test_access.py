"""axe finds nothing on any kind of page: narrow and wide, light and dark, answered or not."""

from pathlib import Path
from typing import Any

import pytest
from expected import FIRST, SEVERAL, QuestionOnPage
from playwright.sync_api import Page, expect
from sites import PAGE_KINDS, QUIZ_PAGES, Editions, OpenContext
from worksheets import ADDRESS as WORKSHEET
from worksheets import REASON, SHIFT, areas, ticks

WIDTHS = (320, 360, 1280)
SCHEMES = ("light", "dark")
EDITIONS = ("client", "staff")


@pytest.fixture(scope="session")
def axe(node_modules: Path) -> str:
    return (node_modules / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page, axe: str) -> list[str]:
    page.evaluate(axe)  # not a script element: the page's own policy may refuse that
    found: dict[str, Any] = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{problem['id']}: {node['html'][:160]} {node['failureSummary']}"
        for problem in found["violations"]
        for node in problem["nodes"]
    ]


def check_all_widths(page: Page, axe: str) -> list[str]:
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        found += [f"{page.url} at {width}: {problem}" for problem in violations(page, axe)]
    return found


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("edition", EDITIONS)
def test_axe_finds_nothing_on_any_kind_of_page(
    open_context: OpenContext, editions: Editions, axe: str, edition: str, scheme: str
) -> None:
    page = open_context(color_scheme=scheme, reduced_motion="reduce").new_page()
    found = []
    for name in PAGE_KINDS[edition]:
        page.goto(editions.address(edition, name))
        found += check_all_widths(page, axe)
    assert found == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("edition", EDITIONS)
def test_axe_finds_nothing_after_answers_and_with_all_unfolded(
    open_context: OpenContext, editions: Editions, axe: str, edition: str, scheme: str
) -> None:
    page = open_context(color_scheme=scheme, reduced_motion="reduce").new_page()
    page.goto(editions.address(edition, QUIZ_PAGES[edition]))
    page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    for question in (FIRST, SEVERAL):
        shown = QuestionOnPage(page, question)
        for option in question.options[:2]:
            shown.option(option).check()
        shown.check.click()
        expect(shown.again).to_be_visible()
    assert check_all_widths(page, axe) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_on_search_results(
    open_context: OpenContext, editions: Editions, axe: str, scheme: str
) -> None:
    page = open_context(color_scheme=scheme, reduced_motion="reduce").new_page()
    page.goto(editions.address("client", "search.html?q=craving"))
    expect(page.get_by_role("status")).to_contain_text("results for craving")
    assert check_all_widths(page, axe) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_on_a_worksheet_in_use_and_in_a_hard_moment(
    open_context: OpenContext, editions: Editions, axe: str, scheme: str
) -> None:
    page = open_context(color_scheme=scheme, reduced_motion="reduce").new_page()
    page.goto(editions.address("client", WORKSHEET))
    areas(page, REASON).fill("my grandson")
    ticks(page, SHIFT)[0].check()
    expect(page.get_by_role("button", name="OK")).to_be_visible()
    found = check_all_widths(page, axe)
    page.get_by_role("button", name="Clear this worksheet").click()
    page.get_by_role("button", name="Bring my words back").click()
    found += check_all_widths(page, axe)
    page.goto(editions.address("client", "right-now.html"))
    page.get_by_label("First name or a letter").fill("D.")
    page.get_by_label("Number").fill("555-0100")
    page.get_by_role("button", name="Add").click()
    page.get_by_role("button", name="Start the three minutes").click()
    expect(page.get_by_role("button", name="Pause")).to_be_focused()
    assert found + check_all_widths(page, axe) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_with_double_letters_and_the_control_open(
    open_context: OpenContext, editions: Editions, axe: str, scheme: str
) -> None:
    page = open_context(color_scheme=scheme, reduced_motion="reduce").new_page()
    page.goto(editions.address("client", "get-help.html"))
    page.get_by_title("Text size").click()
    for _ in range(5):
        page.get_by_role("button", name="Larger text").click()
    assert check_all_widths(page, axe) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_on_a_schedule_and_on_what_is_wrong_with_one(
    open_context: OpenContext, editions: Editions, axe: str, scheme: str
) -> None:
    page = open_context(color_scheme=scheme, reduced_motion="reduce").new_page()
    page.goto(editions.address("staff", "make-a-schedule.html"))
    page.get_by_label("Sessions that I pick").check()
    page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    show = page.get_by_role("button", name="Show the schedule")
    show.click()
    expect(page.get_by_text("Give the first day.")).to_be_visible()
    found = check_all_widths(page, axe)
    page.get_by_label("Name of this schedule").fill("Mornings")
    page.get_by_label("First day", exact=True).fill("2020-01-06")
    page.get_by_role("button", name="Add days off").click()
    show.click()
    expect(page.get_by_role("heading", name="Mornings")).to_be_visible()
    assert found + check_all_widths(page, axe) == []
