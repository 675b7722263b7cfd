"""The quiz with every kind of question, and how a person answers each: by labels and keyboard."""

from pathlib import Path

import yaml
from playwright.sync_api import Locator, Page

QUIZ = Path(__file__).parent / "every-kind" / "first-cup.yml"
WRITTEN = yaml.safe_load(QUIZ.read_text(encoding="utf-8"))
ASKED = {question["id"]: question for question in WRITTEN["questions"]}


def box(page: Page, name: str) -> Locator:
    asked = page.get_by_role("group", name=words(ASKED[name]["prompt"]))
    return page.locator("[data-question]").filter(has=asked)


def words(markdown: str) -> str:
    return markdown.replace("*", "").strip()


def choose(page: Page, name: str, chosen: dict[str, str]) -> Locator:
    """Chooses from the lists of a question, each found by its label; checks; gives what is said."""
    question = box(page, name)
    for label, choice in chosen.items():
        question.get_by_role("combobox", name=words(label), exact=True).select_option(label=choice)
    return check(question)


def check(question: Locator) -> Locator:
    question.get_by_role("button", name="Check my answer").press("Enter")
    return question.get_by_role("status")


def type_in(page: Page, name: str, answer: str) -> Locator:
    box(page, name).get_by_role("textbox").fill(answer)
    return check(box(page, name))


def right_pairs(name: str) -> dict[str, str]:
    return {pair["text"]: pair["match"] for pair in ASKED[name]["pairs"]}


def right_order(name: str) -> dict[str, str]:
    return {step: str(place) for place, step in enumerate(ASKED[name]["steps"], start=1)}


def answer_all(page: Page) -> None:
    """The first form: one of the graded answers does not fit."""
    type_in(page, "worth-most", "water")
    type_in(page, "minutes", "9")
    choose(page, "what-does-what", right_pairs("what-does-what"))
    choose(page, "in-order", right_order("in-order"))
    box(page, "how-you-like-it").get_by_role("radio", name="7").check()
    box(page, "a-good-cup").get_by_role("textbox").fill("My aunt made it.\nWe sat outside.")
