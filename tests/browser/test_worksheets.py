"""Worksheets are filled in on the screen, kept as they are written, and printed blank or filled."""

import json
import re
from io import BytesIO

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader
from sites import SESSION, Editions, OpenContext
from worksheets import (
    ADDRESS,
    FAMILY_ADDRESS,
    FAMILY_PROMPTS,
    MOVE,
    PROMPTS,
    REASON,
    SHIFT,
    areas,
    kept,
    key_of,
    ticks,
    wait_until_kept,
)

WORDS = ("the house goes quiet at six", "go to the front step")
LONG = "and then I will call my cousin who lives near the park " * 30
DAMAGES = ("{", "null", "7", "[]", '{"r":"words"}', '{"r":[{}]}', '{"f":"another","r":["words"]}')


@pytest.fixture
def sheet(page: Page, editions: Editions) -> Page:
    page.goto(editions.address("client", ADDRESS))
    return page


def fill_in(page: Page) -> None:
    for position, words in enumerate(WORDS):
        areas(page, MOVE).nth(position).fill(words)
    ticks(page, SHIFT)[1].check()
    wait_until_kept(page, 2)


def printed(page: Page, paper: str = "A4") -> list[str]:
    """The words of each sheet, without any space: lines break where paper ends."""
    sheets = PdfReader(BytesIO(page.pdf(format=paper, prefer_css_page_size=True))).pages
    return [re.sub(r"\s+", "", sheet.extract_text()) for sheet in sheets]


def squeezed(words: str) -> str:
    return re.sub(r"\s+", "", words)


def test_what_is_written_is_kept_and_is_the_same_in_the_session(
    sheet: Page, editions: Editions
) -> None:
    fill_in(sheet)
    entries = kept(sheet)
    assert entries[key_of(MOVE)] == {"r": list(WORDS)}
    assert entries[key_of(SHIFT)]["r"] == [1]
    for address in (ADDRESS, f"{SESSION}.html"):
        sheet.goto(editions.address("client", address))
        for position, words in enumerate(WORDS):
            expect(areas(sheet, MOVE).nth(position)).to_have_value(words)
        for position, tick in enumerate(ticks(sheet, SHIFT)):
            expect(tick).to_be_checked(checked=position == 1)
        expect(areas(sheet, REASON)).to_have_value("")


def test_the_last_letters_before_leaving_are_kept(sheet: Page, editions: Editions) -> None:
    areas(sheet, REASON).fill("my grandson")  # and away at once
    sheet.goto(editions.address("client", "glossary.html"))
    sheet.goto(editions.address("client", ADDRESS))
    expect(areas(sheet, REASON)).to_have_value("my grandson")


def test_who_does_not_want_it_saved_keeps_the_words_in_sight_until_they_leave(sheet: Page) -> None:
    fill_in(sheet)
    sheet.get_by_role("button", name="Don’t save on this device").click()
    assert kept(sheet) == {}
    expect(areas(sheet, MOVE).first).to_have_value(WORDS[0])
    areas(sheet, REASON).fill("my grandson")
    sheet.reload()
    expect(areas(sheet, MOVE).first).to_have_value("")
    expect(areas(sheet, REASON)).to_have_value("")


def test_a_worksheet_is_emptied_and_brought_back(sheet: Page, editions: Editions) -> None:
    fill_in(sheet)
    sheet.goto(editions.address("client", FAMILY_ADDRESS))
    areas(sheet, FAMILY_PROMPTS["my-own-life"]).fill("my garden")
    wait_until_kept(sheet, 3)
    sheet.goto(editions.address("client", ADDRESS))
    sheet.get_by_role("button", name="Clear this worksheet").click()
    expect(sheet.get_by_text("This worksheet is empty now.")).to_be_visible()
    expect(areas(sheet, MOVE).first).to_have_value("")
    assert list(kept(sheet)) == [key_of(FAMILY_PROMPTS["my-own-life"], "stop-the-cycle-family")]
    sheet.get_by_role("button", name="Bring my words back").click()
    expect(areas(sheet, MOVE).first).to_have_value(WORDS[0])
    expect(ticks(sheet, SHIFT)[1]).to_be_checked()
    sheet.reload()
    expect(areas(sheet, MOVE).nth(1)).to_have_value(WORDS[1])


