"""Reading aloud: only with voices of the device. The browser's own speech is stood in for, since a
browser on a server has no voice; what is ours is not."""

import re

import pytest
import yaml
from expected import FIRST, QuestionOnPage, plain
from playwright.sync_api import Locator, Page, expect
from sites import QUIZ_PAGES, REPOSITORY, Editions, OpenContext

LESSON = QUIZ_PAGES["client"]
SPEED = "hg1/client/homeground/s/speed"
SESSION_FILE = "curriculum/en/triggers-and-cravings/stop-the-cycle/session.yml"
AIM = plain(yaml.safe_load((REPOSITORY / SESSION_FILE).read_text(encoding="utf-8"))["aim"])
TITLE = "Stop the cycle"

SPEECH = """
window.said = [];
window.voices = %s.map(([name, lang, localService]) => ({name, lang, localService}));
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
const speech = new EventTarget();
speech.getVoices = () => window.voices;
speech.cancel = () => { window.speaking = null; window.cancels = (window.cancels || 0) + 1; };
speech.speak = (u) => {
  window.speaking = u;
  const voice = u.voice && u.voice.name;
  window.said.push({text: u.text, voice, lang: u.lang, rate: Number(u.rate)});
};
Object.defineProperty(window, 'speechSynthesis', {value: speech});
window.sayNext = () => window.speaking.onend();
"""
LOCAL = '[["Far", "en-US", false], ["Near", "en-GB", true], ["Loin", "fr-FR", true]]'
REMOTE = '[["Far", "en-US", false], ["Loin", "fr-FR", true], ["Old", "en-US", undefined]]'
MARKED = "[...(CSS.highlights.get('hg-spoken') || [])].map(String).join()"


def open_lesson(open_context: OpenContext, editions: Editions, voices: str) -> Page:
    page = open_context().new_page()
    page.add_init_script(SPEECH % voices)
    page.goto(editions.address("client", LESSON))
    return page


@pytest.fixture
def page_that_reads(open_context: OpenContext, editions: Editions) -> Page:
    return open_lesson(open_context, editions, LOCAL)


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def texts(page: Page) -> list[str]:
    return [re.sub(r"\s+", " ", said["text"]) for said in page.evaluate("window.said")]


def read_to_the_end(page: Page) -> list[str]:
    button(page, "Read aloud").click()
    page.evaluate("for (let n = 0; n < 2000 && window.speaking; n++) window.sayNext()")
    return texts(page)


@pytest.mark.parametrize("voices", [REMOTE, "[]"])
def test_without_a_voice_of_the_device_there_is_no_button_and_nothing_is_said(
    open_context: OpenContext, editions: Editions, voices: str
) -> None:
    page = open_lesson(open_context, editions, voices)
    expect(page.locator("[data-aloud]")).to_be_hidden()
    page.evaluate("document.querySelector('[data-aloud] button').click()")
    assert page.evaluate("window.said") == []


def test_a_voice_that_comes_late_shows_the_button_and_one_that_goes_is_not_replaced(
    open_context: OpenContext, editions: Editions
) -> None:
    page = open_lesson(open_context, editions, REMOTE)
    late = "voices.push({name: 'Near', lang: 'en-GB', localService: true});"
    page.evaluate(late + "speechSynthesis.dispatchEvent(new Event('voiceschanged'))")
    button(page, "Read aloud").click()
    assert len(texts(page)) == 1
    page.evaluate("voices.pop(); sayNext()")
    assert len(texts(page)) == 1  # the voices that are left send the text away
    expect(button(page, "Read aloud")).to_be_visible()


def test_the_lesson_is_read_in_order_by_a_local_voice(page_that_reads: Page) -> None:
    said = read_to_the_end(page_that_reads)
    assert said[0] == TITLE
    assert " ".join(said[1:]).startswith(AIM)
    assert "Before you start" in said
    every = page_that_reads.evaluate("window.said")
    assert {(one["voice"], one["lang"], one["rate"]) for one in every} == {("Near", "en-GB", 1)}
    assert said.index("A story") < said.index("The idea") < said.index("Try it")
    expect(button(page_that_reads, "Read aloud")).to_be_visible()
    expect(button(page_that_reads, "Stop")).to_be_hidden()


