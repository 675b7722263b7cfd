"""Search finds what pages say and not what answers give away, on `file://` too."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect
from sites import REPOSITORY, SESSION, Editions

WORD = "Tagalog"  # stands in the lesson's story and nowhere else
STORY = (REPOSITORY / "curriculum/en" / SESSION / "lesson.md").read_text(encoding="utf-8")


def search(page: Page, query: str) -> None:
    page.get_by_role("searchbox", name="Find a word or a topic").fill(query)
    expect(page.get_by_role("status")).to_contain_text(query)


def results(page: Page) -> list[str]:
    listed = page.get_by_role("article").get_by_role("listitem").all()
    return [re.sub(r"\s+", " ", item.inner_text()) for item in listed]


@pytest.fixture(params=["http", "file"])
def search_page(
    request: pytest.FixtureRequest, page: Page, editions: Editions, built: Path
) -> Page:
    over_http = request.param == "http"
    page.goto(
        editions.address("client", "search.html")
        if over_http
        else (built / "client" / "search.html").as_uri()
    )
    return page


def test_finds_a_word_of_a_lesson_and_leads_to_its_section(search_page: Page) -> None:
    assert WORD in STORY
    search(search_page, WORD)
    expect(search_page.get_by_role("status")).to_have_text(f"1 result for {WORD}")
    assert len(results(search_page)) == 1
    expect(search_page.locator("mark")).to_have_text(WORD)
    search_page.get_by_role("article").get_by_role("link", name="Stop the cycle: A story").click()
    expect(search_page.get_by_role("heading", name="A story")).to_be_in_viewport()


def test_finds_the_beginning_of_a_word_and_a_slip_of_the_finger(search_page: Page) -> None:
    for query in ("Tagal", "Taglog"):
        search(search_page, query)
        expect(search_page.locator("mark")).to_have_text(WORD)


def told(value: object, *, in_feedback: bool) -> Iterator[str]:
    """The texts of a quiz's file: those below `feedback`, or all others."""
    if isinstance(value, list):
        for one in value:
            yield from told(one, in_feedback=in_feedback)
    elif isinstance(value, dict):
        for key, one in value.items():
            if key == "feedback" and in_feedback:
                yield yaml.safe_dump(one)
            elif key != "feedback":
                yield from told(one, in_feedback=in_feedback)
    elif not in_feedback:
        yield str(value)


def words_only_in_feedback() -> Iterator[str]:
    def words(texts: Iterable[str]) -> set[str]:
        return {word for text in texts for word in re.findall(r"[a-z]{6,}", text.lower())}

    files = sorted((REPOSITORY / "quizzes").rglob("*.yml"))
    quizzes = [yaml.safe_load(file.read_text("utf-8")) for file in files]
    feedback = words(text for quiz in quizzes for text in told(quiz, in_feedback=True))
    shown = words(text for quiz in quizzes for text in told(quiz, in_feedback=False))
    folders = ("curriculum", "docs", "tools/coursekit/checks/explained", "schemas")
    others = [f for folder in folders for f in (REPOSITORY / folder).rglob("*.*") if f.is_file()]
    elsewhere = words(file.read_text("utf-8", "ignore") for file in others)
    return iter(sorted(feedback - shown - elsewhere))


def test_finds_no_feedback(page: Page, editions: Editions, built: Path) -> None:
    hidden = list(words_only_in_feedback())
    assert len(hidden) >= 3
    for edition in ("client", "staff"):
        index = (built / edition / "assets/homeground/search-index.js").read_text()
        assert [word for word in hidden if re.search(rf"\b{word}\b", index.lower())] == []
        page.goto(editions.address(edition, "search.html"))
        for word in hidden[:3]:
            search(page, word)
            assert not any(word in result.lower() for result in results(page))


@pytest.mark.parametrize(
    "query",
    ["<img src=x onerror=window.ran=1>", "</script><b>bold</b>", '"&amp;\\', "(*[", "💚", "%00"],
)
def test_a_query_is_only_ever_text(page: Page, editions: Editions, query: str) -> None:
    page.goto(editions.address("client", "search.html"))
    search(page, query)
    expect(page.get_by_role("status").locator("*")).to_have_count(0)
    assert page.evaluate("window.ran") is None


def test_a_query_in_the_address_is_searched(page: Page, editions: Editions) -> None:
    page.goto(editions.address("client", f"search.html?q={WORD}"))
    expect(page.get_by_role("status")).to_have_text(f"1 result for {WORD}")


def test_a_search_as_people_say_it_finds_what_the_page_says(page: Page, editions: Editions) -> None:
    page.goto(editions.address("client", "search.html"))
    search(page, "I used")
    assert results(page)[0].startswith("Right now: If I used")
    search(page, f"I am from the {WORD}")
    assert len(results(page)) == 1
    search(page, "i")  # the word that may be still being typed
    assert results(page)


def test_empty_and_no_result_are_kind_and_only_clients_are_sent_to_help(
    page: Page, editions: Editions
) -> None:
    for edition, links in (("client", 1), ("staff", 0)):
        page.goto(editions.address(edition, "search.html"))
        expect(page.get_by_role("status")).to_have_text(re.compile("Type a word"))
        help_link = page.get_by_role("article").get_by_text("someone to talk to")
        expect(help_link).to_have_count(links)
        search(page, "zzzzqqqq")
        expect(page.get_by_role("status")).to_have_text(re.compile("Nothing found for zzzzqqqq"))
        if links:
            for query in ("zzzzqqqq", WORD, "I want to die"):
                search(page, query)
                expect(help_link).to_be_visible()


def test_every_page_leads_to_the_search(page: Page, editions: Editions, built: Path) -> None:
    for start in (
        editions.address("client", f"{SESSION}.html"),
        (built / "staff/index.html").as_uri(),
    ):
        page.goto(start)
        page.get_by_role("banner").get_by_role("link", name="Search", exact=True).click()
        expect(page.get_by_role("searchbox")).to_be_visible()
        assert page.url.endswith("/search.html")


def test_what_is_typed_is_kept_nowhere(page: Page, editions: Editions) -> None:
    page.goto(editions.address("client", "search.html"))
    search(page, WORD)
    assert page.url.endswith("/search.html")
    assert page.evaluate("localStorage.length + sessionStorage.length + history.length") == 2
