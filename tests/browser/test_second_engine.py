"""The client edition as another engine builds it: quizzes, memory, search and help work there."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from expected import FIRST, SEVERAL, QuestionOnPage
from playwright.sync_api import Page, expect
from sites import QUIZ_PAGES, OpenContext, Server, copy_course


def run(*command: str, cwd: Path) -> None:
    result = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    course = copy_course(tmp_path_factory.mktemp("course"))
    tree = tmp_path_factory.mktemp("tree")
    tool = (sys.executable, "-m", "coursekit")
    run(*tool, "pages", str(tree), cwd=course)
    run(sys.executable, "-m", "zensical", "build", cwd=tree / "client")
    run(*tool, "finish", str(tree / "client" / "site"), cwd=course)
    server = Server(tree / "client" / "site")
    yield server
    server.stop()


def test_a_quiz_is_answered_and_remembered(page: Page, site: Server) -> None:
    page.goto(site.address(QUIZ_PAGES["client"]))
    first, several = QuestionOnPage(page, FIRST), QuestionOnPage(page, SEVERAL)
    first.option(FIRST.wrong[0]).check()
    first.check.click()
    assert FIRST.wrong[0].feedback in first.said()
    for option in SEVERAL.right:
        several.option(option).check()
    several.check.click()
    assert all(option.feedback in several.said() for option in SEVERAL.right)
    page.reload()
    expect(first.option(FIRST.wrong[0])).to_be_checked()
    assert FIRST.wrong[0].feedback in first.said()
    first.again.click()
    expect(first.option(FIRST.wrong[0])).not_to_be_checked()


def test_without_scripts_the_answer_unfolds(site: Server, open_context: OpenContext) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(site.address(QUIZ_PAGES["client"]))
    shown = QuestionOnPage(page, FIRST)
    shown.unfold.click()
    expect(shown.box.get_by_text(FIRST.right[0].feedback)).to_be_visible()


def test_one_search_finds_sessions_and_no_answers(page: Page, site: Server) -> None:
    page.goto(site.address("index.html"))
    expect(page.get_by_role("link", name="Search")).to_have_count(1)
    page.goto(site.address("search.html"))
    page.get_by_role("searchbox").fill("craving")
    found = page.get_by_role("link", name=re.compile("Riding out a craving")).first
    expect(found).to_be_visible()
    own_index = page.request.get(site.address("search.json")).json()
    assert own_index["items"] == []


def test_help_is_near_and_nothing_is_asked_of_others(page: Page, site: Server) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site.address(QUIZ_PAGES["client"]))
    bar = page.get_by_role("navigation", name="Help")
    bar.get_by_role("link", name="Get help now").click()
    expect(page.get_by_role("heading", level=1, name="Get help now")).to_be_visible()
    assert len(asked) > 10
    assert [url for url in asked if not url.startswith(site.origin)] == []
