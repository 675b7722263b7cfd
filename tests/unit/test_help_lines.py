"""Ways to reach help: the bar, the list and the first buttons, with a program of its own."""

import json
from pathlib import PurePosixPath

import pytest
from lxml import html

from coursekit.checks import broken_link
from coursekit.load.course import load_course
from coursekit.load.tree import Tree
from coursekit.render.plan import plan_site
from coursekit.render.site import Site

PROGRAM = PurePosixPath("program.yml")
COURSE = PurePosixPath("curriculum/course.yml")
GET_HELP = PurePosixPath("docs/client/get-help.md")
HELP_LINES = PurePosixPath("curriculum/help-lines.yml")
OWN = """name: Riverside
hours: Weekdays
numbers:
  - label: Front desk
    call: "555-0100"
    text: "+1 (555) 0101"
  - label: After hours
    call: "555-0102"
"""
HOSTILE = '</a></div><script>alert(1)</script>" onclick="x'


def client_page(tree: Tree, name: str) -> html.HtmlElement:
    course, found = load_course(tree)
    assert [d for d in found if d.severity.name == "ERROR"] == []
    plan = plan_site(Site(course, "client"), {})
    (page,) = (p for p in plan.pages if p.path == PurePosixPath(name))
    return html.document_fromstring(page.markdown)


def hrefs(page: html.HtmlElement, where: str) -> list[str]:
    return [str(href) for href in page.xpath(f"//*[contains(@class, '{where}')]//a/@href")]


def test_the_program_s_first_number_is_in_the_bar_and_all_are_on_the_help_page(
    small_course: Tree,
) -> None:
    tree = {**small_course, PROGRAM: OWN.encode()}
    for name in ("get-help.md", "search.md", "brewing/first-cup.md"):
        bar = hrefs(client_page(tree, name), "hg-helpbar")
        assert "tel:5550100" in bar
        assert "tel:5550102" not in bar
    page = client_page(tree, "get-help.md")
    assert hrefs(page, "hg-first-ways")[-2:] == ["tel:5550100", "sms:+15550101"]
    assert {"tel:5550100", "sms:+15550101", "tel:5550102"} <= set(hrefs(page, "hg-lines-list"))
    assert "After hours: 555-0102" in page.text_content()


def test_a_text_to_send_stands_in_the_message_already(small_course: Tree) -> None:
    line = """lines:
  - id: by-text
    name: By text
    for: "Anyone."
    call: "555-0199"
    text: "88788"
    text_word: "GO & <b>&body=x"
    checked: 2026-11-21
    first: true
"""
    page = client_page({**small_course, HELP_LINES: line.encode()}, "get-help.md")
    assert "sms:88788?body=GO%20%26%20%3Cb%3E%26body%3Dx" in hrefs(page, "hg-first-ways")
    assert "Last checked 21 November 2026" in page.text_content() or (
        "Last checked November 21, 2026" in page.text_content()
    )


@pytest.mark.parametrize("label", [HOSTILE, "x" * 400, "日本 \u200f مرحبا"])
def test_no_label_becomes_markup(small_course: Tree, label: str) -> None:
    own = f'numbers:\n  - label: {json.dumps(label, ensure_ascii=False)}\n    call: "555-0100"\n'
    plain = client_page({**small_course, PROGRAM: b""}, "get-help.md")
    page = client_page({**small_course, PROGRAM: own.encode()}, "get-help.md")
    assert page.xpath("//*[@onclick]") == []
    assert len(page.xpath("//script")) == len(plain.xpath("//script"))
    assert page.xpath("//div[@class='hg-helpbar']/a[@class='hg-own']/text()") == [f"Call: {label}"]


@pytest.mark.parametrize("blocks", ["", "help_page_blocks: [hot-water]\n"])
def test_the_help_page_shows_the_safety_blocks_that_the_course_names(
    small_course: Tree, blocks: str
) -> None:
    about = small_course[COURSE]
    assert isinstance(about, bytes)
    tree = {**small_course, COURSE: blocks.encode() + about}
    page = client_page(tree, "get-help.md")
    assert ("under running water for twenty minutes" in page.text_content()) == bool(blocks)


def test_the_help_page_can_link_to_no_other_block(small_course: Tree) -> None:
    about, page = small_course[COURSE], small_course[GET_HELP]
    assert isinstance(about, bytes)
    assert isinstance(page, bytes)
    linked = {**small_course, GET_HELP: page + b"\nSee [hot water](safety:hot-water).\n"}
    course, _ = load_course(linked)
    (finding,) = broken_link.check(course)
    assert "`help_page_blocks:` in `course.yml`" in finding.help
    named = {**linked, COURSE: b"help_page_blocks: [hot-water]\n" + about}
    assert list(broken_link.check(load_course(named)[0])) == []


@pytest.mark.parametrize("mistake", [b"help_page_blocks: [hot-water, 1]\n", b"\tid: tea\n"])
def test_where_the_list_of_blocks_cannot_be_read_no_link_is_judged_by_it(
    small_course: Tree, mistake: bytes
) -> None:
    about, page = small_course[COURSE], small_course[GET_HELP]
    assert isinstance(about, bytes)
    assert isinstance(page, bytes)
    linked = page + b"\nSee [hot water](safety:hot-water).\n"
    course, found = load_course({**small_course, COURSE: mistake + about, GET_HELP: linked})
    assert found
    assert list(broken_link.check(course)) == []
