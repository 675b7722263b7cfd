"""A zip of each edition, unpacked and opened from a disk: pages, search and quiz, no server."""

import io
import zipfile
from pathlib import Path

import pytest
from expected import FIRST, QuestionOnPage
from playwright.sync_api import expect
from sites import PAGE_KINDS, QUIZ_PAGES, OpenContext

from coursekit.adapters.files import read_site
from coursekit.finish.offline_zip import offline_zip


@pytest.mark.parametrize("edition", PAGE_KINDS)
def test_an_unpacked_zip_works_without_a_server(
    open_context: OpenContext, built: Path, tmp_path: Path, edition: str
) -> None:
    with zipfile.ZipFile(io.BytesIO(offline_zip(read_site(built / edition)))) as archive:
        archive.extractall(tmp_path)
    top = (tmp_path / f"homeground-{edition}").as_uri()
    context = open_context(service_workers="allow")
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.goto(f"{top}/index.html")
    page.get_by_role("link", name="Search").click()
    page.get_by_role("searchbox").fill("craving")
    page.get_by_role("article").get_by_role("link", name="Riding out a craving").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Riding out a craving")
    page.goto(f"{top}/{QUIZ_PAGES[edition]}")
    shown = QuestionOnPage(page, FIRST)
    shown.option(FIRST.options[0]).check()
    shown.check.click()
    assert FIRST.options[0].feedback in shown.said()
    page.reload()
    expect(shown.option(FIRST.options[0])).to_be_checked()
    assert [url for url in asked if not url.startswith((top, "data:"))] == []
