"""Questions come back: on which day, how many, one at a time; and whatever the clock does."""

import json
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from expected import FIRST, SEVERAL, QuestionOnPage
from kept import SESSION_ID, START, digits, kept, press_erase, put, wait_until
from playwright.sync_api import BrowserContext, Page, expect
from sites import QUIZ_PAGES, REPOSITORY, SESSION, Editions, OpenContext
from test_access import axe, check_all_widths  # noqa: F401 - a fixture

TABLE = json.loads((REPOSITORY / "tests/cases/review.json").read_text(encoding="utf-8"))
DAY = timedelta(days=1)
MONDAY = datetime(2026, 3, 2, 21, 30)  # noqa: DTZ001 - the reader's own evening
QUIZ = digits(SESSION_ID)
LONG_AGO = [[29_000_000, 3]]
NONE = "No questions wait today."
DONE = "That is all for today."


def key_of(question_id: str) -> str:
    return f"h/{QUIZ}.{digits(f'{SESSION_ID}/{question_id}')}"


def days_after(name: str) -> timedelta:
    """Of a history of one answer, by the table that the Python package made."""
    (case,) = (case for case in TABLE if case["name"] == name)
    return timedelta(minutes=case["due"][-1] - case["answers"][-1][0])


@pytest.fixture
def context(open_context: OpenContext) -> BrowserContext:
    return open_context(reduced_motion="reduce")


@pytest.fixture
def page(context: BrowserContext, editions: Editions) -> Page:
    page = context.new_page()
    page.clock.set_fixed_time(MONDAY)
    page.goto(editions.address("client", QUIZ_PAGES["client"]))
    return page


def fingerprints(page: Page) -> dict[str, str]:
    """Of every question of the course, by its key."""
    page.evaluate("homeground.load('questions/index.js')")
    wait_until(page, "Boolean(window.homegroundQuestions)")
    return page.evaluate("homegroundQuestions")  # type: ignore[no-any-return]


