"""What was awkward when the course was lived with on a phone, so that it stays mended."""

from io import BytesIO

import pytest
import yaml
from expected import FIRST, QuestionOnPage
from kept import SESSION_ID, digits, kept, prompt_key, put, wait_until
from playwright.sync_api import Page, expect
from pypdf import PdfReader
from sites import QUIZ_PAGES, REPOSITORY, SESSION, Editions, OpenContext

PHONE = {"width": 360, "height": 740}
CURRICULUM = REPOSITORY / "curriculum/en"
FIRST_MODULE = "starting-an-iop"


@pytest.fixture
def phone(open_context: OpenContext) -> Page:
    return open_context(viewport=PHONE, has_touch=True, is_mobile=True).new_page()


def sessions_of(module: str) -> list[tuple[str, str]]:
    """Ids and titles of its written sessions, in order."""
    listed = yaml.safe_load((CURRICULUM / module / "module.yml").read_text("utf-8"))["sessions"]
    names = [one["id"] for one in listed if "planned" not in one]
    files = [CURRICULUM / module / name / "session.yml" for name in names]
    return [
        (n, yaml.safe_load(f.read_text("utf-8"))["title"])
        for n, f in zip(names, files, strict=True)
    ]


def read(*sessions: str) -> dict[str, int]:
    return {f"v/{digits(session)}": 1 for session in sessions}


def test_what_is_said_of_an_answer_is_above_the_help_bar(phone: Page, editions: Editions) -> None:
    phone.goto(editions.address("client", QUIZ_PAGES["client"]))
    shown = QuestionOnPage(phone, FIRST)
    bar = phone.get_by_role("navigation", name="Help").bounding_box()
    assert bar
    shown.option(FIRST.wrong[0]).check()
    gap = "(e, top) => scrollBy(0, e.getBoundingClientRect().bottom - top + 8)"
    shown.check.evaluate(gap, bar["y"])  # just above the bar, under the thumb
    shown.check.tap()
    assert FIRST.wrong[0].feedback in shown.said()
    ends = "document.querySelector('.hg-feedback').getBoundingClientRect().bottom"
    wait_until(phone, f"{ends} <= {bar['y']}")


@pytest.mark.parametrize("width", [1220, 1280, 1920])
def test_on_a_wide_screen_nothing_covers_the_way_to_the_next_page(
    open_context: OpenContext, editions: Editions, width: int
) -> None:
    page = open_context(viewport={"width": width, "height": 800}).new_page()
    page.goto(editions.address("client", "search.html"))
    link = page.get_by_role("contentinfo").get_by_role("link", name="Next").bounding_box()
    bar = page.get_by_role("navigation", name="Help").bounding_box()
    assert link
    assert bar
    assert link["x"] + link["width"] < bar["x"]


def test_who_refuses_saving_reads_the_answer_where_they_pressed(
    phone: Page, editions: Editions
) -> None:
    phone.goto(editions.address("client", QUIZ_PAGES["client"]))
    shown = QuestionOnPage(phone, FIRST)
    shown.option(FIRST.wrong[0]).check()
    shown.check.tap()
    phone.get_by_role("button", name="Don’t save on this device").tap()
    expect(phone.get_by_text("Nothing is saved now")).to_be_in_viewport()
    phone.get_by_role("button", name="I have read this").tap()
    expect(phone.get_by_text("It is not kept on this device.")).to_be_visible()
    expect(phone.get_by_text("Marked as read.")).to_have_count(0)


def test_people_stay_in_the_order_in_which_they_were_added(phone: Page, editions: Editions) -> None:
    phone.goto(editions.address("client", "right-now.html"))
    names = ["Rosa", "T", "Bernadette", "A", "Zoe", "M"]
    keys = [f"p/mws2lm{n}{'zyxwvu'[n]}" for n in range(len(names))]
    added = {key: {"n": name, "t": "555-0100"} for key, name in zip(keys, names, strict=True)}
    put(phone, dict(sorted(added.items(), key=lambda entry: entry[1]["n"])))
    calls = phone.get_by_role("link", name="Call", exact=False).filter(has_text="Call")
    listed = [text.removeprefix("Call ") for text in calls.all_inner_texts()]
    assert [name for name in listed if name in names] == names


def test_someone_removed_by_a_slip_is_back_with_one_press(phone: Page, editions: Editions) -> None:
    phone.goto(editions.address("client", "right-now.html"))
    put(phone, {"p/mws2lmws": {"n": "Rosa", "t": "555-0100"}})
    phone.get_by_role("article").get_by_role("link", name="Call my people").tap()
    expect(phone.get_by_role("link", name="Call Rosa")).to_be_in_viewport()
    phone.get_by_role("button", name="Remove Rosa").tap()
    expect(phone.get_by_role("link", name="Call Rosa")).to_have_count(0)
    expect(phone.get_by_text("Rosa is removed.")).to_be_visible()
    expect(phone.get_by_role("button", name="Add")).to_be_focused()
    phone.keyboard.press("Enter")
    call = phone.get_by_role("link", name="Call Rosa")
    expect(call).to_have_attribute("href", "tel:5550100")


