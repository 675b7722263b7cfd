"""The copy on the device: all of it or none, one version a page, and only where it is wanted."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from copies import (
    START,
    caches_of,
    kept_in,
    needed,
    publish,
    renew,
    renew_in_vain,
    styles_of,
    version_of,
    wait_for_copy,
)
from expected import FIRST, SEVERAL, QuestionOnPage
from playwright.sync_api import BrowserContext, Page, expect
from sites import PAGE_KINDS, QUIZ_PAGES, OpenContext, Server

QUIZ = QUIZ_PAGES["client"]
ABOUT, SEARCH = "about.html", "search.html"
NEW = {
    ABOUT: ("<article", "<article data-new"),
    "glossary.html": ("<dt>craving</dt>", "<dt>marmalade</dt>"),
}
"""What changes in the second version beside a style: marks in pages, words that are searched."""


@pytest.fixture
def server(built: Path) -> Iterator[Server]:
    server = Server(built / "client")
    yield server
    server.stop()


@pytest.fixture
def second(built: Path, tmp_path: Path) -> Path:
    client = built / "client"
    return publish(client, tmp_path / "second", {**NEW, styles_of(client): (":", ": ")})


@pytest.fixture
def context(open_context: OpenContext) -> BrowserContext:
    return open_context(service_workers="allow", may_log="Failed to load resource")


@pytest.fixture
def page(context: BrowserContext, server: Server) -> Page:
    """A first visit, with the copy made."""
    page = context.new_page()
    page.goto(server.address(QUIZ))
    wait_for_copy(page)
    return page


def is_new(page: Page) -> bool:
    return page.locator("article[data-new]").count() == 1


def cut(_: str) -> bytes | None:
    raise ConnectionError


def test_after_one_visit_all_of_it_works_without_a_network(page: Page, server: Server) -> None:
    assert kept_in(page, START + version_of(server.folder)) == needed(server.folder)
    server.stop()
    for name in (*PAGE_KINDS["client"], "", "triggers-and-cravings/"):
        page.goto(server.address(name))
        expect(page.get_by_role("article")).to_be_visible()
        broken = "[...document.images].filter((i) => i.complete && !i.naturalWidth).length"
        assert page.evaluate(broken) == 0
        assert page.evaluate("document.fonts.ready.then((all) => [...all].some(f => "
                             "f.status === 'loaded'))")  # fmt: skip
    page.goto(server.address(QUIZ))
    shown = QuestionOnPage(page, FIRST)
    shown.option(FIRST.options[0]).check()
    shown.check.click()
    assert FIRST.options[0].feedback in shown.said()
    page.goto(server.address(SEARCH))
    page.get_by_role("searchbox").fill("craving")
    expect(page.get_by_role("status")).to_contain_text("results for craving")
    page.goto(server.address("no-such-page.html"))
    expect(page.get_by_role("heading", name="This page is not here")).to_be_visible()


def test_the_first_page_goes_on_when_the_network_goes(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.goto(server.address(SEARCH))
    wait_for_copy(page)
    server.stop()
    page.get_by_role("searchbox").fill("craving")
    expect(page.get_by_role("status")).to_contain_text("results for craving")


def test_a_new_version_takes_over_page_by_page_and_never_mixes(
    context: BrowserContext, page: Page, server: Server, second: Path
) -> None:
    """Two tabs: the one that stays open goes on with what it began with, to its last script."""
    page.goto(server.address(SEARCH))
    first, server.folder = version_of(server.folder), second
    other = context.new_page()
    other.goto(server.address(ABOUT))
    assert not is_new(other)  # the first version answers until all of the second is there
    renew(other, second)
    other.goto(server.address(SEARCH))
    other.get_by_role("searchbox").fill("marmalade")
    expect(other.get_by_role("status")).to_contain_text("for marmalade")
    expect(other.get_by_role("link", name="Glossary").last).to_be_visible()
    asked = len(server.asked)
    page.get_by_role("searchbox").fill("marmalade")
    expect(page.get_by_role("status")).to_contain_text("Nothing found for marmalade")
    assert set(server.asked[asked:]) <= {"worker.js"}  # the browser looks for a new one by itself
    assert caches_of(page) == [START + first, START + version_of(second)]
    page.goto(server.address(ABOUT))
    assert is_new(page)


def test_an_update_while_someone_answers_disturbs_nothing(
    page: Page, server: Server, second: Path
) -> None:
    shown, several = QuestionOnPage(page, FIRST), QuestionOnPage(page, SEVERAL)
    shown.option(FIRST.options[1]).check()
    server.folder = second
    renew(page, second)
    expect(shown.option(FIRST.options[1])).to_be_checked()
    shown.check.click()
    assert FIRST.options[1].feedback in shown.said()
    several.option(SEVERAL.options[0]).check()
    several.check.click()
    page.goto(server.address(ABOUT))
    assert is_new(page)
    page.goto(server.address(QUIZ))
    expect(shown.option(FIRST.options[1])).to_be_checked()
    expect(several.option(SEVERAL.options[0])).to_be_checked()


def test_a_line_cut_between_two_requests_leaves_the_version_that_works(
    page: Page, server: Server, second: Path
) -> None:
    first, server.folder = START + version_of(server.folder), second
    server.disturbance = lambda path: cut(path) if path == ABOUT else None
    renew_in_vain(page)
    page.goto(server.address("glossary.html"))
    expect(page.get_by_text("marmalade")).to_have_count(0)
    assert kept_in(page, first) == needed(second)
    server.disturbance, server.asked = (lambda _: None), []
    renew(page, second)
    page.goto(server.address(ABOUT))
    assert is_new(page)
    assert kept_in(page, START + version_of(second)) == needed(second)
    assert "glossary.html" not in server.asked  # it had come before the line was cut


@pytest.mark.parametrize("what", ["a sign-in page", "half a file", "nothing"])
def test_what_is_not_the_site_is_never_kept(
    page: Page, server: Server, second: Path, what: str
) -> None:
    first, worker = START + version_of(server.folder), (second / "worker.js").read_bytes()
    server.folder = second
    sent = {"a sign-in page": b"<h1>Sign in to the Wi-Fi</h1>", "half a file": b"<!doctype html>"}
    server.disturbance = lambda path: None if path == "worker.js" else sent.get(what) or cut(path)
    assert worker
    renew_in_vain(page)
    page.goto(server.address(ABOUT))
    assert not is_new(page)
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Sign in to the Wi-Fi")
    assert kept_in(page, first) == needed(second)


def test_without_room_the_version_that_works_stays(
    context: BrowserContext, page: Page, server: Server, second: Path
) -> None:
    first, server.folder = START + version_of(server.folder), second
    tools = context.new_cdp_session(page)
    room = {"origin": server.origin, "quotaSize": 1000}
    tools.send("Storage.overrideQuotaForOrigin", room)
    renew_in_vain(page)
    page.goto(server.address(ABOUT))
    assert not is_new(page)
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert kept_in(page, first) == needed(second)
    assert START + version_of(second) not in caches_of(page)


def test_only_its_own_older_versions_are_deleted(page: Page, server: Server, second: Path) -> None:
    others = ["another-site", "hg1/client/homeground-2/x", "hg1/staff/homeground/x"]
    old = f"{START}000000000000"
    page.evaluate("(names) => Promise.all(names.map((n) => caches.open(n)))", [*others, old])
    server.folder = second
    renew(page, second)
    page.goto(server.address(ABOUT))
    assert set(others) < set(caches_of(page))
    assert old not in caches_of(page)


def test_whoever_wants_nothing_saved_has_no_copy(page: Page, server: Server) -> None:
    shown = QuestionOnPage(page, FIRST)
    shown.option(FIRST.options[0]).check()
    shown.check.click()
    page.get_by_role("button", name="Don’t save on this device").click()
    expect_no_copy(page)
    page.goto(server.address(ABOUT), wait_until="networkidle")
    expect_no_copy(page)


def expect_no_copy(page: Page) -> None:
    page.evaluate("""async () => {
        const end = Date.now() + 5000;
        const { serviceWorker } = navigator;
        while ((await caches.keys()).length || (await serviceWorker.getRegistrations()).length)
            if (Date.now() > end) throw new Error("something is kept");
    }""")


def test_an_erased_copy_comes_back_with_the_next_page(page: Page, server: Server) -> None:
    name = START + version_of(server.folder)
    page.evaluate("(name) => caches.delete(name)", name)
    page.goto(server.address(ABOUT))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    wait_for_files(page, name, len(needed(server.folder)))
    page.evaluate("homeground.forgetCopy()")
    expect_no_copy(page)


def wait_for_files(page: Page, name: str, count: int) -> None:
    page.evaluate(
        """async ([name, count]) => {
            const end = Date.now() + 5000;
            while ((await (await caches.open(name)).keys()).length < count)
                if (Date.now() > end) throw new Error("it is not all there");
        }""",
        [name, count],
    )


def test_it_can_be_put_beside_the_apps_under_a_name_that_tells_nothing(
    context: BrowserContext, page: Page
) -> None:
    tools = context.new_cdp_session(page)
    found = tools.send("Page.getAppManifest")
    assert found["errors"] == []
    refusals = tools.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert {refusal["errorId"] for refusal in refusals} <= {"in-incognito"}  # as all tests are
    assert '"name": "Homeground"' in found["data"]


def test_the_staff_edition_keeps_no_copy(open_context: OpenContext, built: Path) -> None:
    server = Server(built / "staff")
    page = open_context(service_workers="allow").new_page()
    page.goto(server.address(ABOUT.replace("about", "index")), wait_until="networkidle")
    expect_no_copy(page)
    server.stop()
