"""Answers are kept in this browser, one by one; where they cannot, nothing else goes wrong."""

import json
import re
from pathlib import Path

import pytest
from expected import FIRST, QUESTIONS, QUIZ_FILE, SEVERAL, Question, QuestionOnPage
from kept import digits, fill_storage, press_erase
from playwright.sync_api import BrowserContext, Page, expect
from sites import QUIZ_PAGES, Editions, OpenContext, Server, build, copy_course

CANNOT_SAVE = "This browser does not save anything from this site."
NO_ROOM = "There is no room to save this on this device."
SAVED_HERE = "is saved in this browser, on this device only. Nothing is sent."
KEY = re.compile(r"hg1/client/homeground/([ah])/[0-9a-f]{12}\.[0-9a-f]{12}")

SAVED = "Object.entries(localStorage)"
OTHER = next(q for q in QUESTIONS if q.form == "a" and q.role == "radio" and q is not FIRST)
REFUSALS = {
    "even to look": "Object.defineProperty(window, 'localStorage', "
    "{get() { throw new DOMException('refused', 'SecurityError') }})",
    "there is none": "Object.defineProperty(window, 'localStorage', {value: null})",
    "to write": "Storage.prototype.setItem = () => { throw new DOMException('refused') }",
    "to read": "Storage.prototype.getItem = () => { throw new DOMException('refused') }",
}
DAMAGES = (
    "{", "", "null", "7", '"x"', "[]", '{"f":"F"}', '{"f":"F","r":"0"}', '{"f":"F","r":[]}',
    '{"f":"F","r":[99]}', '{"f":"F","r":[-1]}', '{"f":"F","r":[0,1]}', '{"f":"F","r":["0"]}',
    '{"f":"F","r":[0.5]}', '{"f":"F","r":{"length":1}}', '{"f":"another","r":[0]}',
)  # fmt: skip


def key_of(question: Question) -> str:
    """As docs/staff/makers/page-contract.md says."""
    names = ("stop-the-cycle", f"stop-the-cycle/{question.id}")
    quiz, own = map(digits, names)
    return f"hg1/client/homeground/a/{quiz}.{own}"


@pytest.fixture
def context(open_context: OpenContext) -> BrowserContext:
    return open_context()


@pytest.fixture
def address(editions: Editions) -> str:
    return editions.address("client", QUIZ_PAGES["client"])


