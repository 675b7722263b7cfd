"""Blanks and boxes on sheets for staff, and how many copies stand on one."""

from pathlib import PurePosixPath

import pytest

from coursekit.load.course import load_course
from coursekit.load.tree import Tree
from coursekit.render.markup import Html
from coursekit.render.plan import plan_site
from coursekit.render.sheets import Sheet, pencil, render_sheets
from coursekit.render.site import Site

BLANK = '<span class="hg-blank"></span>'
LONG = '<span class="hg-blank hg-long"></span>'
BOX = '<span class="hg-tick-box"></span>'
GUIDE = PurePosixPath("curriculum/en/brewing/first-cup/guide.md")


def fill(inside: str) -> str:
    return f'<span class="hg-fill">{inside}</span>'


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Wait ____ days & go.", f"Wait {BLANK} days &amp; go."),
        ("Date: ____ Leader: ____.", f"{fill(f'Date: {BLANK}')} {fill(f'Leader: {BLANK}')}."),
        ("Date: ________", f'<span class="hg-fill-line">{fill(f"Date: {LONG}")}</span>'),
        ("[ ] yes [ ]", f"{fill(f'{BOX} yes')} {fill(BOX)}"),
        ("<b>[x]</b> ___", "&lt;b&gt;[x]&lt;/b&gt; ___"),
    ],
)
def test_underscores_are_blanks_and_brackets_are_boxes(written: str, shown: str) -> None:
    assert pencil(written) == shown


def test_copies_are_for_paper_only(small_course: Tree) -> None:
    writer = Site(load_course(small_course)[0], "staff").writer(PurePosixPath("x.md"))
    buttons, sheet = render_sheets(writer, [Sheet("tickets", Html("<p>Tea</p>"), copies=4)])
    assert 'data-print="sheet-1"' in buttons
    assert sheet.count("<p>Tea</p>") == 4
    assert sheet.count('class="hg-for-paper"') == 3


def test_what_a_guide_lacks_is_named(small_course: Tree) -> None:
    guide = small_course[GUIDE].decode().partition("## Fidelity checklist")[0].encode()
    pages = plan_site(Site(load_course({**small_course, GUIDE: guide})[0], "staff"), {}).pages
    (page,) = [page for page in pages if page.path.name == "first-cup-after.md"]
    assert "no checklist of its own yet" in page.markdown
    assert "no stub for a note yet" in page.markdown
    assert "Before you go" in page.markdown
