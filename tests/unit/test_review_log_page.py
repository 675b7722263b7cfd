"""The page on who has reviewed what, for staff alone; and what the log asks of a session."""

import re
from collections.abc import Callable
from pathlib import PurePosixPath

import pytest

from coursekit.diagnostics import Diagnostic
from coursekit.load.course import load_course
from coursekit.load.tree import Tree
from coursekit.model.site import Edition, SitePlan
from coursekit.render.plan import plan_site
from coursekit.render.site import Site

Diagnose = Callable[[Tree], tuple[Diagnostic, ...]]
FILE = PurePosixPath("curriculum/reviews.yml")
PAGE = PurePosixPath("review-log.md")
LOG = b"""sessions:
  - session: first-cup
    date: 2026-11-02
    by: author
    claims: 4
    read_as: [client, clinician]
    quiz: {right: 1, of: 8}
    open_questions: [Is <this> true?, And that?]
  - session: first-cup
    date: 2026-11-21
    by: reader
    seen: [phone]
    approved: true
pages:
  - page: about
    edition: client
    date: 2026-11-03
    by: lawyer
    claims: 0
  - page: families
    edition: staff
    date: 2026-11-03
    by: facilitator
    approved: true
"""


def planned(tree: Tree, edition: Edition) -> SitePlan:
    return plan_site(Site(load_course(tree)[0], edition), {})


def markdown(tree: Tree) -> str:
    (page,) = (page for page in planned(tree, "staff").pages if page.path == PAGE)
    return page.markdown


def words(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", markup).split())


def told(tree: Tree) -> dict[str, str]:
    """The words below each session's and page's heading, by its anchor."""
    parts = re.split(r"^#+ .*?\{: #(.+?) \}$", markdown(tree), flags=re.MULTILINE)
    return dict(zip(parts[1::2], map(words, parts[2::2]), strict=True))


def test_each_role_has_its_numbers(small_course: Tree) -> None:
    said = markdown({**small_course, FILE: LOG})
    rows = re.findall(r"<tr>(.*?)</tr>", said)
    assert [words(row) for row in rows] == [
        "By Sessions reviewed, of 2 Sessions approved Pages reviewed Pages approved",
        "Author 1 0 0 0",
        "Facilitator 0 0 1 1",
        "Clinician 0 0 0 0",
        "Reader 1 1 0 0",
        "Lawyer 0 0 1 0",
    ]


def test_a_review_tells_what_was_looked_at_and_nothing_is_said_of_the_rest(
    small_course: Tree,
) -> None:
    said = told({**small_course, FILE: LOG})
    assert said["first-cup"] == (
        "The first cup: the guide November 21, 2026, by a reader Claims checked: not counted "
        "Read: not noted Quiz before the lesson: not noted Pages seen: on a phone Approved: yes "
        "November 2, 2026, by an author Claims checked: 4 Read: as a client, as a skeptical "
        "clinician Quiz before the lesson: 1 right of 8 Pages seen: not noted Approved: no "
        "Still open: Is &lt;this&gt; true? And that?"
    )
    assert said["first-cup-family"] == "Tea for two: the guide : no review yet"
    assert said["client-about"] == (
        "In the client edition November 3, 2026, by a lawyer Claims checked: 0 Read: not noted "
        "Pages seen: not noted Approved: no"
    )
    assert said["staff-families"].startswith(
        "Family groups: the page November 3, 2026, by a facilitator"
    )


def test_it_says_plainly_what_no_clinician_and_no_reader_has_seen(small_course: Tree) -> None:
    said = markdown({**small_course, FILE: b"sessions: []\n"})
    assert "No clinician has yet reviewed" in said
    assert "no reader has yet reviewed what has no entry by a reader" in said


def test_sessions_and_staff_pages_are_linked(small_course: Tree) -> None:
    said = markdown({**small_course, FILE: LOG})
    assert 'href="brewing/first-cup.html"' in said
    assert 'href="brewing/first-cup-family.html"' in said
    assert 'href="families.html"' in said


def test_it_is_there_only_for_staff_and_only_where_there_is_a_log(small_course: Tree) -> None:
    with_log = {**small_course, FILE: LOG}
    cases: list[tuple[Tree, Edition, bool]] = [
        (with_log, "staff", True),
        (with_log, "client", False),
        (small_course, "staff", False),
    ]
    for tree, edition, is_there in cases:
        plan = planned(tree, edition)
        assert (PAGE in {page.path for page in plan.pages}) == is_there
        assert (PAGE in {entry.page for entry in plan.navigation}) == is_there


def test_a_link_to_it_is_broken_where_it_is_not(small_course: Tree, diagnose: Diagnose) -> None:
    link = {PurePosixPath("docs/staff/index.md"): b"# Staff\n\n[All](page:review-log)\n"}
    assert [d.code for d in diagnose({**small_course, **link})] == ["broken-link"]
    found = diagnose({**small_course, FILE: LOG, **link})
    assert [d.code for d in found] == ["session-without-review"]


LESSON = PurePosixPath("curriculum/en/brewing/first-cup/lesson.md")
GUIDE = PurePosixPath("curriculum/en/brewing/first-cup/guide.md")
FAMILY = b"  - {session: first-cup-family, date: 2026-11-02, by: author}\n"


@pytest.mark.parametrize("part", [LESSON, GUIDE])
def test_a_session_that_is_still_to_be_written_needs_no_review(
    part: PurePosixPath, small_course: Tree, diagnose: Diagnose
) -> None:
    only_family = {**small_course, FILE: b"sessions:\n" + FAMILY}
    assert [d.code for d in diagnose(only_family)] == ["session-without-review"]
    data = small_course[part]
    assert isinstance(data, bytes)
    begun = {**only_family, part: data + b"\nTO WRITE: more\n"}
    assert "session-without-review" not in {d.code for d in diagnose(begun)}


def test_nothing_is_missed_while_an_entry_cannot_be_read(
    small_course: Tree, diagnose: Diagnose
) -> None:
    damaged = b"sessions:\n  - {date: 2026-11-02, by: author}\n" + FAMILY
    assert [d.code for d in diagnose({**small_course, FILE: damaged})] == ["missing-key"]


def test_open_questions_are_checked_for_spelling_but_need_no_source(
    small_course: Tree, diagnose: Diagnose
) -> None:
    asked = b"sessions:\n  - session: first-cup\n    date: 2026-11-02\n    by: author\n"
    asked += b"    open_questions: [About 50% of people did it; is it nesessary?]\n" + FAMILY
    assert [d.code for d in diagnose({**small_course, FILE: asked})] == ["misspelled-word"]
