"""Every kind of question: answered by keyboard, marked, kept, cleared; whole without scripts.

The course is the smallest one with a quiz of every kind; what to expect is worked out from its
file, by the rules that the authors' reference gives.
"""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from every_kind import (
    ASKED,
    QUIZ,
    WRITTEN,
    answer_all,
    box,
    choose,
    right_order,
    right_pairs,
    type_in,
    words,
)
from playwright.sync_api import Page, expect
from pypdf import PdfReader
from sites import CONFIGS, REPOSITORY, OpenContext, Server, build
from test_access import check_all_widths

PAGE = "brewing/first-cup.html"
ENTRIES = "Object.entries(localStorage).filter(([key]) => key.includes('/a/'))"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    course = tmp_path_factory.mktemp("every-kind")
    shutil.copytree(REPOSITORY / "tests/cases/course", course, dirs_exist_ok=True)
    shutil.copy(QUIZ, course / "quizzes/en/brewing/first-cup.yml")
    for config in CONFIGS.values():
        shutil.copy(REPOSITORY / config, course)
    for edition in CONFIGS:
        build(course, edition, course / "built" / edition)
    server = Server(course / "built")
    yield server
    server.stop()


@pytest.fixture
def quiz(page: Page, served: Server) -> Page:
    page.goto(served.address(f"client/{PAGE}"))
    return page


@pytest.mark.parametrize("name", ["worth-most", "minutes"])
def test_what_is_typed_fits_however_it_is_written(quiz: Page, name: str) -> None:
    asked = ASKED[name]
    for answer in (asked["answers"][0], f"  {asked['answers'][1].upper()}. "):
        said = type_in(quiz, name, answer)
        expect(said).to_contain_text(asked["feedback"]["right"])
        expect(said).not_to_contain_text(asked["feedback"]["other"])
    said = type_in(quiz, name, "99")
    expect(said).to_contain_text(asked["feedback"]["other"])
    expect(said).not_to_contain_text(asked["feedback"]["right"])
    expect(said).not_to_contain_text(asked["answers"][0])
    assert type_in(quiz, name, " ").inner_text() == "Type an answer first."


def test_matching_says_of_each_pair_whether_it_fits_and_why(quiz: Page) -> None:
    pairs, right = ASKED["what-does-what"]["pairs"], right_pairs("what-does-what")
    said = choose(quiz, "what-does-what", {pairs[0]["text"]: right[pairs[0]["text"]]})
    expect(said).to_have_text("Choose a match for each one first.")
    said = choose(quiz, "what-does-what", {**right, pairs[1]["text"]: "Makes it sweet"})
    expect(said).to_contain_text(f"{len(pairs) - 1} of {len(pairs)} fit.")
    for pair in pairs:
        verdict = "not this one" if pair is pairs[1] else "this fits"
        expect(said).to_contain_text(f"{words(pair['text'])}: {verdict}{pair['feedback']}")
    expect(choose(quiz, "what-does-what", right)).to_contain_text("Yes, they all fit.")


def test_ordering_says_what_fits_and_needs_a_number_for_each_step(quiz: Page) -> None:
    steps, right = ASKED["in-order"]["steps"], right_order("in-order")
    rows = box(quiz, "in-order").get_by_role("combobox").all()
    assert len(rows) == len(steps)
    said = choose(quiz, "in-order", {**right, steps[1]: "1"})
    expect(said).to_have_text("Give each step its own number first.")
    said = choose(quiz, "in-order", {**right, steps[2]: "4", steps[3]: "3"})
    expect(said).to_contain_text("2 of 4 fit.")
    expect(said).to_contain_text(f"{steps[0]}: fits here")
    expect(said).to_contain_text(f"{steps[2]}: something else comes before it")
    expect(said).to_contain_text(ASKED["in-order"]["feedback"]["other"])
    said = choose(quiz, "in-order", right)
    expect(said).to_contain_text(ASKED["in-order"]["feedback"]["right"])
    expect(said).not_to_contain_text("something else")


def standing(page: Page) -> list[str]:
    """The steps as their rows stand, with their numbers."""
    rows = box(page, "in-order").locator("[data-rows] > *")
    numbers = rows.get_by_role("combobox").evaluate_all("lists => lists.map(list => list.value)")
    steps = rows.locator("label > span").all_inner_texts()
    return [f"{number} {step}" for number, step in zip(numbers, steps, strict=True)]


def move(page: Page, step: str, way: str) -> None:
    """By keyboard; the button keeps the focus."""
    button = box(page, "in-order").get_by_role("button", name=f"Move {way}: {step}")
    button.press("Enter")
    expect(button).to_be_focused()


