"""What the page "Make a schedule" hands its script; and that clients get nothing of it."""

import html
import json
import re
from pathlib import PurePosixPath
from typing import Any

from coursekit.load.course import load_course
from coursekit.load.tree import Tree
from coursekit.model.site import Edition, SitePlan
from coursekit.render.plan import plan_site
from coursekit.render.site import Site

PAGE = PurePosixPath("make-a-schedule.md")
COURSE = PurePosixPath("curriculum/course.yml")
FILES: Tree = {
    PurePosixPath("docs/staff") / PAGE: b"# Make a schedule\n\nChoose days for tea.\n",
    PurePosixPath("curriculum/schedules/short.yml"): b"""title: One <week>
summary: One cup.
paths: [A]
weeks:
  - sessions: [first-cup]
    note: Bring *your own* cup.
""",
}
SCRIPT = PurePosixPath("assets/homeground/staff/schedule-page.js")


def plan(small_course: Tree, edition: Edition) -> SitePlan:
    about = small_course[COURSE]
    assert isinstance(about, bytes)
    tree = {**small_course, **FILES, COURSE: about + b"first_week: [second-cup, first-cup]\n"}
    assets = {PurePosixPath("staff/schedule-page.js"): b"1", PurePosixPath("quiz.js"): b"2"}
    return plan_site(Site(load_course(tree)[0], edition), assets)


def markup(small_course: Tree) -> str:
    pages = {page.path: page.markdown for page in plan(small_course, "staff").pages}
    return pages[PAGE]


def handed(small_course: Tree) -> Any:
    (data,) = re.findall(r'data-schedule="([^"]*)"', markup(small_course))
    return json.loads(html.unescape(data))


def test_the_script_knows_paths_the_order_of_delivery_and_the_first_week(
    small_course: Tree,
) -> None:
    known = handed(small_course)
    assert known["paths"] == {"short": ["first-cup"]}
    assert known["order"] == ["second-cup", "first-cup"]  # the path's last session stays last
    assert known["first"] == ["second-cup", "first-cup"]
    assert known["hours"] == 9


def test_each_session_can_be_picked_and_planned_ones_are_marked(small_course: Tree) -> None:
    found = re.findall(r'<label class="hg-tick"><input type="checkbox" name="session".*?</label>',
                       markup(small_course))  # fmt: skip
    assert [re.sub(r"<[^>]+>", "", one).split() for one in found] == [
        ["The", "first", "cup"],
        ["A", "second", "cup", "Planned"],
    ]
    assert 'data-href="brewing/first-cup.html"' in found[0]
    assert 'data-href="brewing/index.html#second-cup"' in found[1]
    assert "data-planned" not in found[0]


def test_titles_are_escaped_and_notes_stand_in_the_page(small_course: Tree) -> None:
    page = markup(small_course)
    assert "One &lt;week&gt;" in page
    assert re.search(r'data-note-of="short/first-cup" hidden><p>Bring <em>your own</em>', page)


def test_clients_get_neither_the_page_nor_its_scripts(small_course: Tree) -> None:
    client, staff = plan(small_course, "client"), plan(small_course, "staff")
    assert SCRIPT in staff.assets
    assert not [path for path in client.assets if "staff" in path.parts]
    assert PAGE not in {page.path for page in client.pages}
