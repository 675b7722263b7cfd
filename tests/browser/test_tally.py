"""The tally of a check-up. What it should show is computed here, from the YAML and the counts."""

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader
from sites import SESSION, Editions, OpenContext
from test_access import SCHEMES, axe, check_all_widths  # noqa: F401 - a fixture

from check_up_rule import letter, modules, rows, title

MODULE = SESSION.partition("/")[0]
TALLY = f"check-ups/{MODULE}-tally.html"
ROWS = rows(MODULE)
KEY = "hg1/staff/homeground/t/"
BEFORE = (9, [4, 9, 0, 5, 5, 7, 1, 8, 3, 6])
AFTER = (7, [6, 5, 7, 5, 2, 7, 1, 4, 3, 0])
REFUSED = """Object.defineProperty(window, "localStorage", {
    get() { throw new DOMException("", "SecurityError"); } })"""


@pytest.fixture
def page(page: Page, editions: Editions) -> Page:
    page.goto(editions.address("staff", TALLY))
    return page


def field(page: Page, when: str, number: int) -> Locator:
    """The count of a question; number 0 is that of the sheets."""
    group = page.get_by_role("group", name=when, exact=True)
    if not number:
        return group.get_by_label("Sheets that came back")
    side = 2 if when == "Before" else 3
    name = f"Question {number}: sheets with {letter(ROWS[number - 1][side])}"
    return group.get_by_label(name, exact=True)


def fill(page: Page, when: str, counts: tuple[int, list[int]]) -> None:
    sheets, right = counts
    for number, count in enumerate([sheets, *right]):
        field(page, when, number).fill(str(count))


def show(page: Page) -> None:
    page.get_by_role("button", name="Show before and after").click()


def percent(right: int, sheets: int) -> int:
    return (200 * right + sheets) // (2 * sheets)


def points(change: int) -> str:
    sign = "+" if change > 0 else "−" if change < 0 else ""
    return f"{sign}{abs(change)} {'point' if abs(change) == 1 else 'points'}"


def said(counts: tuple[int, list[int]], n: int) -> str:
    sheets, right = counts
    return f"{right[n]} of {sheets} ({percent(right[n], sheets)}%)"


def changes() -> list[int]:
    return [
        percent(b, AFTER[0]) - percent(a, BEFORE[0])
        for a, b in zip(BEFORE[1], AFTER[1], strict=True)
    ]


def body(page: Page) -> Locator:
    table = page.get_by_role("group", name="Before and after, question by question")
    return table.get_by_role("row").filter(has=page.get_by_role("rowheader"))


def listed(page: Page, name: str) -> list[str]:
    return page.get_by_role("list", name=name).get_by_role("listitem").all_inner_texts()


def test_each_question_is_shown_before_and_after(page: Page) -> None:
    fill(page, "Before", BEFORE)
    fill(page, "After", AFTER)
    show(page)
    expect(page.get_by_role("heading", name="Before and after", exact=True)).to_be_focused()
    expect(body(page)).to_have_count(len(ROWS))
    for n, (row, (session, objective, *_)) in enumerate(zip(body(page).all(), ROWS, strict=True)):
        expect(row.get_by_role("rowheader")).to_have_text(
            f"{n + 1}. {objective['text']}{title(MODULE, session)}"
        )
        cells = [said(BEFORE, n), said(AFTER, n), points(changes()[n])]
        expect(row.get_by_role("cell")).to_have_text([*cells, ""])
        widths = [float(w) for w in row.locator("rect").evaluate_all(
            "all => all.map((one) => one.getAttribute('width'))")]  # fmt: skip
        shares = [percent(c[1][n], c[0]) for c in (BEFORE, AFTER)]
        assert widths == [100, shares[0], 100, shares[1]]


def test_it_says_which_were_hard_and_which_changed_most(page: Page) -> None:
    fill(page, "Before", BEFORE)
    fill(page, "After", AFTER)
    show(page)
    for name, counts in (("Fewest right before", BEFORE), ("Fewest right after", AFTER)):
        shares = [percent(right, counts[0]) for right in counts[1]]
        order = sorted(range(len(ROWS)), key=shares.__getitem__)
        texts = [f"Question {n + 1}, {said(counts, n)}: {ROWS[n][1]['text']}" for n in order[:3]]
        assert listed(page, name) == texts
    for name, way in (("Went up most", 1), ("Went down most", -1)):
        moved = [way * change for change in changes()]
        order = [n for n in sorted(range(len(ROWS)), key=lambda n: -moved[n]) if moved[n] > 0]
        texts = [f"Question {n + 1}, {points(changes()[n])}: {ROWS[n][1]['text']}" for n in order]
        assert listed(page, name) == texts[:3]
    expect(page.get_by_text("With 9 sheets, one sheet is 11 points of 100.")).to_be_visible()
    expect(page.get_by_text("It does not show that the course made the change")).to_be_visible()
    few = page.get_by_text("With fewer than five sheets, people may guess whose answer it was.")
    expect(few).to_be_hidden()
    field(page, "After", 0).fill("4")
    show(page)
    expect(few).to_be_visible()


