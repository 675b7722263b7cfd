"""The page on what the course covers, for staff alone."""

import re
from collections.abc import Callable
from pathlib import PurePosixPath

from coursekit.diagnostics import Diagnostic
from coursekit.load.course import load_course
from coursekit.load.tree import Tree
from coursekit.model.site import Edition, SitePlan
from coursekit.render.plan import plan_site
from coursekit.render.site import Site

FILE = PurePosixPath("curriculum/coverage.yml")
PAGE = PurePosixPath("coverage.md")
COVERAGE = b"""programs:
  - id: kettle-board
    title: Cups & kettles
    topics:
      - {code: T1, title: A first cup}
      - {code: T2, title: The same leaves again}
      - {code: T3, title: Tea <for> many}
"""


def planned(tree: Tree, edition: Edition) -> SitePlan:
    return plan_site(Site(load_course(tree)[0], edition), {})


def rows(plan: SitePlan) -> list[list[str]]:
    """The words of each row, table after table."""
    (page,) = (page for page in plan.pages if page.path == PAGE)
    cells = re.compile(r"<t[hd][^>]*>(.*?)</t[hd]>")
    return [
        [re.sub(r"<[^>]+>", " ", cell).strip() for cell in cells.findall(row)]
        for row in re.findall(r"<tr>(.*?)</tr>", page.markdown)
    ]


def test_each_topic_has_its_sessions_and_each_program_its_counts(small_course: Tree) -> None:
    assert rows(planned({**small_course, FILE: COVERAGE}, "staff")) == [
        ["Program", "Topics", "In written sessions", "Planned only", "In none"],
        ["Cups &amp; kettles", "3", "1", "1", "1"],
        ["All", "3", "1", "1", "1"],
        ["Code", "Topic", "Sessions"],
        ["T1", "A first cup", "The first cup"],
        ["T2", "The same leaves again", "A second cup  Planned"],
        ["T3", "Tea &lt;for&gt; many", "None yet"],
    ]


def test_sessions_are_linked_by_their_guides_and_planned_ones_in_their_module(
    small_course: Tree,
) -> None:
    plan = planned({**small_course, FILE: COVERAGE}, "staff")
    (page,) = (page for page in plan.pages if page.path == PAGE)
    assert 'href="brewing/first-cup.html"' in page.markdown
    assert 'href="brewing/index.html#second-cup"' in page.markdown


def test_it_is_there_only_for_staff_and_only_where_topics_are_listed(small_course: Tree) -> None:
    with_topics = {**small_course, FILE: COVERAGE}
    for tree, edition, is_there in [
        (with_topics, "staff", True),
        (with_topics, "client", False),
        (small_course, "staff", False),
    ]:
        plan = planned(tree, edition)  # type: ignore[arg-type]
        assert (PAGE in {page.path for page in plan.pages}) == is_there
        assert (PAGE in {entry.page for entry in plan.navigation}) == is_there


def test_a_link_to_it_is_broken_where_it_is_not(
    small_course: Tree, diagnose: Callable[[Tree], tuple[Diagnostic, ...]]
) -> None:
    link = {PurePosixPath("docs/staff/index.md"): b"# Staff\n\n[All](page:coverage)\n"}
    assert [d.code for d in diagnose({**small_course, **link})] == ["broken-link"]
    found = diagnose({**small_course, FILE: COVERAGE, **link})
    assert {d.code for d in found} == {"topic-not-covered"}
