"""Staff print what clients read for a group: the lesson, or the questions, not all of the page."""

import re
from io import BytesIO

import pytest
from expected import QUESTIONS
from playwright.sync_api import Page
from pypdf import PdfReader
from sites import QUIZ_PAGES, REPOSITORY, Editions

LESSON = REPOSITORY / "curriculum/en" / QUIZ_PAGES["client"].replace(".html", "") / "lesson.md"


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("wanted", ["lesson", "questions"])
def test_a_button_prints_one_of_them(page: Page, editions: Editions, wanted: str) -> None:
    page.goto(editions.address("staff", QUIZ_PAGES["staff"]))
    page.evaluate("window.print = () => undefined")
    page.get_by_role("button", name=f"Print the {wanted}").click()
    sheets = PdfReader(BytesIO(page.pdf(format="Letter"))).pages
    said = squeezed("".join(sheet.extract_text() for sheet in sheets))
    titles = re.findall(r"^## (.+)$", LESSON.read_text(encoding="utf-8"), re.MULTILINE)
    assert titles
    for title in titles:
        assert (squeezed(title) in said) == (wanted == "lesson"), title
    for question in QUESTIONS:
        assert (squeezed(question.prompt) in said) == (wanted == "questions")
    assert "Wherethiscomesfrom" not in said
    assert "Worksheet" not in said
    assert "Ifyouneedhelpnow" in said
    assert len(sheets) <= (6 if wanted == "lesson" else 3)


def test_clients_have_no_such_buttons(page: Page, editions: Editions) -> None:
    page.goto(editions.address("client", QUIZ_PAGES["client"]))
    assert page.get_by_role("button", name="Print the", include_hidden=True).count() == 0
