"""What a reader should meet, taken from the quiz file and never from the page."""

import re
from dataclasses import dataclass
from pathlib import Path

import yaml
from playwright.sync_api import Locator, Page
from sites import REPOSITORY

QUIZ_FILE = Path("quizzes/en/triggers-and-cravings/stop-the-cycle.yml")


@dataclass(frozen=True)
class Option:
    text: str
    right: bool
    feedback: str


@dataclass(frozen=True)
class Question:
    id: str
    kind: str
    form: str
    prompt: str
    options: tuple[Option, ...]

    @property
    def right(self) -> list[Option]:
        return [option for option in self.options if option.right]

    @property
    def wrong(self) -> list[Option]:
        return [option for option in self.options if not option.right]

    @property
    def role(self) -> str:
        return "checkbox" if self.kind == "multiple-choice" else "radio"


def read_quiz(course: Path = REPOSITORY) -> list[Question]:
    written = yaml.safe_load((course / QUIZ_FILE).read_text(encoding="utf-8"))
    return [_question(question) for question in written["questions"]]


def _question(written: dict) -> Question:  # type: ignore[type-arg]
    if written["kind"] == "true-false":
        said = written["feedback"]
        options: tuple[Option, ...] = (
            Option("True", written["answer"], plain(said["chose_true"])),
            Option("False", not written["answer"], plain(said["chose_false"])),
        )
    else:
        options = tuple(
            Option(plain(o["text"]), o.get("correct", False), plain(o["feedback"]))
            for o in written["options"]
        )
    return Question(
        written["id"], written["kind"], written["form"], plain(written["prompt"]), options
    )


def plain(markdown: str) -> str:
    """The words of a text without emphasis and citations, on one line."""
    without = re.sub(r"\[@[^\]]*\]|[*_`]", "", markdown)
    return re.sub(r"\s+", " ", without).strip()


QUESTIONS = read_quiz()
FIRST = QUESTIONS[0]
SEVERAL = next(q for q in QUESTIONS if q.kind == "multiple-choice")


class QuestionOnPage:
    """A question as a person finds it: by what it asks, by labels, by the names of buttons."""

    def __init__(self, page: Page, question: Question) -> None:
        self.question = question
        self.options = page.get_by_role("group", name=question.prompt)
        self.box = page.locator("[data-question]").filter(has=self.options)
        self.check = self.box.get_by_role("button", name="Check my answer")
        self.again = self.box.get_by_role("button", name="Try again")
        self.status = self.box.get_by_role("status")
        self.unfold = self.box.get_by_text("Show the answer and why")

    def option(self, option: Option) -> Locator:
        return self.options.get_by_role(self.question.role, name=option.text, exact=True)  # type: ignore[arg-type]

    def said(self) -> str:
        """What is announced, on one line."""
        return re.sub(r"\s+", " ", self.status.inner_text()).strip()
