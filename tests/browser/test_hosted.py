"""The client edition in a browser, as each kind of host sends it: nothing is refused, all works."""

from contextlib import ExitStack
from pathlib import Path

import pytest
from copies import START as COPIES
from copies import kept_in, needed, version_of, wait_for_copy
from expected import FIRST, QuestionOnPage
from playwright.sync_api import Page, expect
from sites import PAGE_KINDS, QUIZ_PAGES, OpenContext

from hosts import apache, headers_file, nginx

QUIZ, ABOUT = QUIZ_PAGES["client"], "about.html"
ELSEWHERE = "https://example.org/x.png"
HOSTS = ("nginx", "apache", "headers file", "no .html")
_LISTEN = """window.refused = [];
document.addEventListener("securitypolicyviolation", (event) => {
    window.refused.push(`${event.violatedDirective}: ${event.blockedURI || event.sample}`);
});"""


def open_host(stack: ExitStack, name: str, site: Path) -> str:
    if name == "nginx":
        return stack.enter_context(nginx(site))[0]
    if name == "apache":
        return stack.enter_context(apache(site))
    return stack.enter_context(headers_file(site, drops_html=name == "no .html"))


def refused_on(page: Page, address: str) -> list[str]:
    page.goto(address)
    found: list[str] = page.evaluate("window.refused")
    return found


def test_nothing_is_refused_on_any_kind_of_page(open_context: OpenContext, built: Path) -> None:
    """A refusal would be logged as an error too, and `open_context` looks for those."""
    context = open_context(may_log=ELSEWHERE)
    context.add_init_script(_LISTEN)
    page, site = context.new_page(), built / "client"
    with ExitStack() as stack:
        origin = open_host(stack, "nginx", site)
        found = {name: refused_on(page, f"{origin}/{name}") for name in PAGE_KINDS["client"]}
        assert {name: refused for name, refused in found.items() if refused} == {}
        page.evaluate(
            "src => { document.body.append(Object.assign(new Image(), {src})); }", ELSEWHERE
        )
        page.wait_for_function("window.refused.length > 0")  # so it would have been seen
        assert set(page.evaluate("window.refused")) == {f"img-src: {ELSEWHERE}"}


@pytest.mark.parametrize("name", HOSTS)
def test_the_course_works_as_it_does_elsewhere(
    open_context: OpenContext, built: Path, name: str
) -> None:
    context = open_context(service_workers="allow", may_log="Failed to load resource")
    context.add_init_script(_LISTEN)
    page, site = context.new_page(), built / "client"
    with ExitStack() as stack:
        origin = open_host(stack, name, site)
        assert refused_on(page, f"{origin}/{QUIZ}") == []
        wait_for_copy(page)
        page.goto(f"{origin}/{QUIZ.removesuffix('.html') if name == 'no .html' else QUIZ}")
        shown = QuestionOnPage(page, FIRST)
        shown.option(FIRST.options[0]).check()
        shown.check.click()
        assert FIRST.options[0].feedback in shown.said()
        assert kept_in(page, COPIES + version_of(site)) == needed(site)
    for address in (ABOUT, "", *(("about",) if name == "no .html" else ())):
        page.goto(f"{origin}/{address}")  # the host is gone
        expect(page.get_by_role("heading", name="This page is not here")).to_have_count(0)
        expect(page.get_by_role("article")).to_be_visible()