def test_navigation_answers_and_numbers_of_sources_are_not_read(page_that_reads: Page) -> None:
    said = read_to_the_end(page_that_reads)
    whole = " ".join(said)
    assert FIRST.prompt in whole
    assert not any(option.feedback in whole for option in FIRST.options)
    for unsaid in ("Get help now", "Quick exit", "Check my answer", "Where this comes from 1"):
        assert unsaid not in whole
    marks = page_that_reads.locator("article sup").all_text_contents()
    assert len(marks) > 3
    assert not any(re.fullmatch(r"[\d, \[\]]+", sentence) for sentence in said)
    assert not re.search(r"[.!?]\[?\d+\]?(\s|$)", whole)


def test_sentence_by_sentence_each_is_marked_and_no_page_is_changed(page_that_reads: Page) -> None:
    page = page_that_reads
    before = page.locator("article").evaluate("(e) => e.querySelectorAll('*').length")
    button(page, "Read aloud").click()
    for _ in range(6):
        assert page.evaluate(MARKED) == page.evaluate("window.said.slice(-1)[0].text")
        page.evaluate("sayNext()")
    assert all(len(re.findall(r"[.!?] [A-Z]", text)) == 0 for text in texts(page))
    assert page.locator("article").evaluate("(e) => e.querySelectorAll('*').length") == before
    button(page, "Stop").click()
    assert page.evaluate(MARKED) == ""
    expect(button(page, "Read aloud")).to_be_focused()


def test_without_highlights_the_paragraph_is_marked(
    open_context: OpenContext, editions: Editions
) -> None:
    page = open_context().new_page()
    page.add_init_script(SPEECH % LOCAL + "delete window.Highlight;")
    page.goto(editions.address("client", LESSON))
    button(page, "Read aloud").click()
    expect(page.locator("[data-spoken]")).to_have_text(TITLE)
    page.evaluate("sayNext()")
    expect(page.locator("[data-spoken]")).to_have_count(1)
    button(page, "Stop").click()
    expect(page.locator("[data-spoken]")).to_have_count(0)


def test_a_pause_goes_on_with_the_sentence_that_was_cut(page_that_reads: Page) -> None:
    page = page_that_reads
    button(page, "Read aloud").click()
    page.evaluate("sayNext()")
    page.evaluate("window.late = window.speaking")
    button(page, "Pause").click()
    page.evaluate("late.onend()")  # some browsers report the end of what was cancelled
    assert len(texts(page)) == 2
    button(page, "Go on").click()
    assert texts(page)[1] == texts(page)[2]
    page.evaluate("window.speaking.onerror()")
    expect(button(page, "Go on")).to_be_visible()


@pytest.mark.parametrize("leave", ["pagehide", "exit"])
def test_leaving_ends_it(page_that_reads: Page, leave: str) -> None:
    page = page_that_reads
    page.route("https://www.weather.gov/**", lambda _: None)
    button(page, "Read aloud").click()
    act = {
        "pagehide": "dispatchEvent(new PageTransitionEvent('pagehide'))",
        "exit": "document.querySelector('[data-exit]').click()",
    }[leave]
    assert page.evaluate(f"{act}; [speaking, cancels > 0, said.length]") == [None, True, 1]


def test_the_speed_is_kept_only_after_the_line_about_saving(page_that_reads: Page) -> None:
    page = page_that_reads
    speed = page.get_by_label("Speed")
    speed.select_option("Fast")
    button(page, "Read aloud").click()
    assert page.evaluate("said[0].rate") == pytest.approx(1.3)
    assert page.evaluate("localStorage.length") == 0
    question = QuestionOnPage(page, FIRST)
    question.option(FIRST.options[0]).check()
    question.check.click()
    button(page, "OK").click()
    speed.select_option("Slow")
    page.reload()
    expect(speed).to_have_value("0.8")
    page.evaluate(f"localStorage.setItem('{SPEED}', '\"x\\\\\"]\"')")
    page.reload()
    expect(speed).to_have_value("1")
