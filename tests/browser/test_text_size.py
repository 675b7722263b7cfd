"""The size of the text: picked by name and keyboard, kept, and nothing is cut when it is double."""

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect
from sites import PAGE_KINDS, QUIZ_PAGES, Editions, OpenContext

SIZE = "hg1/client/homeground/s/size"
TWICE = "if (location.protocol !== 'about:') localStorage.setItem('%s', '200')"
LESSON = QUIZ_PAGES["client"]
CUT = """() => [...document.querySelectorAll("article *, .hg-top *, header *")].filter((e) => {
  const { left, right, width, height } = e.getBoundingClientRect();
  const style = getComputedStyle(e);
  const isText = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
  const scrolls = e.closest(".hg-table, pre, code, .md-header__title, .hg-unseen, .hg-top a span");
  if (!isText || scrolls || width * height === 0 || style.visibility === "hidden") return false;
  const isClipped = style.overflow === "hidden" && e.scrollWidth > e.clientWidth + 1;
  return left < -1 || right > innerWidth + 1 || isClipped;
}).map((e) => e.outerHTML.slice(0, 120))"""


def open_control(page: Page) -> Locator:
    page.get_by_title("Text size").click()
    return page.get_by_role("group", name="Text size")


def letters(page: Page) -> float:
    size = page.locator("article p").first.evaluate(
        "(e) => parseFloat(getComputedStyle(e).fontSize)"
    )
    assert isinstance(size, (int, float))
    return size


def test_letters_grow_to_double_and_are_so_on_the_next_page(page: Page, editions: Editions) -> None:
    page.goto(editions.address("client", LESSON))
    usual = letters(page)
    group = open_control(page)
    for shown in ("115 %", "130 %", "150 %", "175 %", "200 %", "200 %"):
        group.get_by_role("button", name="Larger text").click()
        expect(group.get_by_role("status")).to_have_text(shown)
    assert letters(page) == pytest.approx(2 * usual)
    page.get_by_role("button", name="OK").click()
    page.goto(editions.address("client", "get-help.html"))
    group = open_control(page)
    expect(group.get_by_role("status")).to_have_text("200 %")
    group.get_by_role("button", name="Smaller text").click()
    page.reload()
    expect(page.locator("[data-size] output")).to_have_text("175 %")
    assert page.evaluate(f"localStorage.getItem('{SIZE}')") == "175"


def test_by_keyboard(page: Page, editions: Editions) -> None:
    page.goto(editions.address("client", LESSON))
    usual = letters(page)
    for key in ("Tab", "Tab", "Enter", "Tab", "Tab", "Space"):
        page.keyboard.press(key)
    assert letters(page) == pytest.approx(1.15 * usual)


def test_the_control_goes_when_something_else_is_used(page: Page, editions: Editions) -> None:
    page.goto(editions.address("client", LESSON))
    group = open_control(page)
    group.get_by_role("button", name="Larger text").click()
    expect(group).to_be_visible()
    page.get_by_role("heading", level=1).click()
    expect(group).to_be_hidden()
    open_control(page).get_by_role("button", name="Larger text").press("Escape")
    expect(group).to_be_hidden()
    expect(page.locator("[data-size] summary")).to_be_focused()
    page.keyboard.press("Enter")
    expect(group).to_be_visible()
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(group).to_be_hidden()


@pytest.mark.parametrize("stored", ["{", "null", '"x"', "99", "[200]", "-1", "77"])
def test_what_cannot_be_a_size_changes_nothing(page: Page, editions: Editions, stored: str) -> None:
    page.goto(editions.address("client", "about.html"))
    page.evaluate("([k, v]) => localStorage.setItem(k, v)", [SIZE, stored])
    page.reload()
    expect(page.locator("[data-size] output")).to_have_text("100 %")
    expect(page.locator("html")).to_have_css("font-size", "20px")


def test_whoever_wants_nothing_saved_keeps_the_size_on_this_page_only(
    page: Page, editions: Editions
) -> None:
    page.goto(editions.address("client", LESSON))
    usual = letters(page)
    open_control(page).get_by_role("button", name="Larger text").click()
    page.get_by_role("button", name="Don’t save on this device").click()
    assert letters(page) > usual
    page.reload()
    assert letters(page) == usual


def enlarged(open_context: OpenContext, width: int, edition: str) -> BrowserContext:
    context = open_context(viewport={"width": width, "height": 740})
    context.add_init_script(TWICE % SIZE.replace("client", edition))
    return context


@pytest.mark.parametrize("edition", ["client", "staff"])
def test_nothing_is_cut_or_runs_off_when_it_is_double(
    open_context: OpenContext, editions: Editions, edition: str
) -> None:
    page = enlarged(open_context, 320, edition).new_page()
    for name in PAGE_KINDS[edition]:
        page.goto(editions.address(edition, name))
        page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 740})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (name, width)
            assert page.evaluate(CUT) == [], (name, width)


def test_without_scripts_there_is_no_control_that_does_nothing(
    open_context: OpenContext, editions: Editions
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(editions.address("client", LESSON))
    expect(page.get_by_title("Text size")).to_be_hidden()