def test_counts_of_each_group_are_kept_until_they_are_erased(page: Page) -> None:
    assert page.evaluate("localStorage.length") == 0
    fill(page, "Before", BEFORE)
    page.get_by_label("Number of the group").select_option("2")
    expect(field(page, "Before", 0)).to_have_value("")
    fill(page, "Before", AFTER)
    page.reload()
    expect(page.get_by_label("Number of the group")).to_have_value("2")
    expect(body(page).first.get_by_role("cell").first).to_have_text(said(AFTER, 0))
    page.get_by_label("Number of the group").select_option("1")
    expect(field(page, "Before", 3)).to_have_value(str(BEFORE[1][2]))
    assert [key.startswith(KEY) for key in page.evaluate("Object.keys(localStorage)")] == [True]
    page.evaluate("key => localStorage.setItem(key, '[')", f"{KEY}damaged")
    page.get_by_role("button", name="Erase what is kept").click()
    page.get_by_role("button", name="Yes, erase them").click()
    expect(page.get_by_text("All counts are erased.")).to_be_visible()
    assert page.evaluate("localStorage.length") == 0
    expect(field(page, "Before", 3)).to_have_value("")
    expect(body(page).first).to_be_hidden()


def test_a_count_that_cannot_be_is_said_at_its_field_and_left_out(page: Page) -> None:
    show(page)
    expect(page.get_by_text("Write how many sheets came back")).to_be_visible()
    field(page, "Before", 1).fill("3")
    show(page)
    expect(field(page, "Before", 0)).to_have_accessible_description(
        "Give the number of sheets first."
    )
    fill(page, "Before", BEFORE)
    wrong = {1: "10", 2: "-1", 3: "2.5", 4: "many"}
    for number, count in wrong.items():
        field(page, "Before", number).fill(count)
    show(page)
    expect(field(page, "Before", 1)).to_be_focused()
    expect(field(page, "Before", 1)).to_have_accessible_description(
        "That is more than the 9 sheets."
    )
    for number in (2, 3, 4):
        told = "Write a whole number from 0 to 999."
        expect(field(page, "Before", number)).to_have_accessible_description(told)
    expect(page.get_by_text("4 counts are left out until they are mended.")).to_be_visible()
    cells = [row.get_by_role("cell").first for row in body(page).all()]
    for n, cell in enumerate(cells):
        expect(cell).to_have_text("–" if n + 1 in wrong else said(BEFORE, n))
    page.reload()
    for number, count in wrong.items():
        expect(field(page, "Before", number)).to_have_value(count)


@pytest.mark.parametrize("kept", ["[", "7", '{"group": 3, "of": {"1": "x", "2": 5}}'])
def test_damage_to_what_is_kept_does_no_harm(page: Page, kept: str) -> None:
    key = KEY + page.locator("[data-tally]").get_attribute("data-tally")  # type: ignore[operator]
    page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [key, kept])
    page.reload()
    fill(page, "Before", BEFORE)
    show(page)
    expect(body(page).first.get_by_role("cell").first).to_have_text(said(BEFORE, 0))


def test_where_nothing_can_be_kept_all_works_until_the_page_is_left(
    open_context: OpenContext, editions: Editions
) -> None:
    page = open_context(may_log="").new_page()  # the theme itself stumbles over a refusal
    page.add_init_script(REFUSED)
    page.goto(editions.address("staff", TALLY))
    fill(page, "Before", BEFORE)
    expect(page.get_by_text("This browser does not save anything")).to_be_visible()
    page.get_by_label("Number of the group").select_option("2")
    page.get_by_label("Number of the group").select_option("1")
    expect(body(page).first.get_by_role("cell").first).to_have_text(said(BEFORE, 0))


def test_it_is_saved_as_a_table_and_printed_alone(page: Page, tmp_path: Path) -> None:
    fill(page, "Before", BEFORE)
    show(page)
    with page.expect_download() as found:
        page.get_by_role("button", name="Save as a table").click()
    found.value.save_as(tmp_path / "tally.csv")
    text = (tmp_path / "tally.csv").read_text(encoding="utf-8-sig")
    table: list[dict[str, Any]] = list(csv.DictReader(io.StringIO(text)))
    assert [row["objective"] for row in table] == [row[1]["text"] for row in ROWS]
    assert [int(row["right before"]) for row in table] == BEFORE[1]
    assert {(row["sheets before"], row["sheets after"], row["change"]) for row in table} == {
        ("9", "", "")
    }
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print", exact=True).click()
    page.pdf(path=tmp_path / "tally.pdf", format="Letter")
    said_on_paper = "".join(s.extract_text() for s in PdfReader(tmp_path / "tally.pdf").pages)
    flat = "".join(said_on_paper.split())
    assert "".join(said(BEFORE, 9).split()) in flat
    assert not [words for words in ("Thekey", "Tofillinbyhand", "Eraseall") if words in flat]


def test_without_scripts_there_is_the_key_and_a_table_to_fill_in(
    open_context: OpenContext, editions: Editions
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(editions.address("staff", TALLY))
    expect(page.get_by_text("Counting needs scripts, and they are off.")).to_be_visible()
    expect(page.get_by_role("textbox")).to_have_count(0)
    table = page.get_by_role("group", name="To fill in by hand")
    found = [row.get_by_role("cell").all_inner_texts() for row in table.get_by_role("row").all()]
    assert found[2:] == [[letter(a), "", letter(b), ""] for _, _, a, b in ROWS]
    assert modules().index(MODULE) + 1 == int(page.get_by_role("heading", level=1).inner_text()[-1])


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_on_a_tally_in_use(
    open_context: OpenContext,
    editions: Editions,
    axe: str,  # noqa: F811 - the fixture
    scheme: str,
) -> None:
    page = open_context(color_scheme=scheme, reduced_motion="reduce").new_page()
    page.goto(editions.address("staff", TALLY))
    fill(page, "Before", BEFORE)
    fill(page, "After", AFTER)
    field(page, "After", 2).fill("50")
    show(page)
    page.get_by_role("button", name="Erase what is kept").click()
    assert check_all_widths(page, axe) == []