def test_a_phone_on_its_side_shows_the_words_of_the_guide(
    open_context: OpenContext, editions: Editions
) -> None:
    side = {"width": PHONE["height"], "height": PHONE["width"]}
    page = open_context(viewport=side, has_touch=True, is_mobile=True).new_page()
    page.goto(editions.address("client", "right-now.html"))
    page.get_by_role("article").get_by_role("link", name="Ride out this craving").tap()
    expect(page.get_by_text("1 of 6")).to_be_in_viewport()
    for button in ("Pause", "Stop"):
        expect(page.get_by_role("button", name=button)).to_be_in_viewport(ratio=0.9)


def test_the_screen_stays_on_while_the_guide_runs(phone: Page, editions: Editions) -> None:
    phone.add_init_script(
        """window.awake = 0;
        navigator.wakeLock.request = async () => {
            window.awake += 1;
            return { release() { window.awake -= 1; } };
        };"""
    )
    phone.goto(editions.address("client", "right-now.html"))
    phone.get_by_role("article").get_by_role("link", name="Ride out this craving").tap()
    wait_until(phone, "awake === 1")
    for press, is_awake in (("Pause", 0), ("Go on", 1), ("Stop", 0)):
        phone.get_by_role("button", name=press).tap()
        wait_until(phone, f"awake === {is_awake}")


def test_the_home_page_leads_on_from_what_was_read(phone: Page, editions: Editions) -> None:
    (first, title), (second, next_title), *_ = sessions_of(FIRST_MODULE)
    home = editions.address("client", "index.html")
    phone.goto(home)
    article = phone.get_by_role("article")
    start = article.get_by_role("link", name=f"Start here: {title}")
    expect(start).to_be_in_viewport(ratio=0.9)
    put(phone, read(first))
    expect(start).to_be_hidden()
    article.get_by_role("link", name=f"Next: {next_title}").tap()
    expect(phone.get_by_role("heading", level=1, name=next_title)).to_be_visible()
    phone.goto(home)
    put(phone, read(second) | {"s/place": {"k": digits(second), "h": "try-it"}})
    after = sessions_of(FIRST_MODULE)[2][1]
    expect(article.get_by_role("link", name=f"Next: {after}")).to_be_visible()
    phone.evaluate("localStorage.clear()")
    phone.reload()
    expect(start).to_be_visible()


def test_whoever_reads_the_family_pages_is_led_to_the_next_of_them(
    phone: Page, editions: Editions
) -> None:
    family = CURRICULUM / SESSION / "family.yml"
    phone.goto(editions.address("client", "index.html"))
    put(phone, read(f"{SESSION_ID}-family"))
    link = phone.get_by_role("article").get_by_role("link", name="Next: ")
    link.tap()
    expect(phone.get_by_role("heading", level=1)).to_be_visible()
    assert phone.url.endswith("-family.html")
    assert family.is_file()


def test_the_page_of_a_module_says_what_was_read(phone: Page, editions: Editions) -> None:
    (first, title), *_ = sessions_of(FIRST_MODULE)
    phone.goto(editions.address("client", f"{FIRST_MODULE}/index.html"))
    said = phone.get_by_text("You have read this.").locator("visible=true")
    expect(said).to_have_count(0)
    put(phone, read(first))
    expect(said).to_have_count(1)
    expect(phone.get_by_role("listitem").filter(has=said)).to_contain_text(title)


def test_a_few_notes_take_one_sheet_of_paper(phone: Page, editions: Editions) -> None:
    phone.goto(editions.address("client", "my-course.html"))
    put(phone, {prompt_key(SESSION_ID, "my-move"): {"r": ["it is payday", "I walk home"]}})
    phone.evaluate("window.print = () => undefined")
    phone.get_by_role("button", name="Print my notes").tap()
    sheets = PdfReader(BytesIO(phone.pdf(format="Letter"))).pages
    assert "I walk home" in sheets[0].extract_text()
    assert len(sheets) == 1


def test_the_daily_questions_stand_with_my_course_in_the_menu(
    phone: Page, editions: Editions
) -> None:
    phone.goto(editions.address("client", QUIZ_PAGES["client"]))
    menu = phone.get_by_role("navigation", name="Navigation").first
    names = [name.strip() for name in menu.get_by_role("link").all_inner_texts()]
    assert names.index("Keep it fresh") == names.index("My course") + 1
    phone.get_by_role("button", name="Menu").tap()
    expect(menu.get_by_role("link", name="Keep it fresh")).to_be_in_viewport()
    expect(phone.get_by_text("Aa", exact=True)).to_be_hidden()  # the menu would cover half of it
    assert kept(phone) == {}
