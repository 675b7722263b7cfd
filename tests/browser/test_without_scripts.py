"""Without scripts every page is whole: answers can be unfolded, and nothing on it is dead."""

import re

import pytest
from expected import QUESTIONS, QuestionOnPage, plain
from playwright.sync_api import Page, expect
from sites import KINDS, QUIZ_PAGES, Editions, OpenContext


@pytest.fixture
def page(open_context: OpenContext) -> Page:
    return open_context(java_script_enabled=False).new_page()


@pytest.mark.parametrize("edition", ["client", "staff"])
def test_answers_can_be_unfolded(page: Page, editions: Editions, edition: str) -> None:
    page.goto(editions.address(edition, QUIZ_PAGES[edition]))
    page.get_by_text("More questions on the same ideas").click()
    for question in QUESTIONS:
        shown = QuestionOnPage(page, question)
        for option in question.options:
            shown.option(option).check()
        shown.unfold.click()
        unfolded = [plain(item.inner_text()) for item in shown.box.get_by_role("listitem").all()]
        assert len(unfolded) == len(question.options)
        for option, said in zip(question.options, unfolded, strict=True):
            verdict = "this one fits" if option.right else "not this one"
            assert said.startswith(f"{option.text}: {verdict} {option.feedback}")


def test_no_button_is_dead(page: Page, editions: Editions) -> None:
    for edition, name in KINDS:
        page.goto(editions.address(edition, name))
        for button in page.get_by_role("article").get_by_role("button").all():
            expect(button, f"{edition}/{name}").to_be_hidden()


def test_nothing_is_said_to_be_saved(page: Page, editions: Editions) -> None:
    page.goto(editions.address("client", QUIZ_PAGES["client"]))
    expect(page.get_by_text("Nobody scores you")).to_be_visible()
    expect(page.get_by_text("Your answers are saved")).to_be_hidden()


def test_nothing_is_stored(open_context: OpenContext, editions: Editions) -> None:
    context = open_context(java_script_enabled=False, service_workers="allow")
    page = context.new_page()
    for name in (QUIZ_PAGES["client"], "privacy.html"):
        page.goto(editions.address("client", name))
        assert context.storage_state() == {"cookies": [], "origins": []}
    assert context.service_workers == []


def test_the_search_page_leads_on(page: Page, editions: Editions) -> None:
    page.goto(editions.address("client", "search.html"))
    expect(page.get_by_role("searchbox")).to_have_count(0)
    article = page.get_by_role("article")
    expect(article.get_by_text("Searching needs scripts")).to_be_visible()
    article.get_by_role("link", name="the glossary").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Glossary"))
