"""The page for a hard moment: near, paced, calm, with the person's own words and people."""

import re
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from expected import plain
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader
from sites import REPOSITORY, Editions, OpenContext
from worksheets import (
    ADDRESS,
    FAMILY_ADDRESS,
    FAMILY_PROMPTS,
    MOVE,
    REASON,
    SHIFT,
    areas,
    ticks,
    wait_until_kept,
)

PHONE = {"width": 360, "height": 740}
MINUTES = 3
ACTIONS = (
    "Ride out this craving",
    "Ground yourself",
    "My plan and my reasons",
    "Call my people",
    "If I used",
)


def steps() -> list[str]:
    """The steps of the guide, as they are written."""
    text = (REPOSITORY / "docs/client/right-now.md").read_text(encoding="utf-8")
    section = text.split("## Ride out this craving")[1].split("\n## ")[0]
    return [plain(step) for step in re.findall(r"^\d\. (.+)$", section, flags=re.MULTILINE)]


STEPS = steps()


@pytest.fixture
def now(open_context: OpenContext, editions: Editions) -> Page:
    page = open_context(viewport=PHONE, has_touch=True, is_mobile=True).new_page()
    page.clock.install()
    page.goto(editions.address("client", "right-now.html"))
    return page


def action(page: Page, name: str) -> Locator:
    return page.get_by_role("navigation", name="Pick one thing").get_by_role("link", name=name)


def shown(page: Page) -> list[str]:
    """The steps that are in sight."""
    guide = page.locator("[data-ride]")
    return [plain(item.inner_text()) for item in guide.get_by_role("listitem").all()]


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_it_is_one_tap_away_and_its_actions_are_in_reach_of_a_thumb(
    open_context: OpenContext, editions: Editions, *, scripts: bool
) -> None:
    page = open_context(
        viewport=PHONE, has_touch=True, is_mobile=True, java_script_enabled=scripts
    ).new_page()
    for name in ("index.html", ADDRESS, "privacy.html"):
        page.goto(editions.address("client", name))
        page.get_by_role("navigation", name="Help").get_by_role("link", name="Right now").tap()
        expect(page.get_by_role("heading", level=1, name="Right now")).to_be_visible()
    for name in ACTIONS:
        expect(action(page, name)).to_be_in_viewport(ratio=1)
        box = action(page, name).bounding_box()
        assert box is not None
        assert box["y"] >= PHONE["height"] / 2
        assert box["height"] >= 44
        assert box["width"] >= 300


def test_three_minutes_are_paced_step_by_step(now: Page) -> None:
    assert len(STEPS) == 6
    assert shown(now) == STEPS
    action(now, ACTIONS[0]).tap()
    pace = MINUTES * 60_000 // len(STEPS)
    for position, step in enumerate(STEPS):
        assert shown(now) == [step]
        expect(now.get_by_text(f"{position + 1} of {len(STEPS)}")).to_be_visible()
        now.clock.run_for(pace)
    expect(now.get_by_text("Give it a number again.")).to_be_visible()
    expect(now.get_by_role("button", name="Start the three minutes")).to_be_focused()


def test_the_guide_waits_and_can_be_left(now: Page) -> None:
    action(now, ACTIONS[0]).tap()
    pause, stop = (now.get_by_role("button", name=name) for name in ("Pause", "Stop"))
    expect(pause).to_be_focused()
    for button in (pause, stop):
        expect(button).to_be_in_viewport(ratio=1)
        box = button.bounding_box()
        assert box is not None
        assert box["y"] >= PHONE["height"] / 2
    pause.tap()
    now.clock.run_for(MINUTES * 60_000)
    assert shown(now) == STEPS[:1]
    now.get_by_role("button", name="Go on").tap()
    now.clock.run_for(31_000)
    assert shown(now) == STEPS[1:2]
    stop.tap()
    assert shown(now) == STEPS
    expect(stop).to_be_hidden()
    expect(now.get_by_role("button", name="Start the three minutes")).to_be_focused()


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_the_wave_moves_only_for_who_wants_it(
    open_context: OpenContext, editions: Editions, motion: str
) -> None:
    page = open_context(reduced_motion=motion).new_page()
    page.goto(editions.address("client", "right-now.html"))
    action(page, ACTIONS[0]).click()
    assert shown(page) == STEPS[:1]
    moving = "document.querySelector('[data-ride]').getAnimations({subtree: true}).length"
    assert page.evaluate(moving) == (motion == "no-preference")