def test_steps_are_moved_by_buttons_and_numbered_as_they_then_stand(quiz: Page) -> None:
    steps = ASKED["in-order"]["steps"]
    shown = sorted(steps)
    assert standing(quiz) == [f" {step}" for step in shown]
    move(quiz, shown[0], "down")
    moved = [shown[1], shown[0], *shown[2:]]
    assert standing(quiz) == [f"{n} {step}" for n, step in enumerate(moved, 1)]
    expect(box(quiz, "in-order").get_by_text("Now number 2 of 4.")).to_be_attached()
    move(quiz, shown[1], "up")
    assert standing(quiz)[0] == f"1 {shown[1]}"
    expect(box(quiz, "in-order").get_by_text("Now number 1 of 4.")).to_be_attached()
    move(quiz, standing(quiz)[3][2:], "down")
    assert standing(quiz) == [f"{n} {step}" for n, step in enumerate(moved, 1)]
    for at, step in enumerate(steps):
        while standing(quiz).index(next(s for s in standing(quiz) if s[2:] == step)) > at:
            move(quiz, step, "up")
    said = choose(quiz, "in-order", {})
    expect(said).to_contain_text(ASKED["in-order"]["feedback"]["right"])
    quiz.reload()
    assert standing(quiz) == [f"{n} {step}" for n, step in enumerate(steps, 1)]
    move(quiz, steps[0], "down")
    expect(box(quiz, "in-order").get_by_text("fits here")).to_have_count(0)
    choose(quiz, "in-order", {})
    box(quiz, "in-order").get_by_role("button", name="Try again").click()
    assert standing(quiz) == [f" {step}" for step in shown]


def test_a_moved_step_starts_from_the_numbers_that_were_chosen(quiz: Page) -> None:
    shown = sorted(ASKED["in-order"]["steps"])
    rows = box(quiz, "in-order").get_by_role("combobox")
    rows.nth(3).select_option("1")
    rows.nth(0).select_option("2")
    assert [line.split(" ", 1)[1] for line in standing(quiz)] == shown
    move(quiz, shown[0], "up")
    assert standing(quiz) == [f"{n} {shown[i]}" for n, i in enumerate((0, 3, 1, 2), 1)]


def test_every_answer_is_back_after_a_reload(quiz: Page) -> None:
    answer_all(quiz)
    quiz.reload()
    expect(box(quiz, "worth-most").get_by_role("textbox")).to_have_value("water")
    expect(box(quiz, "minutes").get_by_role("status")).to_contain_text("Not yet.")
    for name, right in (("what-does-what", right_pairs), ("in-order", right_order)):
        expect(box(quiz, name).get_by_role("status")).to_contain_text("Yes")
        for label, choice in right(name).items():
            shown = box(quiz, name).get_by_role("combobox", name=words(label), exact=True)
            expect(shown.locator("option:checked")).to_have_text(choice)
    expect(box(quiz, "how-you-like-it").get_by_role("radio", name="7")).to_be_checked()
    expect(box(quiz, "a-good-cup").get_by_role("textbox")).to_have_value(
        "My aunt made it.\nWe sat outside."
    )
    assert len(quiz.evaluate(ENTRIES)) == 6


def test_what_cannot_be_a_response_is_ignored(quiz: Page) -> None:
    answer_all(quiz)
    saved = {key: json.loads(value) for key, value in quiz.evaluate(ENTRIES)}
    assert len(saved) == 6
    for response in (None, 99, 0.5, [], [9], [0], ["0", 1, 2], [0, 0, 0, 0], {"length": 4}, True):
        damaged = {key: json.dumps({**entry, "r": response}) for key, entry in saved.items()}
        quiz.evaluate("(entries) => Object.assign(localStorage, entries)", damaged)
        quiz.reload()
        filled = quiz.locator("[data-option]:is(:checked, :not([type=radio], [type=checkbox]))")
        assert filled.evaluate_all("inputs => inputs.filter(i => i.value).length") == 0, response
        assert quiz.get_by_role("button", name="Try again").count() == 0


def test_what_is_for_oneself_is_never_marked_and_can_be_cleared(quiz: Page) -> None:
    answer_all(quiz)
    for name in ("how-you-like-it", "a-good-cup"):
        question = box(quiz, name)
        expect(question.get_by_role("button", name="Check my answer")).to_have_count(0)
        expect(question.get_by_role("status")).to_be_empty()
        expect(question.get_by_text("Only you see this.")).to_be_visible()
        question.get_by_role("button", name="Clear this").press("Enter")
        expect(question.get_by_role("button", name="Clear this")).to_be_hidden()
    quiz.reload()
    expect(box(quiz, "a-good-cup").get_by_role("textbox")).to_have_value("")
    expect(box(quiz, "how-you-like-it").get_by_role("radio", checked=True)).to_have_count(0)
    assert len(quiz.evaluate(ENTRIES)) == 4


