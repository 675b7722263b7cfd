"""Papers of staff: each is one sheet on Letter and A4, tickets fit, and the note can be copied."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PageObject, PdfReader
from sites import REPOSITORY, Editions, OpenContext

CURRICULUM = REPOSITORY / "curriculum/en"
SESSION = "triggers-and-cravings/riding-out-a-craving"
PAPERS = ("Letter", "A4")
TO_PRINT = sorted((REPOSITORY / "docs/staff/to-print").glob("*.md"))
TELLING = re.compile(r"(?i)recover|addict|treat|homeground|substance|sober|drug|alcohol|program")

GATHER = """async (addresses) => {
  const article = document.querySelector("article");
  article.replaceChildren();
  for (const address of addresses) {
    const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
    article.append(...page.querySelectorAll("link[href$='sheets.css'], .hg-paper"));
  }
}"""
"""One print of the sheets of all sessions takes a second, one of each page two minutes."""


def printed(page: Page, paper: str) -> list[PageObject]:
    return list(PdfReader(BytesIO(page.pdf(format=paper, prefer_css_page_size=True))).pages)


def note() -> list[str]:
    """The lines of the guide's stub, read without our loader."""
    guide = (CURRICULUM / SESSION / "guide.md").read_text(encoding="utf-8")
    section = guide.partition("\n## Progress note\n")[2]
    return [line[2:].replace("*", "") for line in section.splitlines() if line.startswith("- ")]


def sessions() -> Iterator[str]:
    for name, ending in (("guide.md", ""), ("family-guide.md", "-family")):
        for guide in sorted(CURRICULUM.glob(f"*/*/{name}")):
            yield f"{guide.parent.parent.name}/{guide.parent.name}{ending}"


def open_after(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.get_by_role("button", name="Copy these lines")).to_be_visible()


@pytest.mark.parametrize("from_disk", [False, True], ids=["served", "from a disk"])
def test_the_note_is_copied_as_plain_text(
    open_context: OpenContext, editions: Editions, built: Path, *, from_disk: bool
) -> None:
    context = open_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    name = f"{SESSION}-after.html"
    disk = (built / "staff" / name).as_uri()
    open_after(page, disk if from_disk else editions.address("staff", name))
    page.get_by_role("button", name="Copy these lines").click()
    expect(page.get_by_role("status").filter(has_text="Copied.")).to_be_visible()
    lines = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert len(note()) == 8
    assert [line for line in lines if not line.startswith(("Aim of", "Parts of"))] == note()
    assert page.evaluate("Object.keys(localStorage)") == []


@pytest.mark.parametrize("works", [True, False], ids=["the old way", "no way at all"])
def test_without_a_clipboard_it_is_copied_the_old_way_or_selected(
    page: Page, editions: Editions, *, works: bool
) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined});")
    if not works:
        page.add_init_script("document.execCommand = () => false;")
    page.add_init_script("""document.addEventListener("copy", () => {
        window.copied = document.activeElement.value; });""")
    open_after(page, editions.address("staff", f"{SESSION}-after.html"))
    page.get_by_role("button", name="Copy these lines").click()
    said = "Copied." if works else "The lines are selected"
    expect(page.get_by_role("status").filter(has_text=said)).to_be_visible()
    text = page.evaluate("window.copied" if works else "String(getSelection())")
    assert [line for line in note() if line not in text] == []


def test_the_papers_of_every_session_are_three_sheets(page: Page, editions: Editions) -> None:
    names = list(sessions())
    assert len(names) >= 49
    page.goto(editions.address("staff", f"{SESSION}-after.html"))
    page.evaluate(GATHER, [editions.address("staff", f"{name}-after.html") for name in names])
    for paper in PAPERS:  # each of them begins a page, so none of them has two
        assert len(printed(page, paper)) == 3 * len(names), paper
    page.emulate_media(media="print")
    tickets = page.locator("[data-per='4'] > div")
    assert tickets.count() == 4 * len(names)
    over = "(all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length"
    assert tickets.evaluate_all(over) == 0


@pytest.mark.parametrize("written", TO_PRINT, ids=lambda path: path.stem)
def test_each_button_prints_one_sheet_alone(page: Page, editions: Editions, written: Path) -> None:
    page.add_init_script("window.print = () => undefined;")
    page.goto(editions.address("staff", f"to-print/{written.stem}.html"))
    buttons = page.get_by_role("button", name="Print “")
    assert buttons.count() >= 1
    for index in range(buttons.count()):
        button = buttons.nth(index)
        title = re.findall("“(.*)”", button.inner_text())[0]
        assert f"## {title}\n" in written.read_text(encoding="utf-8")
        copies = int((re.findall(r"(\d) on a sheet", button.inner_text()) or [1])[0])
        for paper in PAPERS:
            button.click()  # what is printed is forgotten after each print
            (sheet,) = printed(page, paper)
            assert sheet.extract_text().count(f"{title}\n") == copies, paper


def test_a_certificate_lies_on_its_side_and_the_plain_one_tells_nothing(
    page: Page, editions: Editions
) -> None:
    page.goto(editions.address("staff", "to-print/certificate.html"))
    for paper in PAPERS:
        first, second = printed(page, paper)
        assert all(sheet.mediabox.width > sheet.mediabox.height for sheet in (first, second))
        assert TELLING.search(first.extract_text())
        assert not TELLING.search(second.extract_text())