def test_without_scripts_the_steps_are_there_to_read(
    open_context: OpenContext, editions: Editions
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(editions.address("client", "right-now.html"))
    assert shown(page) == STEPS
    article = page.get_by_role("article")
    expect(article.get_by_role("textbox")).to_have_count(0)
    expect(article.get_by_text("This part needs page scripts")).to_have_count(3)
    sheets = (REPOSITORY / "curriculum/en").glob("*/*/worksheet.yml")
    texts = [sheet.read_text(encoding="utf-8") for sheet in sheets]
    most = max(text.count("feeds: plan-card") for text in texts)
    titles = [yaml.safe_load(t)["title"] for t in texts if t.count("feeds: plan-card") == most]
    first = page.locator("[data-card-empty]").get_by_role("link").first
    title = first.inner_text()
    assert title in titles
    first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def card(page: Page) -> list[str]:
    """The titles and the lines of the card, in order."""
    box = page.locator("[data-card-box=card]")
    return [line for line in box.inner_text().split("\n") if line]


def test_the_card_holds_the_person_s_own_words(page: Page, editions: Editions) -> None:
    now = editions.address("client", "right-now.html")
    page.goto(now)
    nothing = page.locator("[data-card-box=card]").get_by_text("Nothing is here yet.")
    expect(nothing).to_be_visible()
    expect(page.get_by_text("This part needs page scripts")).to_have_count(0)
    page.goto(editions.address("client", ADDRESS))
    areas(page, MOVE).nth(0).fill("the house goes quiet")
    areas(page, MOVE).nth(1).fill("sit on the step")
    ticks(page, SHIFT)[0].check()
    ticks(page, SHIFT)[2].check()
    areas(page, REASON).fill("<b>my grandson</b>")
    page.goto(editions.address("client", FAMILY_ADDRESS))
    areas(page, FAMILY_PROMPTS["my-own-life"]).fill("my garden")
    wait_until_kept(page, 4)
    page.goto(now)
    chosen = [plain(SHIFT["options"][n]) for n in (0, 2)]
    said = "\n".join(card(page))
    for line in (
        f"My plan\n{MOVE['card_label']}\nIf the house goes quiet then I will sit on the step",
        "\n".join([SHIFT["card_label"], *chosen]),
        f"My reasons\n{REASON['card_label']}\n{REASON['starters'][0]} <b>my grandson</b>",
        "My reasons, from the family pages\nI want time for\nI want time for my garden",
    ):
        assert line in said
    assert "from the family pages" not in said.replace("My reasons, from the family pages", "")
    assert not any(plain(SHIFT["options"][n]) in said for n in (1, 3, 4))
    expect(nothing).to_be_hidden()
    page.evaluate("localStorage.clear(); dispatchEvent(new StorageEvent('storage'))")
    expect(nothing).to_be_visible()


def test_the_card_is_printed_alone(page: Page, editions: Editions) -> None:
    page.goto(editions.address("client", ADDRESS))
    areas(page, REASON).fill("my grandson")
    wait_until_kept(page, 1)
    page.goto(editions.address("client", "right-now.html"))
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print my card").click()
    (sheet,) = PdfReader(BytesIO(page.pdf(format="A4"))).pages
    said = " ".join(sheet.extract_text().split())
    assert "my grandson" in said
    assert "988" in said
    assert "Ground yourself" not in said


LAPSE = "relapse-prevention/my-plan-and-the-first-24-hours"
CARD = yaml.safe_load(
    (REPOSITORY / f"curriculum/en/{LAPSE}/worksheet.yml").read_text(encoding="utf-8")
)["prompts"]
FIRST_DAY = [prompt for prompt in CARD if prompt.get("feeds") == "first-24-hours"]


def test_the_first_day_s_card_is_met_again_and_fits_a_wallet_when_folded(
    page: Page, editions: Editions
) -> None:
    page.goto(editions.address("client", f"{LAPSE}.html"))
    words = [f"my words {n}" for n in range(len(FIRST_DAY))]
    for prompt, word in zip(FIRST_DAY, words, strict=True):
        areas(page, prompt).nth(0).fill(word)
    wait_until_kept(page, len(words))
    page.goto(editions.address("client", "right-now.html"))
    box = page.locator("[data-card-box=first-24-hours]")
    for prompt, word in zip(FIRST_DAY, words, strict=True):
        expect(box.get_by_text(prompt["card_label"], exact=True)).to_be_visible()
        expect(box.get_by_text(word)).to_be_visible()
    expect(page.get_by_role("button", name="Print my card")).to_be_hidden()
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print my first-24-hours card").click()
    page.emulate_media(media="print")
    shape = box.bounding_box()
    assert shape is not None
    assert shape["width"] * INCH <= 3.375
    assert shape["height"] * INCH <= 2 * 2.125
    (sheet,) = PdfReader(BytesIO(page.pdf(format="Letter"))).pages
    said = " ".join(sheet.extract_text().split())
    blocks = (REPOSITORY / "curriculum/en/safety").glob("*.md")
    keys = {path.stem: front_matter(path)["key"] for path in blocks}
    carried = ("overdose", "withdrawal", "medicines")
    for line in (*words, *(keys[name] for name in carried), "988", "911"):
        assert line in said
    assert keys["violence"] not in said
    assert "If I used" not in said


INCH = 1 / 96  # inches in a CSS pixel


def front_matter(path: Path) -> dict[str, Any]:
    fields = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1])
    assert isinstance(fields, dict)
    return fields


