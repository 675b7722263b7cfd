"""A group does not go as planned: someone needs help, minutes are lost, the leader comes back."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Page, expect
from running import MARKER, RUN, Running, build_small_course, plan
from sites import REPOSITORY, Editions, OpenContext, Server

PARTS = [part["title"] for part in plan()]
MINUTES = [part["minutes"][60] for part in plan()]
DOCS = REPOSITORY / "docs/staff/room"
PAGES = ("what-can-go-wrong", "mixed-groups")
OURS = "triggers-and-cravings/riding-out-a-craving-run.html"


def with_words_for_the_moment(name: str) -> list[str]:
    """The title of a page, and of its sections with something to do or to say."""
    title, *parts = (DOCS / f"{name}.md").read_text(encoding="utf-8").split("\n## ")
    found = [
        part.partition("\n")[0]
        for part in parts
        if re.search(r"^> \[!(DO|SAY)\]", part, re.MULTILINE)
    ]
    return [title.partition("\n")[0].removeprefix("# "), *found]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(build_small_course(tmp_path_factory.mktemp("help")))
    yield server
    server.stop()


@pytest.fixture
def running(page: Page, served: Server) -> Running:
    return Running(page, served.address(RUN))


def test_help_opens_beside_the_group_and_the_clock_goes_on(page: Page, editions: Editions) -> None:
    running = Running(page, editions.address("staff", OURS))
    running.start()
    running.button("Help now").click()
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Someone arrives upset").click()
    advice = opened.value.get_by_role("heading", name="Someone arrives upset")
    expect(advice).to_be_in_viewport()
    opened.value.close()
    running.wait(120)
    expect(running.part_left).to_have_text("3:00")
    expect(running.whole_left).to_have_text("58:00")
    running.button("Next part").click()
    expect(page.get_by_role("link", name="Someone arrives upset")).to_be_hidden()
    running.button("Leave this view").click()
    expect(page.get_by_role("link", name="The whole guide").first).not_to_have_attribute(
        "target", "_blank"
    )


def test_help_is_one_key_away_and_the_notes_stay_where_they_were(
    page: Page, editions: Editions
) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    running = Running(page, editions.address("staff", OURS))
    running.start()
    page.evaluate("window.scrollTo(0, 300)")
    page.keyboard.press("h")
    summary = page.get_by_text("If something goes wrong")
    expect(summary).to_be_focused()
    expect(page.get_by_role("link", name="A fight")).to_be_in_viewport(ratio=1)
    assert page.evaluate("window.scrollY") == 300
    expect(summary.locator("..").get_by_role("link")).to_have_text(
        [title for name in PAGES for title in with_words_for_the_moment(name)]
    )


def test_a_course_without_such_pages_has_no_button_that_does_nothing(running: Running) -> None:
    running.start()
    expect(running.button("Leave this view")).to_be_visible()
    expect(running.button("Help now")).to_have_count(0)


def test_hard_questions_are_at_hand(running: Running) -> None:
    running.start()
    page = running.page
    page.get_by_text("Hard questions, and more from the guide").click()
    folded = page.get_by_text("What to watch for", exact=True)
    folded.click()
    told = folded.locator("..").get_by_text(MARKER)
    expect(told.first).to_be_visible()
    expect(page.get_by_text("Fidelity checklist", exact=True)).to_have_count(0)


def test_a_clicker_works_after_hands_were_counted(running: Running) -> None:
    running.start()
    for _ in range(3):
        running.button("Next part").click()
    box = running.page.locator("[data-group-quiz]")
    box.get_by_role("spinbutton", name="Hands for B").fill("4")
    expect(box.get_by_text("4 hands counted.")).to_be_in_viewport()
    running.page.keyboard.press("PageDown")
    expect(running.heading(PARTS[4])).to_be_visible()
    running.page.keyboard.press("PageUp")
    box.get_by_text("Group quiz").click()
    running.page.keyboard.press("PageDown")
    expect(running.heading(PARTS[4])).to_be_visible()
    box.get_by_text("Group quiz").click()
    box.get_by_label("Question").focus()
    running.page.keyboard.press("PageDown")  # a list of questions has a use for the key
    expect(running.heading(PARTS[4])).to_be_visible()


def test_to_show_and_to_reveal_need_no_search(running: Running) -> None:
    running.page.set_viewport_size({"width": 1280, "height": 800})
    running.start()
    for _ in range(3):
        running.button("Next part").click()
    for name in ("Show it to the group", "Reveal the answer"):
        expect(running.button(name)).to_be_in_viewport(ratio=1)
    running.page.get_by_role("spinbutton", name="Hands for C").fill("1")
    expect(running.button("Reveal the answer")).to_be_in_viewport(ratio=1)


def test_who_leaves_the_view_finds_the_way_back(running: Running) -> None:
    running.start()
    running.page.mouse.wheel(0, 4000)
    running.button("Leave this view").click()
    back = running.button("Go on with this group")
    expect(back).to_be_in_viewport()
    expect(back).to_be_focused()
    expect(running.page.get_by_text("The clock is paused.")).to_be_visible()
    running.page.keyboard.press("Enter")
    expect(running.heading(PARTS[0])).to_be_visible()


def test_minutes_lost_in_a_pause_come_from_the_parts_between(running: Running) -> None:
    running.start()
    running.button("Next part").click()
    expect(running.button("End on time")).to_be_hidden()
    running.button("Pause").click()
    running.wait(6 * 60)
    expect(running.page.get_by_text("paused, 6 min late")).to_be_visible()
    running.button("Go on").click()
    expect(running.whole_left).to_have_text("60:00")
    running.button("End on time").click()
    expect(running.page.get_by_text("6:00 taken from the parts after this one.")).to_be_visible()
    expect(running.whole_left).to_have_text("54:00")
    expect(running.button("End on time")).to_be_hidden()
    last = MINUTES[-1]
    running.wait((54 - last) * 60 + 1)  # the closing check has all of its time
    expect(running.heading(PARTS[-1])).to_be_visible()
    expect(running.part_left).to_have_text(f"{last - 1}:59")


@pytest.mark.parametrize(("late", "left"), [(8, "52:00"), (0, "60:00"), (300, "60:00")])
def test_a_late_start_still_ends_when_it_has_to(running: Running, late: int, left: str) -> None:
    now = datetime.fromtimestamp(running.page.evaluate("Date.now()") / 1000)  # noqa: DTZ006
    end = now + timedelta(minutes=60 - late if late < 60 else late)
    if late:
        running.page.get_by_label("It still has to end at").fill(f"{end:%H:%M}")
    running.start()
    expect(running.whole_left).to_have_text(left)
    expect(running.part_left).to_have_text(f"{MINUTES[0]}:00")


def test_the_window_that_is_shared_does_not_say_that_it_is_for_staff(running: Running) -> None:
    group = running.open_window()
    expect(group).to_have_title("The first cup")


def test_on_a_phone_the_buttons_stay_in_reach(open_context: OpenContext, served: Server) -> None:
    page = open_context(viewport={"width": 360, "height": 740}).new_page()
    running = Running(page, served.address(RUN))
    running.start()
    for name in ("Pause", "Next part"):
        expect(running.button(name)).to_be_in_viewport(ratio=1)
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_a_group_that_an_older_page_kept_goes_on(running: Running) -> None:
    running.start()
    page = running.page
    page.evaluate("""() => { const [key] = Object.keys(localStorage);
      const kept = JSON.parse(localStorage[key]); delete kept.plan.ends;
      localStorage[key] = JSON.stringify(kept); }""")
    page.reload()
    expect(running.heading(PARTS[0])).to_be_visible()
    expect(running.button("End on time")).to_be_hidden()
