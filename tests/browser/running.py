"""The small course with a guide that tells where its words turn up, and its two windows."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Locator, Page
from sites import CONFIGS, REPOSITORY, build

MARKER = "Zebranote"
SMALL = REPOSITORY / "tests/cases/course"
TALK = f"""## Open talk

Two questions. {MARKER}

> [!ASK]
> Ask them all {MARKER}: "Which cup do you like? You can pass." *(Wait. {MARKER})*
>
> *90:* "Who taught you to make tea?"

> [!SAY]
> "Thank you. {MARKER}"
"""
ASKED = "Which cup do you like? You can pass."
LONG_GROUP_ASKED = "Who taught you to make tea?"
RUN = "brewing/first-cup-run.html"
_BEGIN = 1_800_000_000
SHOW = "brewing/first-cup-show.html"


def build_small_course(root: Path) -> Path:
    """Its staff edition, with a marker in every line of the guide, and where it is built."""
    course = root / "course"
    shutil.copytree(SMALL, course)
    for config in CONFIGS.values():
        shutil.copy(REPOSITORY / config, course)
    guide = course / "curriculum/en/brewing/first-cup/guide.md"
    text = guide.read_text(encoding="utf-8")
    marked = re.sub(r"^((?:> )?\w.*[.?!])$", rf"\1 {MARKER}.", text, flags=re.MULTILINE)
    before, _, after = marked.partition("## Open talk\n")
    written = before + TALK + "\n## Close\n" + after.partition("## Close\n")[2]
    guide.write_text(written, encoding="utf-8")
    assert written.count(MARKER) >= 10
    build(course, "staff", root / "staff")
    return root / "staff"


def questions() -> list[dict[str, Any]]:
    quiz = yaml.safe_load((SMALL / "quizzes/en/brewing/first-cup.yml").read_text(encoding="utf-8"))
    return list(quiz["questions"])


def plan() -> list[dict[str, Any]]:
    about = SMALL / "curriculum/en/brewing/first-cup/session.yml"
    return list(yaml.safe_load(about.read_text(encoding="utf-8"))["plan"])


class Running:
    """The running view as a leader finds it."""

    def __init__(self, page: Page, address: str) -> None:
        page.clock.install(time=_BEGIN)
        page.goto(address)
        page.clock.pause_at(_BEGIN + 60)
        self.page = page
        self.part_left = page.get_by_role("timer").nth(0)
        self.whole_left = page.get_by_role("timer").nth(1)
        self.next = page.locator("[data-next]")

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def heading(self, name: str) -> Locator:
        return self.page.get_by_role("heading", name=name, exact=True)

    def start(self, length: int = 60) -> None:
        self.page.get_by_label(f"{length} minutes").check()
        self.button("Start").click()

    def open_window(self) -> Page:
        with self.page.context.expect_page() as opened:
            self.page.get_by_role("button", name="Open the window").click()
        return opened.value

    def wait(self, seconds: float) -> None:
        """All that would happen in this time happens."""
        self.page.clock.run_for(int(seconds * 1000))


def texts_of(page: Page) -> Iterator[str]:
    """What can be read or found in a page, shown or not."""
    yield page.content()
    yield page.locator("body").inner_text()