def add(page: Page, name: str, number: str) -> None:
    page.get_by_label("First name or a letter").fill(name)
    page.get_by_label("Number").fill(number)
    page.keyboard.press("Enter")


def test_people_are_kept_called_and_removed(page: Page, editions: Editions) -> None:
    page.goto(editions.address("client", "right-now.html"))
    add(page, "D.", "no number")
    expect(page.get_by_role("link", name="Call D.")).to_have_count(0)  # the browser says why
    add(page, "D.", "+1 (555) 555-0100")
    expect(page.get_by_text("D. is on your list.")).to_be_visible()
    add_button, refuse = (
        page.get_by_role("button", name=name).bounding_box()
        for name in ("Add", "Don’t save on this device")
    )
    assert add_button is not None
    assert refuse is not None
    assert 0 < refuse["y"] - add_button["y"] < 300  # said where it matters
    add(page, "<i>R</i>", "555-0199")
    page.reload()
    call = page.get_by_role("link", name="Call D.")
    expect(call).to_have_attribute("href", "tel:+15555550100")
    expect(page.get_by_role("link", name="Text D.")).to_have_attribute("href", "sms:+15555550100")
    page.get_by_role("button", name="Remove D.").click()
    expect(call).to_have_count(0)
    expect(page.get_by_role("link", name="Call <i>R</i>")).to_be_visible()
    keys = "Object.keys(localStorage).filter((key) => key.startsWith('hg1/client/homeground/p/'))"
    assert len(page.evaluate(keys)) == 1


def test_people_are_not_listed_where_nothing_is_saved(page: Page, editions: Editions) -> None:
    page.add_init_script("localStorage.setItem('hg1/client/homeground/s/off', 'true')")
    page.goto(editions.address("client", "right-now.html"))
    add(page, "D.", "555-0100")
    expect(page.get_by_text("This is not kept on this device.")).to_be_visible()
    expect(page.get_by_role("link", name="Call D.")).to_have_count(0)
    expect(page.get_by_label("Number")).to_have_value("555-0100")