def test_two_tabs_show_the_same(open_context: OpenContext, editions: Editions) -> None:
    context = open_context()
    one, other = context.new_page(), context.new_page()
    for page in (one, other):
        page.goto(editions.address("client", ADDRESS))
    fill_in(one)
    expect(areas(other, MOVE).nth(1)).to_have_value(WORDS[1])
    other.get_by_role("button", name="Clear this worksheet").click()
    expect(areas(one, MOVE).nth(1)).to_have_value("")
    expect(ticks(one, SHIFT)[1]).not_to_be_checked()


def test_a_damaged_entry_is_left_alone(sheet: Page) -> None:
    put = "([keys, value]) => keys.forEach((key) => localStorage.setItem(key, value))"
    for damage in DAMAGES:
        sheet.evaluate(put, [[key_of(REASON), key_of(SHIFT)], damage])
        sheet.reload()
        expect(areas(sheet, REASON), damage).to_have_value("")
        assert not any(tick.is_checked() for tick in ticks(sheet, SHIFT)), damage
    areas(sheet, REASON).fill("my grandson")
    sheet.reload()
    expect(areas(sheet, REASON)).to_have_value("my grandson")


def test_words_outlive_a_prompt_that_asks_for_fewer_lines(sheet: Page) -> None:
    saved = json.dumps({"r": ["one", "two", "three"]})
    sheet.evaluate("([k, v]) => localStorage.setItem(k, v)", [key_of(MOVE), saved])
    sheet.reload()
    expect(areas(sheet, MOVE).nth(0)).to_have_value("one")
    expect(areas(sheet, MOVE).nth(1)).to_have_value("two\nthree")


def test_a_long_answer_is_all_in_sight_and_all_on_paper(sheet: Page) -> None:
    area = areas(sheet, PROMPTS["my-thought"])
    area.fill(LONG)
    assert area.evaluate("(area) => area.scrollHeight - area.clientHeight") <= 1
    assert squeezed(LONG) in "".join(printed(sheet))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_it_prints_blank_or_with_words_on_one_sheet(sheet: Page, paper: str) -> None:
    sheet.evaluate("window.print = () => {}")
    fill_in(sheet)
    sheet.get_by_role("button", name="Print with my words").click()
    (with_words,) = printed(sheet, paper)
    assert all(squeezed(words) in with_words for words in WORDS)
    assert "×" in with_words
    sheet.evaluate("dispatchEvent(new Event('afterprint'))")
    sheet.get_by_role("button", name="Print blank").click()
    (blank,) = printed(sheet, paper)
    assert squeezed(MOVE["starters"][0]) in blank
    assert not any(squeezed(words) in blank for words in WORDS)
    assert "×" not in blank


def test_without_scripts_it_is_filled_in_and_printed(
    open_context: OpenContext, editions: Editions
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(editions.address("client", ADDRESS))
    areas(page, MOVE).first.fill(WORDS[0])
    ticks(page, SHIFT)[0].check()
    (sheet,) = printed(page)
    assert squeezed(WORDS[0]) in sheet
    assert "×" in sheet
    expect(page.get_by_text("This may be seen by others.")).to_be_visible()


def test_the_staff_edition_s_is_for_paper(page: Page, editions: Editions) -> None:
    page.goto(editions.address("staff", ADDRESS))
    article = page.get_by_role("article")
    expect(article.get_by_role("textbox")).to_have_count(0)
    expect(article.get_by_role("checkbox")).to_have_count(0)
    expect(article.get_by_role("button", name="Print this page")).to_be_visible()
