"""The schedules on their page, for staff alone."""

import re
from pathlib import PurePosixPath

from coursekit.load.course import load_course
from coursekit.load.tree import Tree
from coursekit.model.site import Edition, PagePlan
from coursekit.render.plan import plan_site
from coursekit.render.site import Site

PAGE = PurePosixPath("schedules.md")
FILES: Tree = {
    PurePosixPath("docs/staff/schedules.md"): b"# Schedules\n\nTwo evenings of tea.\n",
    PurePosixPath("curriculum/coverage.yml"): b"""programs:
  - id: kettle-board
    title: Cups and kettles
    topics:
      - {code: T1, title: A first cup}
      - {code: T2, title: The same leaves again}
""",
    PurePosixPath("curriculum/schedules/two-weeks.yml"): b"""title: Two <weeks>
summary: One cup in two weeks.
paths: [A]
weeks:
  - sessions: [first-cup]
    note: Bring *your own* cup.
  - sessions: [third-cup]
""",
}


def pages(tree: Tree, edition: Edition) -> dict[PurePosixPath, PagePlan]:
    plan = plan_site(Site(load_course(tree)[0], edition), {})
    return {page.path: page for page in plan.pages}


def said(small_course: Tree) -> str:
    page = pages({**small_course, **FILES}, "staff")[PAGE]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.markdown))


def test_weeks_are_told_in_order_with_what_is_ready(small_course: Tree) -> None:
    words = said(small_course)
    assert "## Two &#60;weeks&#62; {: #schedule-two-weeks }" in words
    # two weeks of nine hours; the second session is none that the course knows
    assert "1 of 2 sessions are ready." in words
    assert "2 of the 18 or more hours that an IOP has in 2 weeks" in words
    first, second = words.index("Week 1"), words.index("Week 2")
    assert "The first cup" in words[first:second]
    assert "Bring your own cup." in words[first:second]


def test_what_no_schedule_covers_is_said_with_its_electives(small_course: Tree) -> None:
    words = said(small_course)
    electives, only = words.index("Electives"), words.index("Only in electives")
    assert "A second cup" in words[electives:only]
    assert "The first cup" not in words[electives:only]
    assert "T2 The same leaves again" in words[only:]
    assert "T1" not in words[only:]


def test_sessions_are_linked_by_their_guides_and_planned_ones_in_their_module(
    small_course: Tree,
) -> None:
    page = pages({**small_course, **FILES}, "staff")[PAGE]
    assert 'href="brewing/first-cup.html"' in page.markdown
    assert 'href="brewing/index.html#second-cup"' in page.markdown


def test_clients_do_not_get_it(small_course: Tree) -> None:
    assert PAGE not in pages({**small_course, **FILES}, "client")
