"""A group is run: the clock, shared minutes, the window that the group sees, the quiz by hands."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from running import (
    ASKED,
    LONG_GROUP_ASKED,
    MARKER,
    RUN,
    SHOW,
    Running,
    build_small_course,
    plan,
    questions,
    texts_of,
)
from sites import OpenContext, Server

PARTS = [part["title"] for part in plan()]
MINUTES = [part["minutes"][60] for part in plan()]


@pytest.fixture(scope="module")
def staff(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_small_course(tmp_path_factory.mktemp("run"))


@pytest.fixture(scope="module")
def served(staff: Path) -> Iterator[Server]:
    server = Server(staff)
    yield server
    server.stop()


@pytest.fixture
def running(page: Page, served: Server) -> Running:
    return Running(page, served.address(RUN))


def test_parts_follow_the_clock(running: Running) -> None:
    running.start()
    expect(running.heading(PARTS[0])).to_be_visible()
    expect(running.heading(PARTS[1])).to_be_hidden()
    expect(running.part_left).to_have_text(f"{MINUTES[0]}:00")
    expect(running.next).to_have_text(f"{PARTS[1]} ({MINUTES[1]} min)")
    running.wait(MINUTES[0] * 60 - 1)
    expect(running.part_left).to_have_text("0:01")
    expect(running.whole_left).to_have_text(f"{60 - MINUTES[0]}:01")
    running.wait(2)
    expect(running.heading(PARTS[1])).to_be_visible()
    expect(running.heading(PARTS[0])).to_be_hidden()
    expect(running.part_left).to_have_text(f"{MINUTES[1] - 1}:59")


def test_a_tab_that_slept_is_at_the_right_part(running: Running) -> None:
    running.start()
    begun = sum(MINUTES[:4])
    running.page.clock.fast_forward((begun + 2) * 60_000)  # one tick for all that time
    expect(running.heading(PARTS[4])).to_be_visible()
    expect(running.part_left).to_have_text(f"{MINUTES[4] - 2}:00")


def test_minutes_more_come_from_the_parts_after_it_but_the_last(running: Running) -> None:
    running.start()
    running.button("Pause").click()
    between = MINUTES[1:-1]
    running.button("5 minutes more").click()
    expect(running.part_left).to_have_text(f"{MINUTES[0] + 5}:00")
    expect(running.whole_left).to_have_text("60:00")
    share = MINUTES[1] - 5 * MINUTES[1] / sum(between)
    expect(running.next).to_have_text(f"{PARTS[1]} ({round(share)} min)")
    for _ in between * 2:
        running.button("5 minutes more").click()
    expect(running.page.get_by_text("have no minutes to give")).to_be_visible()
    left = MINUTES[0] + sum(between) - len(between)  # a minute stays in each
    expect(running.part_left).to_have_text(f"{left}:00")
    expect(running.whole_left).to_have_text("60:00")
    for _ in PARTS[1:-1]:
        running.button("Next part").click()
    running.button("Back").click()  # a part that was left in a hurry gets its time back
    expect(running.heading(PARTS[-3])).to_be_visible()
    expect(running.next).not_to_have_text(f"{PARTS[-2]} (0 min)")
    expect(running.whole_left).to_have_text("60:00")


def test_what_is_left_over_is_shared_and_comes_back(running: Running) -> None:
    running.start()
    running.button("Pause").click()
    running.button("Next part").click()
    between = sum(MINUTES[1:-1])
    expect(running.whole_left).to_have_text("60:00")
    assert MINUTES[1] * (between + MINUTES[0]) / between == 11
    expect(running.part_left).to_have_text("11:00")
    running.button("Back").click()
    expect(running.part_left).to_have_text(f"{MINUTES[0]}:00")
    expect(running.next).to_have_text(f"{PARTS[1]} ({MINUTES[1]} min)")


def test_keys_pause_and_turn_and_nothing_is_lost_on_reload(running: Running) -> None:
    running.start(90)
    running.page.keyboard.press("ArrowRight")
    running.wait(60)
    running.page.keyboard.press("Space")
    expect(running.button("Go on")).to_be_visible()
    said = running.part_left.inner_text()
    running.page.clock.fast_forward(600_000)
    running.page.reload()
    expect(running.heading(PARTS[1])).to_be_visible()
    expect(running.part_left).to_have_text(said)
    running.page.keyboard.press("PageUp")
    expect(running.heading(PARTS[0])).to_be_visible()
    running.button("Leave this view").click()
    expect(running.heading(PARTS[-1])).to_be_visible()
    assert running.page.evaluate("Object.keys({...localStorage}).join()").startswith("hg1/staff/")
    running.button("Erase what is kept").click()
    expect(running.page.get_by_text("Nothing of any group is kept")).to_be_visible()
    assert running.page.evaluate("({...localStorage})") == {}
    running.page.reload()
    expect(running.button("Start")).to_be_visible()


def test_a_part_can_wait_for_its_leader(running: Running) -> None:
    running.page.get_by_label("Go on to the next part").uncheck()
    running.start()
    running.wait(MINUTES[0] * 60 + 40)
    expect(running.heading(PARTS[0])).to_be_visible()
    expect(running.part_left).to_have_text("−0:40")
    running.button("Next part").click()
    expect(running.whole_left).to_have_text(f"{60 - MINUTES[0] - 1}:20")


@pytest.mark.parametrize("way", ["served", "from a disk"])
def test_the_projector_follows_and_never_shows_a_note(
    page: Page, served: Server, staff: Path, way: str
) -> None:
    there = served.address(RUN) if way == "served" else (staff / RUN).as_uri()
    running = Running(page, there)
    group = running.open_window()
    running.start()
    heading = group.get_by_role("heading")
    expect(heading).to_have_count(1)  # until its script runs, all slides are one page
    expect(heading).to_have_text("The first cup")
    running.wait(sum(MINUTES[:2]) * 60 + 1)  # the clock alone leads to the story
    expect(heading).to_have_text(PARTS[2])
    seen = list(texts_of(group))
    page.keyboard.press("PageDown")
    expect(group.get_by_role("img", name="A cup with leaves in it.")).to_be_visible()
    group.keyboard.press("PageDown")  # a clicker types into the window that was used last
    expect(heading).to_have_text("A question for everyone")
    for wanted in ("Try it", ASKED, "What to remember"):
        group.keyboard.press("PageDown")
        expect(heading).to_have_text(wanted)
        seen += texts_of(group)
    expect(running.heading(PARTS[-1])).to_be_visible()
    page.keyboard.press("b")
    expect(heading).to_be_hidden()
    group.reload()
    expect(heading).to_have_count(0)  # told at once that it is blank
    page.reload()
    running.wait(1.5)  # the window for the group says that it is there
    page.keyboard.press("b")
    expect(heading).to_have_text("What to remember")
    assert not [text for text in seen if MARKER in text]


def test_the_quiz_counts_hands_and_reveals(running: Running) -> None:
    question = next(q for q in questions() if q["kind"] == "single-choice")
    group = running.open_window()
    running.start()
    for _ in range(3):
        running.button("Next part").click()
    box = running.page.locator("[data-group-quiz]")
    box.get_by_label("Question").select_option(question["id"])
    box.get_by_role("button", name="Show it to the group").click()
    options = group.get_by_role("listitem")
    expect(options).to_have_text([option["text"] for option in question["options"]])
    hands = [2, 7, 0]
    for letter, count in zip("ABC", hands, strict=True):
        box.get_by_role("spinbutton", name=f"Hands for {letter}").fill(str(count))
    expect(box.get_by_text("9 hands counted.")).to_be_visible()
    feedback = [option["feedback"] for option in question["options"]]
    untold = group.content()
    assert not [said for said in feedback if said in untold]
    expect(group.get_by_text("This one fits")).to_have_count(0)
    box.get_by_role("button", name="Reveal the answer").click()
    (right,) = (o for o in question["options"] if o.get("correct"))
    fits = options.filter(has_text="This one fits")
    expect(fits).to_have_count(1)
    expect(fits).to_contain_text(right["text"])
    expect(group.get_by_text(right["feedback"])).to_be_visible()
    expect(options.locator(".hg-hands")).to_have_text([str(count) for count in hands])
    widths = options.locator(".hg-drawn").evaluate_all("all => all.map((bar) => bar.offsetWidth)")
    assert widths[2] == 0
    assert widths[0] / widths[1] == pytest.approx(hands[0] / hands[1], abs=0.02)
    running.page.reload()
    expect(box.get_by_role("spinbutton", name="Hands for B")).to_have_value("7")


def test_the_page_for_the_group_holds_no_key_and_no_note(staff: Path) -> None:
    page = (staff / SHOW).read_text(encoding="utf-8")
    assert MARKER not in page
    assert ASKED in page
    assert LONG_GROUP_ASKED in page
    for question in questions():
        told = question.get("feedback", {})
        said = [*(told.values() if isinstance(told, dict) else [told])]
        said += [option["feedback"] for option in question.get("options", [])]
        assert said
        assert not [one for one in said if one in page]
    assert "data-fits" not in page
    assert "data-right" not in page


def test_only_a_long_group_gets_the_questions_for_it(running: Running) -> None:
    slides = running.page.get_by_role("group", name="Slides of this part")
    for length, count in ((90, 2), (60, 1)):
        running.start(length)
        for _ in range(5):
            running.button("Next part").click()
        expect(slides.get_by_role("button")).to_have_count(count)
        running.button("Leave this view").click()
        running.button("Erase what is kept").click()


def test_without_scripts_both_pages_are_read_in_order(
    open_context: OpenContext, served: Server
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(served.address(RUN))
    headings = page.get_by_role("article").get_by_role("heading", level=2)
    expect(headings).to_have_text([*PARTS, "For the group"][: len(PARTS)])
    page.get_by_role("link", name="The slides for the group").click()
    for name in ("The first cup", PARTS[2], "Try it", ASKED, "What to remember"):
        expect(page.get_by_role("heading", name=name, level=2)).to_be_visible()


def test_alone_the_window_for_the_group_turns_its_slides(page: Page, served: Server) -> None:
    page.goto(served.address(SHOW))
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("heading")).to_have_count(1)
    expect(page.get_by_role("heading")).to_have_text(PARTS[2])
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("heading")).to_have_text("The first cup")
