"""The check-up of a module: on a client's screen, and as two sheets of paper for a group."""

from pathlib import Path

import pytest
from expected import plain
from kept import digits, kept
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader
from sites import SESSION, Editions, OpenContext

from check_up_rule import letter, modules, rows, title

MODULE, _, SESSION_ID = SESSION.partition("/")
CHECK_UP = f"check-ups/{MODULE}.html"
ROWS = rows(MODULE)
NAME = f"Check-up {modules().index(MODULE) + 1}"
FIRST = ROWS[0][2]


@pytest.fixture
def page(page: Page, editions: Editions) -> Page:
    page.goto(editions.address("client", f"{MODULE}/index.html"))
    page.get_by_role("link", name=NAME).click()
    page.wait_for_url(f"**/{CHECK_UP}")  # its scripts have run
    return page


def first_question(page: Page) -> Locator:
    return page.get_by_role("group", name=plain(FIRST["prompt"]))


def flat(text: str) -> str:
    return "".join(text.split())


def test_it_asks_what_the_rule_gives_before_and_after(page: Page) -> None:
    expect(page.get_by_text("This is about the course, not about you.")).to_be_visible()
    shown = page.get_by_role("group", name="Question").locator("visible=true")
    expect(shown).to_have_count(len(ROWS))
    page.get_by_text("Open these when you have done the sessions").click()
    expect(shown).to_have_count(2 * len(ROWS))
    asked = [*(row[2] for row in ROWS), *(row[3] for row in ROWS)]
    for place, question in zip(shown.all(), asked, strict=True):
        expect(place).to_contain_text(plain(question["prompt"]))


def test_its_answers_are_kept_apart_and_do_not_come_back(page: Page, editions: Editions) -> None:
    first_question(page).get_by_role("radio").nth("ABC".index(letter(FIRST))).check()
    page.get_by_role("button", name="Check my answer").first.click()
    expect(page.get_by_text("Yes", exact=False).first).to_be_visible()
    place = f"{MODULE}/check-up"
    name = f"{place}/{ROWS[0][0]}/{FIRST['id']}"
    assert list(kept(page)) == [f"a/{digits(place)}.{digits(name)}"]
    page.reload()
    right = first_question(page).get_by_role("radio").nth("ABC".index(letter(FIRST)))
    expect(right).to_be_checked()
    page.goto(editions.address("client", f"{SESSION}.html"))
    asked = first_question(page).get_by_role("radio")
    assert [one.is_checked() for one in asked.all()] == [False] * asked.count()
    page.goto(editions.address("client", "my-course.html"))
    entry = page.get_by_role("listitem").filter(has=page.get_by_role("link", name=NAME))
    expect(entry).to_have_text(f"{NAME}1 question answered")
    expect(page.get_by_role("link", name=title(MODULE, SESSION_ID), exact=True)).to_be_hidden()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_each_sheet_begins_a_page_and_holds_its_questions_alone(
    open_context: OpenContext, editions: Editions, tmp_path: Path, *, scripts: bool
) -> None:
    page = open_context(java_script_enabled=scripts).new_page()
    page.goto(editions.address("staff", CHECK_UP))
    page.pdf(path=tmp_path / "sheets.pdf", format="Letter")
    paper = PdfReader(tmp_path / "sheets.pdf").pages
    texts = [flat(sheet.extract_text()) for sheet in paper]
    assert {(int(sheet.mediabox.width), int(sheet.mediabox.height)) for sheet in paper} == {
        (612, 792)
    }
    after = next(n for n, text in enumerate(texts) if text.startswith(flat(f"{NAME} · After")))
    assert texts[0].startswith(flat(f"{NAME} · Before"))
    for column, said in ((2, "".join(texts[:after])), (3, "".join(texts[after:]))):
        assert "Pleaseleaveyournameout." in said
        assert "988" in said
        places = [said.index(flat(plain(row[column]["prompt"]))) for row in ROWS]
        assert places == sorted(places)
    assert not [text for text in texts if "Handoutthefirstsheet" in text or "Thetally" in text]


def test_a_button_prints_one_sheet(page: Page, editions: Editions, tmp_path: Path) -> None:
    page.goto(editions.address("staff", CHECK_UP))
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print the sheet for after").click()
    page.pdf(path=tmp_path / "after.pdf", format="Letter")
    texts = [flat(sheet.extract_text()) for sheet in PdfReader(tmp_path / "after.pdf").pages]
    assert texts[0].startswith(flat(f"{NAME} · After"))
    assert flat(f"{NAME} · Before") not in "".join(texts)
