"""The whole way of one person, by keyboard: home, module, session, answers, reload, worksheet."""

from io import BytesIO

import yaml
from expected import FIRST, QUESTIONS, Option, QuestionOnPage
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader
from sites import REPOSITORY, SESSION, Editions

MODULE = REPOSITORY / "curriculum/en/triggers-and-cravings/module.yml"
SESSION_FOLDER = REPOSITORY / "curriculum/en" / SESSION


def title(path: str) -> str:
    return str(yaml.safe_load((REPOSITORY / path).read_text(encoding="utf-8"))["title"])


def follow(page: Page, name: str) -> None:
    """Follows a link by keyboard."""
    tab_to(page, page.get_by_role("article").get_by_role("link", name=name, exact=True))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def tab_to(page: Page, target: Locator) -> None:
    for _ in range(150):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"no way by Tab to {target}")


def choose(page: Page, shown: QuestionOnPage, option: Option) -> None:
    tab_to(page, shown.option(shown.question.options[0]))
    page.keyboard.press("Space")
    for _ in range(shown.question.options.index(option)):
        page.keyboard.press("ArrowDown")
    expect(shown.option(option)).to_be_checked()
    tab_to(page, shown.check)
    page.keyboard.press("Enter")


def test_a_person_reads_answers_comes_back_and_prints(page: Page, editions: Editions) -> None:
    page.goto(editions.address("client", "index.html"))
    follow(page, title("curriculum/en/triggers-and-cravings/module.yml"))
    follow(page, title(f"curriculum/en/{SESSION}/session.yml"))

    payday = next(q for q in QUESTIONS if q.form == "a" and q.role == "radio" and q is not FIRST)
    wrong, right = FIRST.wrong[0], payday.right[0]
    first, second = QuestionOnPage(page, FIRST), QuestionOnPage(page, payday)
    choose(page, first, wrong)
    assert wrong.feedback in first.said()
    choose(page, second, right)
    assert right.feedback in second.said()

    page.reload()
    expect(first.option(wrong)).to_be_checked()
    expect(second.option(right)).to_be_checked()
    assert wrong.feedback in first.said()
    assert right.feedback in second.said()

    page.get_by_role("link", name="Open it on a page of its own, to print").click()
    sheet = title(f"curriculum/en/{SESSION}/worksheet.yml")
    expect(page.get_by_role("heading", level=1, name=sheet)).to_be_visible()
    expect(page.get_by_role("button", name="Print with my words")).to_be_visible()
    for paper in ("Letter", "A4"):
        printed = PdfReader(BytesIO(page.pdf(format=paper, prefer_css_page_size=True)))
        assert len(printed.pages) == 1, paper
        assert sheet in printed.pages[0].extract_text()
