"""On paper all that is folded is shown, except the quiz's answers; and folded links open."""

import re
from io import BytesIO

import pytest
from expected import FIRST, QUESTIONS, QuestionOnPage
from playwright.sync_api import Page, expect
from pypdf import PdfReader
from sites import QUIZ_PAGES, REPOSITORY, Editions, OpenContext

FOLDED = "details :is(p, li):not([data-answer] *)"


@pytest.fixture(params=["with the theme's script", "without it"])
def either_page(
    request: pytest.FixtureRequest, open_context: OpenContext, editions: Editions
) -> Page:
    """The session; the theme's script does some of the same, and another theme's would not."""
    page = open_context(may_log="ERR_FAILED").new_page()
    if request.param == "without it":
        page.route("**/bundle.*.js", lambda route: route.abort())
    page.goto(editions.address("client", QUIZ_PAGES["client"]))
    return page


def words(page: Page) -> str:
    """All that the printed page says, without any space: lines break where paper ends."""
    printed = PdfReader(BytesIO(page.pdf(format="Letter")))
    return re.sub(r"\s+", "", "".join(sheet.extract_text() for sheet in printed.pages))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
@pytest.mark.parametrize("edition", ["client", "staff"])
def test_paper_shows_all_but_the_answers(
    open_context: OpenContext, editions: Editions, edition: str, *, scripts: bool
) -> None:
    page = open_context(java_script_enabled=scripts).new_page()
    page.goto(editions.address(edition, QUIZ_PAGES[edition]))
    said = words(page)
    folded = page.locator(FOLDED).all_text_contents()
    assert len(folded) > 20
    missing = [text for text in folded if squeezed(text) not in said]
    assert missing == []
    for question in QUESTIONS:
        assert squeezed(question.prompt) in said
        assert not any(squeezed(option.feedback) in said for option in question.options)


def test_an_answer_that_was_unfolded_is_not_printed_either(quiz_page: Page) -> None:
    shown = QuestionOnPage(quiz_page, FIRST)
    shown.unfold.click()
    said = words(quiz_page)
    assert squeezed(FIRST.prompt) in said
    assert squeezed(FIRST.wrong[0].feedback) not in said


def test_after_printing_all_is_folded_as_it_was(either_page: Page) -> None:
    QuestionOnPage(either_page, FIRST).unfold.click()
    state = "[...document.querySelectorAll('details')].map((d) => d.open)"
    before = either_page.evaluate(state)
    assert before.count(True) == 1
    either_page.evaluate("dispatchEvent(new Event('beforeprint'))")
    second_form = "document.querySelector('.hg-second-form').open"
    assert either_page.evaluate(second_form)
    either_page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert either_page.evaluate(state) == before


def test_the_print_button_prints(page: Page, editions: Editions) -> None:
    page.add_init_script("window.print = () => { window.printed = true; }")
    page.goto(editions.address("client", QUIZ_PAGES["client"].replace(".html", "-worksheet.html")))
    page.get_by_role("button", name="Print with my words").click()
    assert page.evaluate("window.printed") is True


def test_a_link_to_something_folded_opens_it(either_page: Page) -> None:
    place = either_page.locator("#safety-withdrawal")
    box = place.locator("details")
    link = either_page.get_by_role("link", name="withdrawal box").first
    expect(box).not_to_have_attribute("open", "")
    link.click()
    expect(box).to_have_attribute("open", "")
    box.locator("summary").click()
    expect(box).not_to_have_attribute("open", "")
    link.click()  # the address stays the same now
    expect(box).to_have_attribute("open", "")
    expect(place.get_by_text("Stopping suddenly")).to_be_in_viewport()
    either_page.reload()
    expect(box).to_have_attribute("open", "")


def test_a_question_of_the_second_form_can_be_linked(either_page: Page) -> None:
    question = next(q for q in QUESTIONS if q.form == "b")
    address = either_page.url
    either_page.goto(f"{address}#question-{question.id}")
    expect(QuestionOnPage(either_page, question).options).to_be_in_viewport()
    either_page.goto(f"{address}#%E0%A4%A")  # not an encoded text; nothing breaks
    either_page.goto(f"{address}#nothing-here")


def test_the_overdose_card_prints_alone_as_a_quarter_of_a_page(
    page: Page, editions: Editions
) -> None:
    page.goto(editions.address("client", "understanding-addiction/staying-safe-and-well.html"))
    page.evaluate("window.print = () => undefined")
    page.get_by_role("button", name="Print this card").click()
    page.emulate_media(media="print")
    card = page.get_by_role("img", name="A card with the signs of an overdose")
    box = card.bounding_box()
    assert box
    assert (box["width"], box["height"]) == (4.25 * 96, 5.5 * 96)
    printed = PdfReader(BytesIO(page.pdf(format="Letter"))).pages
    assert len(printed) == 1
    assert "Give naloxone." in printed[0].extract_text()
    assert "Hollis" not in printed[0].extract_text()
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert "Hollis" in words(page)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_every_worksheet_is_one_sheet(page: Page, editions: Editions, paper: str) -> None:
    sheets = sorted((REPOSITORY / "curriculum/en").glob("*/*/*worksheet.yml"))
    assert {sheet.name for sheet in sheets} == {"worksheet.yml", "family-worksheet.yml"}
    for sheet in sheets:
        session = f"{sheet.parent.parent.name}/{sheet.parent.name}"
        name = f"{session}-{sheet.name.replace('.yml', '.html')}"
        page.goto(editions.address("client", name))
        printed = PdfReader(BytesIO(page.pdf(format=paper, prefer_css_page_size=True)))
        assert len(printed.pages) == 1, name
