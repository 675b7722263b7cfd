"""A real Chromium on the real course: both editions, built once for each test process."""

import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from sites import CONFIGS, QUIZ_PAGES, Editions, OpenContext, build, copy_course

from node import install_packages
from set_up_browser import find_chromium

# what the worker asks for is reported too; read when Playwright starts
os.environ["PW_EXPERIMENTAL_SERVICE_WORKER_NETWORK_EVENTS"] = "1"

expect.set_options(timeout=15_000)  # a slow machine is no fault of the site


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `client/` and `staff/`, built from the course as it stands."""
    course = copy_course(tmp_path_factory.mktemp("course"))
    site = tmp_path_factory.mktemp("site")
    for edition in CONFIGS:
        build(course, edition, site / edition)
    return site


@pytest.fixture(scope="session")
def editions(built: Path) -> Iterator[Editions]:
    editions = Editions(built)
    yield editions
    editions.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find_chromium()
    if path is None:
        pytest.fail(
            "The browser tests need a Chromium. Install one (on Debian: apt install chromium, "
            "elsewhere: python -m playwright install chromium) or set COURSE_CHROMIUM to its path.",
            pytrace=False,
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_context(browser: Browser) -> Iterator[OpenContext]:
    """Opens fresh contexts; at the end, none may have logged an error.

    `may_log` names the errors that a test brings about on purpose.
    """
    problems: list[str] = []

    with ExitStack() as opened:

        def open_one(*, may_log: str | None = None, **options: Any) -> BrowserContext:
            def note(text: str) -> None:
                if may_log is None or may_log not in text:
                    problems.append(text)

            # pages come from the server unless a test is about the copy on the device
            context = browser.new_context(**{"service_workers": "block", **options})
            context.set_default_timeout(15_000)
            context.on("console", lambda m: note(m.text) if m.type == "error" else None)
            context.on("weberror", lambda e: note(str(e.error)))
            opened.callback(context.close)
            return context

        yield open_one
    assert problems == []


@pytest.fixture
def page(open_context: OpenContext) -> Page:
    return open_context().new_page()


@pytest.fixture
def quiz_page(page: Page, editions: Editions) -> Page:
    """The client edition's session with its quiz."""
    page.goto(editions.address("client", QUIZ_PAGES["client"]))
    return page


@pytest.fixture(scope="session")
def node_modules() -> Path:
    return install_packages()
