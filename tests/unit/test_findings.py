"""What the preview shows of findings: errors in the place of a page, all else below it."""

from pathlib import PurePosixPath

import pytest
from lxml import html

from coursekit.diagnostics import Diagnostic, Label, error, warning
from coursekit.load.course import load_course
from coursekit.load.tree import Tree
from coursekit.render.plan import plan_site
from coursekit.render.problem_page import as_said
from coursekit.render.site import Site
from coursekit.source import start_of

LESSON = PurePosixPath("curriculum/en/brewing/first-cup/lesson.md")
PAGE = PurePosixPath("brewing/first-cup.md")
WARNED = warning("long-sentence", "`tea` is long", Label(start_of(LESSON)), help="cut `it`")
BROKEN = error("missing-part", "no `story`", Label(start_of(LESSON)), help="write `## A story`")


def page(tree: Tree, *findings: Diagnostic) -> html.HtmlElement:
    plan = plan_site(Site(load_course(tree)[0], "client", findings), {})
    shown = next(page for page in plan.pages if page.path == PAGE)
    return html.fromstring(f"<main>{shown.markdown}</main>")


def test_a_warning_stands_below_the_page_with_its_names_set_off(small_course: Tree) -> None:
    (item,) = page(small_course, WARNED).xpath("//*[contains(@class, 'hg-findings')]//li")
    assert item.xpath("p[1]/code[1]/text()") == ["tea"]
    assert "".join(item.xpath("p[2]//text()")) == "What to do: cut it"


def test_below_an_error_stands_nothing_else(small_course: Tree) -> None:
    shown = page(small_course, WARNED, BROKEN)
    assert shown.xpath("//*[contains(@class, 'hg-findings')]") == []
    (item,) = shown.xpath("//ol[contains(@class, 'hg-problems')]/li")
    assert item.xpath("p/strong/code/text()") == ["story"]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("say `a` or `b`", "say <code>a</code> or <code>b</code>"),
        ("`<b>` & more", "<code>&lt;b&gt;</code> &amp; more"),
        ("one ` alone", "one ` alone"),
        ("none", "none"),
    ],
)
def test_what_stands_in_backticks_is_set_off(words: str, shown: str) -> None:
    assert str(as_said(words)) == shown
