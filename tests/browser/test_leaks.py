"""A walk through all pages: they ask only this site, and what is planted in one is refused."""

import re
from pathlib import Path

import pytest
from copies import publish, styles_of
from expected import FIRST, SEVERAL, QuestionOnPage
from playwright.sync_api import BrowserContext, Page, Request, expect
from sites import QUIZ_PAGES, Editions, OpenContext, Server

EDITIONS = ("client", "staff")


def pages_of(built: Path, edition: str) -> list[str]:
    folder = built / edition
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))


class Watch:
    """What pages and their worker ask for elsewhere or in vain, and what the policy refuses."""

    def __init__(self, context: BrowserContext, origin: str) -> None:
        self.asked: list[str] = []
        self.by_workers: list[str] = []
        self.missing: list[str] = []
        self.refused: list[str] = []
        self.origin = origin
        context.on("request", self._note)
        context.on("response", lambda r: self.missing.append(r.url) if r.status >= 400 else None)
        context.expose_binding("noteRefusal", lambda _, what: self.refused.append(what))
        context.add_init_script(
            """document.addEventListener("securitypolicyviolation", (event) =>
                noteRefusal(`${event.effectiveDirective} ${event.blockedURI}`))"""
        )

    def _note(self, request: Request) -> None:
        self.asked.append(request.url)
        if request.service_worker:
            self.by_workers.append(request.url)

    def refusals(self, page: Page) -> str:
        """What the policy refuses, once it is told: some versions tell it a moment later."""
        for _ in range(50):
            if self.refused:
                break
            page.wait_for_timeout(100)
        return " ".join(self.refused)

    def elsewhere(self) -> list[str]:
        return [url for url in self.asked if not url.startswith((self.origin, "data:"))]


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_walk_asks_only_the_site_itself_and_breaks_no_policy(
    open_context: OpenContext, editions: Editions, built: Path, edition: str
) -> None:
    context = open_context(service_workers="allow")
    watch = Watch(context, editions.origin(edition))
    page = context.new_page()
    pages = pages_of(built, edition)
    assert len(pages) >= 20
    for name in pages:
        page.goto(editions.address(edition, name), wait_until="load")
        policies = page.locator("meta[http-equiv=Content-Security-Policy]")
        expect(policies).to_have_count(1)
        assert "unsafe" not in (policies.get_attribute("content") or "")
    use_everything(page, editions, edition)
    assert any(url.endswith("minisearch.js") for url in watch.asked)
    assert bool(watch.by_workers) == (edition == "client")
    assert (watch.elsewhere(), watch.missing, watch.refused) == ([], [], [])


def use_everything(page: Page, editions: Editions, edition: str) -> None:
    """Answering, searching, changing the scheme, erasing."""
    page.goto(editions.address(edition, QUIZ_PAGES[edition]))
    page.get_by_title("Switch to dark").click()
    for question in (FIRST, SEVERAL):
        shown = QuestionOnPage(page, question)
        for option in question.options[: 1 if question is FIRST else 2]:
            shown.option(option).check()
        shown.check.click()
        assert question.options[0].feedback in shown.said()
    page.goto(editions.address(edition, "search.html"))
    page.get_by_role("searchbox").fill("craving")
    expect(page.get_by_role("status")).to_contain_text("results for craving")
    if edition == "client":
        page.goto(editions.address(edition, "privacy.html"))
        page.get_by_role("button", name="Erase everything on this device").click()
        page.get_by_role("button", name="Yes, erase it all").click()
        expect(page.get_by_text("were erased.")).to_be_visible()


PLANTED = {
    "a script": ("<script>window.ran = 1</script>", "script-src-elem inline"),
    "a handler": ("<b onclick='window.ran = 1'>Press</b>", "script-src-attr inline"),
    "a picture": ("<img alt='' src='https://elsewhere.example/a.png'>", "img-src https:"),
    "a style": ("<style>b { color: red }</style>", "style-src-elem inline"),
    "a style sheet": (
        "<link rel='stylesheet' href='https://elsewhere.example/a.css'>",
        "style-src-elem https:",
    ),
    "a frame": ("<iframe src='https://elsewhere.example/'></iframe>", "frame-src https:"),
}


@pytest.mark.parametrize("what", PLANTED)
def test_what_is_planted_in_a_page_is_refused(
    open_context: OpenContext, built: Path, tmp_path: Path, what: str
) -> None:
    planted, refusal = PLANTED[what]
    edits = {"about.html": ("</h1>", f"</h1><p>Planted</p>{planted}")}
    server = Server(publish(built / "client", tmp_path / "site", edits))
    context = open_context(may_log="")
    watch = Watch(context, server.origin)
    page = context.new_page()
    page.goto(server.address("about.html"), wait_until="load")
    page.get_by_text("Press" if "Press" in planted else "Planted").click()
    assert page.evaluate("window.ran") is None
    assert refusal in watch.refusals(page)
    server.stop()


def test_a_font_from_elsewhere_is_refused(
    open_context: OpenContext, built: Path, tmp_path: Path
) -> None:
    """The site's own style sheets may not bring one in either."""
    font = "@font-face { font-family: F; src: url(https://elsewhere.example/f.woff2) }"
    edits = {styles_of(built / "client"): ("{", f"{{ }} {font} body {{ font-family: F }} x {{")}
    server = Server(publish(built / "client", tmp_path / "site", edits))
    context = open_context(may_log="")
    watch = Watch(context, server.origin)
    page = context.new_page()
    page.goto(server.address("about.html"))
    page.evaluate("document.fonts.load('1em F').catch(() => null)")
    assert "font-src https://elsewhere.example/f.woff2" in watch.refused
    server.stop()


def test_a_link_that_is_followed_tells_nobody_where_it_stood(
    page: Page, editions: Editions
) -> None:
    page.goto(editions.address("client", "about.html"))
    page.get_by_role("banner").get_by_role("link", name="Homeground").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.evaluate("document.referrer") == ""


def test_no_page_asks_who_you_are(built: Path) -> None:
    personal = re.compile(
        r'type="?(?:password|email)|autocomplete="?(?:name|email|username|current|new)'
    )
    asking = [
        n for n in pages_of(built, "client") if personal.search((built / "client" / n).read_text())
    ]
    assert asking == []


def test_leaving_fast_erases_nothing(open_context: OpenContext, editions: Editions) -> None:
    context = open_context()
    context.route("https://**", lambda route: route.fulfill(body="Weather"))
    page = context.new_page()
    page.goto(editions.address("client", QUIZ_PAGES["client"]))
    shown = QuestionOnPage(page, FIRST)
    shown.option(FIRST.options[0]).check()
    shown.check.click()
    page.get_by_role("link", name="Quick exit").click()
    expect(page.get_by_text("Weather")).to_be_visible()
    page.goto(editions.address("client", QUIZ_PAGES["client"]))
    expect(shown.option(FIRST.options[0])).to_be_checked()
