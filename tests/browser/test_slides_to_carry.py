"""Slides to carry, opened from a disk without a network: shown, read, printed."""

import re
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader
from sites import REPOSITORY, OpenContext

from coursekit.adapters.files import read_assets
from coursekit.load.course import load_course
from coursekit.load.tree import read_tree
from coursekit.render.deck import decks
from coursekit.render.site import Site

READABLE = 28
"""Of a slide of 720: what the back row can read."""
SESSION = PurePosixPath("assets/slides/stop-the-cycle.html")
LESSON = REPOSITORY / "curriculum/en/triggers-and-cravings/stop-the-cycle/lesson.md"
CUES = ["Name", "Move", "Shift", "Reach"]

_MEASURED = """() => {
    const deck = document.getElementById("deck");
    deck.classList.add("hg-measuring");
    const found = [...document.querySelectorAll("section.hg-slide")].map((slide) => {
        const sizes = [], words = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
        while (words.nextNode()) {
            const { data, parentElement } = words.currentNode;
            if (data.trim()) sizes.push(parseFloat(getComputedStyle(parentElement).fontSize));
        }
        const pictures = [...slide.querySelectorAll("img")];
        return {
            size: [slide.offsetWidth, slide.offsetHeight],
            runsOff:
                slide.scrollHeight > slide.clientHeight || slide.scrollWidth > slide.clientWidth,
            least: Math.min(...sizes, 999),
            pictures: pictures.every((one) => one.naturalWidth > 0 && one.offsetHeight > 300),
        };
    });
    deck.classList.remove("hg-measuring");
    return found;
}"""


@pytest.fixture(scope="module")
def carried() -> dict[PurePosixPath, str]:
    course, _ = load_course(read_tree(REPOSITORY))
    return {path: data.decode() for path, data in decks(Site(course, "staff"), read_assets())}


@pytest.fixture(scope="module")
def stick(carried: dict[PurePosixPath, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One file, alone in a folder."""
    file = tmp_path_factory.mktemp("stick") / "slides.html"
    file.write_text(carried[SESSION], encoding="utf-8")
    return file


def shown(page: Page, file: Path) -> Page:
    page.goto(file.as_uri())
    page.wait_for_function("window.Reveal && Reveal.isReady()")
    return page


def test_a_file_needs_nothing_else_and_is_turned_by_keys(
    open_context: OpenContext, stick: Path
) -> None:
    context = open_context(offline=True, reduced_motion="reduce", color_scheme="dark")
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = shown(context.new_page(), stick)
    heading = page.get_by_role("heading", level=2)
    keys = page.keyboard
    expect(heading).to_have_text("Stop the cycle")
    for _ in range(2):
        keys.press("PageDown")
    expect(page.get_by_role("img", name=re.compile("chain"))).to_be_visible()
    for _ in range(2):
        keys.press("PageDown")
    expect(heading).to_have_text("A question for everyone")
    keys.press("PageDown")  # a clicker goes through the quiz, the arrow passes over it
    expect(page.get_by_role("listitem")).to_have_count(3)
    keys.press("ArrowRight")
    expect(heading).to_have_text("Try it")
    assert page.get_by_role("listitem").all_inner_texts() == CUES
    keys.press("PageUp")
    expect(heading).to_have_count(0)
    keys.press("b")
    expect(page.locator(".reveal.paused")).to_be_visible()
    keys.press("b")
    keys.press("End")
    expect(heading).to_have_text("More questions")
    page.wait_for_function("location.hash.length > 2")
    assert [url for url in asked if not url.startswith((stick.as_uri(), "data:"))] == []
    assert page.evaluate("Reveal.getConfig().transition") == "none"
    kept = "[localStorage.length, sessionStorage.length, document.cookie]"
    assert page.evaluate(kept) == [0, 0, ""]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_slide(
    open_context: OpenContext, stick: Path, node_modules: Path, scheme: str
) -> None:
    axe = (node_modules / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    page = open_context(color_scheme=scheme, reduced_motion="reduce", bypass_csp=True).new_page()
    shown(page, stick).evaluate(axe)
    for _ in range(page.evaluate("Reveal.getTotalSlides()")):
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found["violations"]] == []
        page.keyboard.press("PageDown")


def together(texts: list[str], file: Path) -> Path:
    """The slides of several files in one, since it takes long to open many."""
    begin, end = '<div class="slides">', "</div></div></main>"
    inner = [text.partition(begin)[2].partition(end)[0] for text in texts]
    before, _, rest = texts[0].partition(begin)
    whole = [before, begin, *inner, end, rest.partition(end)[2]]
    file.write_text("".join(whole), encoding="utf-8")
    return file


def test_each_slide_of_the_whole_course_fits_and_can_be_read_from_far(
    page: Page, carried: dict[PurePosixPath, str], tmp_path: Path
) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    texts = list(carried.values())
    found: list[dict[str, Any]] = []
    for at in range(0, len(texts), 8):
        shown(page, together(texts[at : at + 8], tmp_path / f"{at}.html"))
        found += page.evaluate(_MEASURED)
    assert len(found) == sum(text.count('class="hg-slide ') for text in texts)
    assert len(found) > 700
    assert {tuple(slide["size"]) for slide in found} == {(1280, 720)}
    assert [slide for slide in found if slide["runsOff"] or not slide["pictures"]] == []
    assert min(slide["least"] for slide in found) >= READABLE


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1920, 1080), (1024, 768)])
def test_a_slide_fills_the_screen_and_no_more(
    page: Page, stick: Path, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    box = shown(page, stick).locator("section.present.hg-slide").bounding_box()
    assert box is not None
    sides = [box["x"], box["y"], width - box["x"] - box["width"], height - box["y"] - box["height"]]
    assert min(sides) >= -1
    assert max(sides[0], sides[1]) == pytest.approx(max(sides[2], sides[3]), abs=1)
    assert min(sides) == pytest.approx(0, abs=1)


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_it_prints_a_slide_a_sheet(
    open_context: OpenContext, stick: Path, *, scripts: bool
) -> None:
    page = open_context(java_script_enabled=scripts, color_scheme="dark").new_page()
    page.goto(stick.as_uri())
    if scripts:
        shown(page, stick).keyboard.press("End")
    printed = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    sheets = [re.sub(r"\s+", " ", sheet.extract_text()) for sheet in printed.pages]
    slides = re.findall(r'<section id="([^"]+)"', stick.read_text(encoding="utf-8"))
    assert len(sheets) == len(slides)
    assert {tuple(map(round, sheet.mediabox[2:])) for sheet in printed.pages} == {(960, 540)}
    assert sheets[0].strip().startswith("Stop the cycle You can break the chain")
    steps = sheets[slides.index("try-it")]
    assert [cue for cue in CUES if cue not in steps] == []
    assert "More questions" in sheets[slides.index("more")]


def test_without_scripts_it_is_one_page_in_order(open_context: OpenContext, stick: Path) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(stick.as_uri())
    headings = page.get_by_role("heading").all_inner_texts()
    assert headings[:3] == ["Stop the cycle", "Stop the cycle", "Luz's story and the chain"]
    for text in (*headings[1:], *CUES):
        expect(page.get_by_text(text, exact=True).last).to_be_visible()
    ending = LESSON.read_text(encoding="utf-8").split("## What to remember")[1]
    points = re.findall(r"^- (.+)$", ending, re.MULTILINE)
    said = page.locator("#remember").inner_text()
    assert points
    assert [p for p in points if re.sub(r"[*\[\]]|\(.*?\)", "", p).split(".")[0] not in said] == []