def answered_before(page: Page, count: int) -> dict[str, Any]:
    """Makes it so that these many questions, of all quizzes, wait since long ago."""
    of_quiz: dict[str, list[tuple[str, str]]] = {}
    for key, fingerprint in fingerprints(page).items():
        of_quiz.setdefault(key.partition(".")[0], []).append((key, fingerprint))
    first = of_quiz.pop(QUIZ)
    chosen = [*first[: (count + 1) // 2], *next(iter(of_quiz.values()))[: count // 2]]
    entries = {f"h/{key}": {"f": f, "n": LONG_AGO} for key, f in chosen}
    assert len(entries) == count
    put(page, entries)
    return entries


def answer(page: Page, question: Any, *positions: int) -> QuestionOnPage:
    shown = QuestionOnPage(page, question)
    for position in positions:
        shown.option(question.options[position]).check()
    shown.check.click()
    return shown


def open_review(page: Page, editions: Editions) -> None:
    page.goto(editions.address("client", "review.html"))


def test_days_are_those_of_the_python_package(page: Page) -> None:
    page.evaluate("homeground.load('fsrs.js')")
    wait_until(page, "Boolean(window.FSRS)")
    for case in TABLE:
        found = page.evaluate(
            "all => all.map((_, n) => homeground.review.dueAt(all.slice(0, n + 1)))",
            case["answers"],
        )
        assert found == case["due"], case["name"]


def test_the_library_is_the_package_s_own(node_modules: Path) -> None:
    ours = REPOSITORY / "tools/coursekit/render/assets/fsrs.js"
    theirs = (node_modules / "ts-fsrs/dist/index.umd.js").read_text(encoding="utf-8")
    *lines, last = theirs.splitlines(keepends=True)
    assert last.startswith("//# sourceMappingURL=")  # a file that readers do not get
    assert ours.read_text(encoding="utf-8") == "".join(lines)


def test_a_question_comes_back_on_its_day(page: Page, editions: Editions) -> None:
    right = [n for n, option in enumerate(SEVERAL.options) if option.right]
    answer(page, FIRST, FIRST.options.index(FIRST.wrong[0]))
    answer(page, SEVERAL, *right)
    waits = {1: "again and good, when due: 1", 2: "again and good, when due: 3"}
    after = {count: days_after(name) for count, name in waits.items()}
    assert timedelta() < after[1] < after[2]
    line = page.get_by_role("link", name="to keep fresh today")
    for count, wait in after.items():
        # from its day on, and not from its hour
        for when, due in (
            ((MONDAY + wait - DAY).replace(hour=23), count - 1),
            ((MONDAY + wait).replace(hour=6), count),
        ):
            page.clock.set_fixed_time(when)
            page.goto(editions.address("client", "index.html"))
            wait_until(page, "Boolean(window.homegroundQuestions)")  # it has been looked up
            expect(line).to_have_count(due and 1)
            if due:
                words = f"{due} question{'s' * (due > 1)} to keep fresh today"
                expect(line).to_have_text(words)
    line.click()
    expect(page.get_by_role("heading", level=1, name="Keep it fresh")).to_be_visible()
    shown = QuestionOnPage(page, FIRST)
    expect(page.get_by_text("Question 1 of 2")).to_be_visible()
    expect(shown.options.get_by_role("radio", checked=True)).to_have_count(0)
    minute = int(MONDAY.timestamp() / 60)
    history = {key: entry["n"] for key, entry in kept(page).items() if key.startswith("h/")}
    assert history == {key_of(FIRST.id): [[minute, 1]], key_of(SEVERAL.id): [[minute, 3]]}


def test_questions_are_asked_one_at_a_time_by_keyboard(page: Page, editions: Editions) -> None:
    answer(page, FIRST, 0)
    answer(page, SEVERAL, 0)
    page.clock.set_fixed_time(MONDAY + 2 * DAY)
    open_review(page, editions)
    shown, second = QuestionOnPage(page, FIRST), QuestionOnPage(page, SEVERAL)
    expect(second.options).to_have_count(0)
    right = FIRST.right[0]
    shown.option(right).press("Space")
    shown.check.press("Enter")
    expect(shown.status).to_contain_text(right.feedback)
    page.get_by_role("button", name="Next question").press("Enter")
    expect(second.options).to_be_focused()
    expect(shown.options).to_have_count(0)
    second.option(SEVERAL.options[0]).press("Space")
    second.check.press("Enter")
    page.get_by_role("button", name="Finish").press("Enter")
    expect(page.get_by_text(DONE)).to_be_focused()
    (given,) = (n for key, n in kept(page).items() if key == key_of(FIRST.id))
    assert [rating for _, rating in given["n"]] == [3 if FIRST.options[0].right else 1, 3]
    page.get_by_role("article").get_by_role("listitem").get_by_role("link").click()
    expect(page).to_have_url(editions.address("client", f"{SESSION}.html"))


def test_ten_a_day_from_one_session_and_another_and_the_rest_waits(
    page: Page, editions: Editions
) -> None:
    entries = answered_before(page, 12)
    open_review(page, editions)
    origins = []
    for number in range(1, 11):
        expect(page.get_by_text(f"Question {number} of 10")).to_be_visible()
        origins.append(page.get_by_text("From: ").inner_text())
        if number == 1:
            page.get_by_text("Show the answer and why").click()
            group = page.get_by_role("group")
            group.locator("[data-option]").first.check()
            page.get_by_role("button", name="Check my answer").click()
            page.get_by_role("button", name="Next question").click()
        else:
            page.get_by_role("button", name="Skip this one").click()
    expect(page.get_by_text(DONE)).to_be_visible()
    assert all(one != other for one, other in pairwise(origins))
    assert set(kept(page)) >= set(entries)
    for when, count in ((MONDAY, 9), (MONDAY + DAY, 10)):
        page.clock.set_fixed_time(when)
        page.goto(editions.address("client", "my-course.html"))
        expect(page.get_by_role("link", name=f"{count} questions to keep fresh")).to_be_visible()


def test_what_was_changed_or_removed_is_not_asked_and_not_lost(
    page: Page, editions: Editions
) -> None:
    entries = {
        key_of(FIRST.id): {"f": "000000000000", "n": LONG_AGO},
        key_of("no-more"): {"f": "000000000000", "n": LONG_AGO},
        "h/0.1": {"f": "000000000000", "n": LONG_AGO},
    }
    put(page, entries)
    open_review(page, editions)
    expect(page.get_by_text(NONE)).to_be_visible()
    assert kept(page) == entries


@pytest.mark.parametrize(
    "damage", ["{", "7", "[]", '{"f":"F","n":[[]]}', '{"f":"F","n":[[1,9],7]}']
)
def test_damage_keeps_no_question_away(page: Page, editions: Editions, damage: str) -> None:
    answered_before(page, 2)
    own = fingerprints(page)[key_of(FIRST.id).removeprefix("h/")]
    put(page, {})
    page.evaluate(
        "([key, value]) => localStorage.setItem(key, value)",
        [START + key_of(FIRST.id), damage.replace('"F"', json.dumps(own))],
    )
    open_review(page, editions)
    expect(page.get_by_text("Question 1 of ")).to_be_visible()


@pytest.mark.parametrize("years", [-5, 5])
def test_a_wrong_clock_hides_no_question(page: Page, editions: Editions, years: int) -> None:
    page.clock.set_fixed_time(MONDAY.replace(year=MONDAY.year + years))
    page.reload()
    answer(page, FIRST, 0)
    page.clock.set_fixed_time(MONDAY)  # the clock is put right
    open_review(page, editions)
    shown = answer(page, FIRST, FIRST.options.index(FIRST.right[0]))
    expect(shown.again).to_be_visible()
    for wait, count in ((timedelta(), 0), (400 * DAY, 1)):
        page.clock.set_fixed_time(MONDAY + wait)
        open_review(page, editions)
        expect(page.get_by_text("Question 1 of 1" if count else NONE)).to_be_visible()


def test_two_tabs_do_not_ask_the_same_twice(
    context: BrowserContext, page: Page, editions: Editions
) -> None:
    answered_before(page, 3)
    other = context.new_page()
    other.clock.set_fixed_time(MONDAY)
    for each in (page, other):
        open_review(each, editions)
        expect(each.get_by_text("Question 1 of 3")).to_be_visible()
    for number in (1, 2):
        expect(page.get_by_text(f"Question {number} of 3")).to_be_visible()
        page.get_by_role("group").locator("[data-option]").first.check()
        page.get_by_role("button", name="Check my answer").click()
        page.get_by_role("button", name="Next question").click()
    other.get_by_role("button", name="Skip this one").click()
    expect(other.get_by_text("Question 3 of 3")).to_be_visible()
    other.goto(editions.address("client", "privacy.html"))
    press_erase(other)
    expect(page.get_by_text(NONE)).to_be_visible()
    expect(page.get_by_role("button", name="Check my answer")).to_have_count(0)


def test_what_is_said_where_nothing_is_kept_or_nothing_runs(
    open_context: OpenContext, editions: Editions
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    open_review(page, editions)
    expect(page.get_by_text("This page needs scripts")).to_be_visible()
    page.get_by_role("link", name="go to the course").click()
    expect(page.get_by_role("link", name="to keep fresh today")).to_be_hidden()
    refused = open_context(may_log="")  # the theme itself stumbles over a refusal
    refused.add_init_script("Object.defineProperty(window, 'localStorage', {value: null})")
    page = refused.new_page()
    open_review(page, editions)
    expect(page.get_by_text("Nothing is saved on this device, so no questions")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(
    open_context: OpenContext,
    editions: Editions,
    axe: str,  # noqa: F811
    scheme: str,
) -> None:
    page = open_context(color_scheme=scheme, reduced_motion="reduce").new_page()
    page.clock.set_fixed_time(MONDAY)
    open_review(page, editions)
    expect(page.get_by_text(NONE)).to_be_visible()
    found = check_all_widths(page, axe)
    answered_before(page, 1)
    expect(page.get_by_text("Question 1 of 1")).to_be_visible()
    found += check_all_widths(page, axe)
    page.get_by_role("group").locator("[data-option]").first.check()
    page.get_by_role("button", name="Check my answer").click()
    found += check_all_widths(page, axe)
    page.get_by_role("button", name="Finish").click()
    expect(page.get_by_text(DONE)).to_be_visible()
    found += check_all_widths(page, axe)
    page.goto(editions.address("client", "index.html"))
    assert found == []
