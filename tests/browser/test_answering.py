"""Marking: the chosen option's feedback, by mouse, touch and keyboard, announced."""

import re
from typing import Literal

import pytest
from expected import FIRST, QUESTIONS, SEVERAL, Option, QuestionOnPage
from playwright.sync_api import Locator, Page, expect
from sites import QUIZ_PAGES, Editions, OpenContext

Way = Literal["mouse", "touch", "keyboard"]
UNKIND = re.compile(r"\b(fail\w*|incorrect\w*)\b", re.IGNORECASE)


def test_each_option_shows_its_own_feedback(quiz_page: Page) -> None:
    quiz_page.get_by_text("More questions on the same ideas").click()
    for question in QUESTIONS:
        shown = QuestionOnPage(quiz_page, question)
        for option in question.options:
            shown.option(option).check()
            shown.check.click()
            said = shown.said()
            assert option.feedback in said
            assert all(o.feedback not in said for o in question.options if o is not option)
            assert UNKIND.search(said) is None
            if question.role == "radio":
                assert said.startswith("This one fits." if option.right else "Not this one.")
            else:
                shown.option(option).uncheck()


def act(page: Page, way: Way, target: Locator) -> None:
    match way:
        case "mouse":
            target.click()
        case "touch":
            target.tap()
        case "keyboard":
            target.focus()
            page.keyboard.press("Space")


@pytest.mark.parametrize("edition", ["client", "staff"])
@pytest.mark.parametrize("way", ["mouse", "touch", "keyboard"])
def test_every_way_of_pointing_marks_the_same(
    open_context: OpenContext, editions: Editions, way: Way, edition: str
) -> None:
    page = open_context(has_touch=way == "touch").new_page()
    page.goto(editions.address(edition, QUIZ_PAGES[edition]))
    for question in (FIRST, SEVERAL):
        shown = QuestionOnPage(page, question)
        for option in question.right:
            act(page, way, shown.option(option))
        act(page, way, shown.check)
        said = shown.said()
        assert all(option.feedback in said for option in question.right)
        assert not any(option.feedback in said for option in question.wrong)
        expect(shown.again).to_be_visible()


def test_the_whole_label_can_be_pressed(quiz_page: Page) -> None:
    shown = QuestionOnPage(quiz_page, FIRST)
    shown.options.get_by_text(FIRST.options[1].text, exact=True).click()
    expect(shown.option(FIRST.options[1])).to_be_checked()


def test_what_is_said_is_a_status_for_screen_readers(quiz_page: Page) -> None:
    shown = QuestionOnPage(quiz_page, FIRST)
    expect(shown.status).to_have_count(1)
    expect(shown.status).to_be_empty()
    shown.option(FIRST.options[0]).check()
    shown.check.click()
    assert FIRST.options[0].feedback in shown.said()
    assert shown.status.get_attribute("aria-live") in (None, "polite")


def test_answers_that_come_back_are_shown_but_not_announced(quiz_page: Page) -> None:
    shown = QuestionOnPage(quiz_page, FIRST)
    shown.option(FIRST.options[0]).check()
    shown.check.click()
    quiz_page.reload()
    assert FIRST.options[0].feedback in shown.said()
    assert shown.status.get_attribute("aria-live") == "off"
    shown.option(FIRST.options[1]).check()
    shown.check.click()
    assert FIRST.options[1].feedback in shown.said()
    assert shown.status.get_attribute("aria-live") is None


def test_checking_before_choosing_is_met_kindly(quiz_page: Page) -> None:
    shown = QuestionOnPage(quiz_page, FIRST)
    shown.check.click()
    assert shown.said() == "Choose an answer first."
    expect(shown.again).to_be_hidden()
    assert quiz_page.evaluate("localStorage.length") == 0


def answer_several(shown: QuestionOnPage, options: list[Option]) -> str:
    for option in shown.question.options:
        shown.option(option).set_checked(option in options)
    shown.check.click()
    return shown.said()


def test_several_says_what_fits_what_not_and_how_many_are_left(quiz_page: Page) -> None:
    shown = QuestionOnPage(quiz_page, SEVERAL)
    right, wrong = SEVERAL.right, SEVERAL.wrong
    left = len(right) - 1
    more = f"There {'is' if left == 1 else 'are'} {left} more to find."

    said = answer_several(shown, [right[0]])
    assert f"{right[0].text}: this one fits" in said
    assert more in said
    assert not any(option.text in said for option in (*right[1:], *wrong))  # not which

    said = answer_several(shown, [right[0], wrong[0]])
    assert more in said
    assert f"{wrong[0].text}: not this one" in said
    assert not any(option.text in said for option in (*right[1:], *wrong[1:]))

    said = answer_several(shown, [wrong[0]])
    assert f"There are {len(right)} to find." in said

    said = answer_several(shown, [*right, wrong[0]])
    assert "to find" not in said
    assert f"{wrong[0].text}: not this one" in said

    said = answer_several(shown, right)
    assert said.startswith("Yes")
    assert "to find" not in said


def test_chosen_options_are_marked_and_others_are_not(quiz_page: Page) -> None:
    shown = QuestionOnPage(quiz_page, SEVERAL)
    answer_several(shown, [SEVERAL.right[0], SEVERAL.wrong[0]])
    states = {
        option: shown.options.locator("label").nth(n).get_attribute("data-state")
        for n, option in enumerate(SEVERAL.options)
    }
    chosen = {SEVERAL.right[0]: "right", SEVERAL.wrong[0]: "wrong"}
    assert states == {option: chosen.get(option) for option in SEVERAL.options}


def test_a_new_choice_takes_the_old_feedback_away(quiz_page: Page) -> None:
    shown = QuestionOnPage(quiz_page, FIRST)
    shown.option(FIRST.options[0]).check()
    shown.check.click()
    shown.option(FIRST.options[1]).check()
    expect(shown.status).to_be_empty()
    expect(shown.box.locator("[data-state]")).to_have_count(0)


def test_try_again_clears_and_keeps_the_focus_in_the_question(quiz_page: Page) -> None:
    shown = QuestionOnPage(quiz_page, FIRST)
    shown.option(FIRST.options[0]).check()
    shown.check.click()
    expect(shown.check).to_be_focused()
    shown.again.focus()
    quiz_page.keyboard.press("Enter")
    for option in FIRST.options:
        expect(shown.option(option)).not_to_be_checked()
    expect(shown.status).to_be_empty()
    expect(shown.again).to_be_hidden()
    expect(shown.option(FIRST.options[0])).to_be_focused()
    quiz_page.reload()
    expect(shown.option(FIRST.options[0])).not_to_be_checked()


def test_a_second_start_and_a_page_put_in_later_change_nothing(quiz_page: Page) -> None:
    shown = QuestionOnPage(quiz_page, FIRST)
    shown.option(FIRST.right[0]).check()
    quiz_page.evaluate("homeground.enhance(document); document$.next(document)")
    expect(shown.option(FIRST.right[0])).to_be_checked()
    shown.check.click()
    assert shown.said().count(FIRST.right[0].feedback) == 1
    expect(quiz_page.get_by_role("link", name="Search", exact=True).locator("svg")).to_have_count(1)
    quiz_page.evaluate(
        """async () => {
            const page = await (await fetch(location.href)).text();
            const fresh = new DOMParser().parseFromString(page, "text/html");
            document.querySelector("article").replaceWith(fresh.querySelector("article"));
            document$.next(document);
        }"""
    )
    assert FIRST.right[0].feedback in shown.said()
    shown.option(FIRST.wrong[0]).check()
    shown.check.click()
    assert FIRST.wrong[0].feedback in shown.said()