def test_words_being_written_stay_when_nothing_is_to_be_saved(quiz: Page) -> None:
    box(quiz, "a-good-cup").get_by_role("textbox").press_sequentially("My aunt")
    quiz.get_by_role("button", name="Don’t save on this device").click()
    expect(box(quiz, "a-good-cup").get_by_role("textbox")).to_have_value("My aunt")
    assert quiz.evaluate(ENTRIES) == []


def test_the_end_of_a_form_points_back_to_the_lesson(quiz: Page) -> None:
    summary = quiz.get_by_role("status").filter(has_text="You practiced")
    expect(summary).to_have_count(0)
    answer_all(quiz)
    expect(summary).to_have_text(
        "You practiced all 4 questions here. Worth another look:Question 2: Try it"
    )
    summary.get_by_role("link", name="Try it").click()
    expect(quiz.get_by_role("heading", name="Try it")).to_be_in_viewport()
    type_in(quiz, "minutes", "3")
    expect(summary).to_have_text("You practiced all 4 questions here. They all fit.")
    quiz.reload()
    expect(summary).to_be_visible()
    box(quiz, "minutes").get_by_role("button", name="Try again").click()
    expect(summary).to_have_count(0)


def test_each_check_is_told_to_other_scripts(quiz: Page) -> None:
    quiz.evaluate("addEventListener('hg-answered', (e) => (window.told = e.detail))")
    steps = ASKED["in-order"]["steps"]
    choose(quiz, "in-order", {**right_order("in-order"), steps[2]: "4", steps[3]: "3"})
    told = quiz.evaluate("window.told")
    [[key, value]] = quiz.evaluate(ENTRIES)
    assert told == {
        "key": key.rpartition("/")[2],
        "fingerprint": json.loads(value)["f"],
        "score": 0.5,
        "complete": False,
    }


def test_a_story_is_told_once_above_its_questions(quiz: Page) -> None:
    quiz.get_by_text("More questions on the same ideas").click()
    told = quiz.get_by_text("He likes his tea mild.")
    expect(told).to_have_count(1)
    about = [q for q in WRITTEN["questions"] if "story" in q]
    tops = [told.bounding_box(), *(box(quiz, q["id"]).bounding_box() for q in about)]
    heights = [place["y"] for place in tops if place]
    assert heights == sorted(heights)
    assert len(heights) == len(about) + 1


def test_without_scripts_every_kind_is_whole(open_context: OpenContext, served: Server) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(served.address(f"client/{PAGE}"))
    for name in ("worth-most", "minutes", "what-does-what", "in-order"):
        box(page, name).get_by_text("Show the answer and why").click()
    unfolded = {name: box(page, name).get_by_role("listitem") for name in ASKED}
    expect(unfolded["worth-most"]).to_have_text(ASKED["worth-most"]["answers"])
    expect(unfolded["in-order"]).to_have_text(ASKED["in-order"]["steps"])
    pairs = ASKED["what-does-what"]["pairs"]
    said = [f"{words(p['text'])}: {p['match']}{p['feedback']}" for p in pairs]
    expect(unfolded["what-does-what"]).to_have_text(said)
    expect(box(page, "minutes").get_by_text(ASKED["minutes"]["feedback"]["right"])).to_be_visible()
    expect(box(page, "minutes").get_by_text(ASKED["minutes"]["feedback"]["other"])).to_be_hidden()
    box(page, "a-good-cup").get_by_role("textbox").fill("Words")
    for button in page.get_by_role("article").get_by_role("button").all():
        expect(button).to_be_hidden()


def test_on_paper_the_choices_are_there_and_the_answers_are_not(quiz: Page, tmp_path: Path) -> None:
    paper = tmp_path / "quiz.pdf"
    quiz.pdf(path=paper, format="Letter")
    said = " ".join(" ".join(sheet.extract_text() for sheet in PdfReader(paper).pages).split())
    assert "Choose from: Give taste · Makes it sweet · Takes the taste out" in said
    assert all(step in said for step in ASKED["in-order"]["steps"])
    assert ASKED["in-order"]["feedback"]["right"] not in said


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_kind_of_question(
    open_context: OpenContext, served: Server, node_modules: Path, scheme: str
) -> None:
    axe = (node_modules / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    page = open_context(color_scheme=scheme, reduced_motion="reduce").new_page()
    page.goto(served.address(f"client/{PAGE}"))
    page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    answer_all(page)
    assert check_all_widths(page, axe) == []
    page.goto(served.address("staff/brewing/first-cup.html"))
    assert check_all_widths(page, axe) == []