def open_at(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    return page


def answer(page: Page, question: Question, *positions: int) -> QuestionOnPage:
    shown = QuestionOnPage(page, question)
    for position in positions:
        shown.option(question.options[position]).check()
    shown.check.click()
    return shown


def expect_answered(page: Page, question: Question, *positions: int) -> None:
    shown = QuestionOnPage(page, question)
    for position, option in enumerate(question.options):
        expect(shown.option(option)).to_be_checked(checked=position in positions)
        assert (option.feedback in shown.said()) == (position in positions)


def test_answers_are_back_after_a_reload_and_a_second_page(
    context: BrowserContext, address: str, editions: Editions
) -> None:
    page = open_at(context, address)
    answer(page, FIRST, 2)
    answer(page, SEVERAL, 0, 1)
    page.reload()
    expect_answered(page, FIRST, 2)
    page.goto(editions.address("client", "glossary.html"))
    page.go_back()
    expect_answered(page, FIRST, 2)
    expect_answered(page, SEVERAL, 0, 1)
    expect_answered(page, OTHER)


def test_editions_on_one_host_keep_apart(context: BrowserContext, built: Path) -> None:
    server = Server(built)
    client, staff = (server.address(f"{e}/{QUIZ_PAGES[e]}") for e in ("client", "staff"))
    answer(open_at(context, client), FIRST, 1)
    expect_answered(open_at(context, staff), FIRST)
    server.stop()


def test_an_edit_drops_the_answer_of_the_edited_question_only(
    context: BrowserContext, built: Path, tmp_path: Path
) -> None:
    server = Server(built / "client")
    page = open_at(context, server.address(QUIZ_PAGES["client"]))
    for question in (FIRST, SEVERAL, OTHER):
        answer(page, question, 0)

    course = copy_course(tmp_path / "course")
    quiz = course / QUIZ_FILE
    feedback, prompt = FIRST.options[0].feedback, "Which of these are ways to *shift*?"
    text = quiz.read_text(encoding="utf-8")
    assert feedback in text
    assert prompt in text
    text = text.replace(feedback, "Another word of feedback.")
    text = text.replace(prompt, "Which of these are good ways to *shift*?")
    quiz.write_text(text, encoding="utf-8")
    build(course, "client", tmp_path / "site")

    server.folder = tmp_path / "site"
    page.reload()
    expect(QuestionOnPage(page, FIRST).option(FIRST.options[0])).to_be_checked()
    assert "Another word of feedback." in QuestionOnPage(page, FIRST).said()
    expect_answered(page, OTHER, 0)
    asked = page.get_by_role("group", name="Which of these are good ways to shift?")
    expect(asked.get_by_role("checkbox", checked=True)).to_have_count(0)
    server.stop()


def test_damaged_entries_are_ignored(context: BrowserContext, address: str) -> None:
    page = open_at(context, address)
    answer(page, FIRST, 0)
    answer(page, OTHER, 1)
    key = key_of(FIRST)
    fingerprint = json.loads(page.evaluate("(key) => localStorage.getItem(key)", key))["f"]
    for damage in DAMAGES:
        entry = damage.replace("F", fingerprint)
        page.evaluate("([key, entry]) => localStorage.setItem(key, entry)", [key, entry])
        page.reload()
        expect(QuestionOnPage(page, FIRST).status, damage).to_be_empty()
    expect_answered(page, FIRST)
    expect_answered(page, OTHER, 1)
    answer(page, FIRST, 1)
    page.reload()
    expect_answered(page, FIRST, 1)


@pytest.mark.parametrize("refusal", REFUSALS)
def test_refused_storage_changes_nothing_but_memory(
    open_context: OpenContext, address: str, refusal: str
) -> None:
    context = open_context(may_log="")  # the theme itself stumbles over a refusal
    context.add_init_script(REFUSALS[refusal])
    page = open_at(context, address)
    for question in (FIRST, OTHER):
        answer(page, question, 0)
        expect_answered(page, question, 0)
    expect(page.get_by_text(CANNOT_SAVE)).to_have_count(1)
    expect(page.get_by_text(CANNOT_SAVE)).to_be_visible()
    expect(page.get_by_text(SAVED_HERE)).to_have_count(0)
    page.goto(address.replace(QUIZ_PAGES["client"], "privacy.html"))
    press_erase(page)
    expect(page.get_by_text("There was nothing to erase.")).to_be_visible()


def test_full_storage_changes_nothing_but_memory(context: BrowserContext, address: str) -> None:
    page = open_at(context, address)
    fill_storage(page)
    answer(page, FIRST, 0)
    expect(page.get_by_text(NO_ROOM)).to_be_visible()
    answer(page, OTHER, 0)
    expect_answered(page, OTHER, 0)
    expect(page.get_by_text(NO_ROOM)).to_have_count(1)
    expect(page.get_by_text(SAVED_HERE)).to_have_count(0)


def test_two_tabs_do_not_undo_each_other(context: BrowserContext, address: str) -> None:
    one, two = open_at(context, address), open_at(context, address)
    answer(one, FIRST, 0)
    answer(two, OTHER, 1)
    answer(one, SEVERAL, 0)
    answer(two, FIRST, 2)
    for page in (one, two):
        page.reload()
        expect_answered(page, FIRST, 2)
        expect_answered(page, OTHER, 1)
        expect_answered(page, SEVERAL, 0)


def erase(page: Page, address: str) -> None:
    page.goto(address.replace(QUIZ_PAGES["client"], "privacy.html"))
    press_erase(page)


def test_erasing_removes_this_edition_s_answers_and_nothing_else(
    context: BrowserContext, address: str
) -> None:
    page = open_at(context, address)
    others = {
        "hg1/staff/homeground/a/no-answer": "1",
        "hg1/client/homeground-2/a/no-answer": "2",
        "another-site": "4",
    }
    page.evaluate("(all) => { for (const k in all) localStorage.setItem(k, all[k]); }", others)
    page.evaluate("localStorage.setItem('hg2/client/homeground/a/of-a-newer-version', '3')")
    page.get_by_title("Switch to dark").click()
    answer(page, FIRST, 0)
    answer(page, OTHER, 1)
    erase(page, address)
    expect(page.get_by_text("6 things were erased.")).to_be_visible()
    assert dict(page.evaluate(SAVED)) == others
    press_erase(page)
    expect(page.get_by_text("There was nothing to erase.")).to_be_visible()
    page.go_back()
    expect_answered(page, FIRST)
    expect_answered(page, OTHER)


def test_erased_answers_leave_other_open_tabs_too(context: BrowserContext, address: str) -> None:
    open_tab = open_at(context, address)
    answer(open_tab, FIRST, 0)
    second = open_at(context, address)
    answer(second, OTHER, 1)
    erase(second, address)
    expect(QuestionOnPage(open_tab, FIRST).status).to_be_empty()
    expect_answered(open_tab, FIRST)


def test_a_page_that_the_browser_kept_whole_shows_no_erased_answer(
    context: BrowserContext, address: str
) -> None:
    page = open_at(context, address)
    answer(page, FIRST, 0)
    page.evaluate("localStorage.clear()")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    expect_answered(page, FIRST)


def test_what_is_stored_is_neutral_and_only_what_was_asked_for(
    context: BrowserContext, address: str
) -> None:
    page = open_at(context, address)
    assert page.evaluate(SAVED) == []  # not even the theme's scheme, before anyone picked it
    QuestionOnPage(page, FIRST).option(FIRST.options[0]).check()
    assert page.evaluate(SAVED) == []
    answer(page, FIRST, 0)
    answer(page, SEVERAL, 0, 2)
    saved = dict(page.evaluate(SAVED))
    assert len(saved) == 4  # and no mark, because nobody has put the line away
    for key, value in saved.items():
        kind = KEY.fullmatch(key)
        assert kind
        entry = json.loads(value)
        assert set(entry) == {"f", {"a": "r", "h": "n"}[kind[1]]}
        assert re.fullmatch("[0-9a-f]{12}", entry["f"])
    assert json.loads(saved[key_of(SEVERAL)])["r"] == [0, 2]
    assert page.evaluate("document.cookie") == ""
    assert page.evaluate("sessionStorage.length") == 0


def test_the_first_save_says_so_until_it_is_put_away(context: BrowserContext, address: str) -> None:
    page = open_at(context, address)
    answer(page, FIRST, 0)
    expect(page.get_by_text(SAVED_HERE)).to_be_visible()
    page.get_by_role("button", name="OK").click()
    expect(page.get_by_text(SAVED_HERE)).to_have_count(0)
    page.reload()
    answer(page, OTHER, 0)
    expect(page.get_by_text(SAVED_HERE)).to_have_count(0)


def test_saving_is_turned_off_at_the_first_save(context: BrowserContext, address: str) -> None:
    page = open_at(context, address)
    answer(page, FIRST, 0)
    page.get_by_role("button", name="Don’t save on this device").click()
    expect(page.get_by_text("Nothing is saved now")).to_be_visible()
    answer(page, OTHER, 1)
    assert dict(page.evaluate(SAVED)) == {"hg1/client/homeground/s/off": "true"}
    page.reload()
    expect_answered(page, FIRST)
    expect_answered(page, OTHER)


def test_light_or_dark_is_kept_once_it_is_picked(context: BrowserContext, address: str) -> None:
    page = open_at(context, address)
    page.get_by_title("Switch to dark").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.reload()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert [key for key, _ in page.evaluate(SAVED)] == ["/.__palette"]
