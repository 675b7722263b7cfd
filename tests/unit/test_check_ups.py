"""Check-ups as pages: what each edition has, and that no sheet tells what is right."""

import re
from pathlib import PurePosixPath

from coursekit.load.course import load_course
from coursekit.load.tree import Tree
from coursekit.model.site import Edition
from coursekit.render.plan import plan_site
from coursekit.render.site import Site

QUIZ = PurePosixPath("quizzes/en/brewing/first-cup.yml")
CHECK_UP = "check-ups/brewing.md"
TALLY = "check-ups/brewing-tally.md"
MODULE = "brewing/index.md"


def pages(tree: Tree, edition: Edition, **edits: str) -> dict[str, str]:
    """Each page's Markdown; `edits` are done to the quiz."""
    text = tree[QUIZ].decode()
    for old, new in edits.items():
        text, count = re.subn(old, new, text)
        assert count
    course, problems = load_course({**tree, QUIZ: text.encode()})
    assert problems == ()
    plan = plan_site(Site(course, edition), {})
    return {str(page.path): page.markdown for page in plan.pages}


def test_only_staff_have_sheets_and_a_tally(small_course: Tree) -> None:
    client, staff = (pages(small_course, edition) for edition in ("client", "staff"))
    assert CHECK_UP in client
    assert TALLY not in client
    assert not [name for name, page in client.items() if "tally" in page.lower()]
    assert {CHECK_UP, TALLY} <= staff.keys()


def test_no_sheet_changes_with_what_is_right_or_said_of_it(small_course: Tree) -> None:
    edits = {"answer: true": "answer: maybe", "answer: false": "answer: true", "maybe": "false"}
    swapped = pages(small_course, "staff", **edits, **{r"(chose_\w+:) .*": r"\1 Zebra."})
    usual = pages(small_course, "staff")
    assert usual[CHECK_UP] == swapped[CHECK_UP]
    assert usual[TALLY] != swapped[TALLY]
    assert "Time is one of the three things." in usual[CHECK_UP]


def test_its_answers_have_keys_of_their_own(small_course: Tree) -> None:
    client = pages(small_course, "client")
    both = [client[name] for name in (CHECK_UP, "brewing/first-cup.md")]
    keys = [re.findall(r'data-key="([^".]+)\.([^"]+)"', page) for page in both]
    assert len(set(keys[0])) == 4
    assert len({place for place, _ in keys[0]}) == 1
    for own, of_session in zip(*(zip(*found, strict=True) for found in keys), strict=True):
        assert set(own).isdisjoint(of_session)
    assert len(set(re.findall(r'id="(question-[^"]+)"', client[CHECK_UP]))) == 4


def test_a_session_that_gives_fewer_is_named(small_course: Tree) -> None:
    staff = pages(
        small_course,
        "staff",
        **{r"(id: (bitter-cup|clock)\n    kind: true-false\n    form:) b": r"\1 a"},
    )
    assert "The first cup: 1 of 2" in staff[CHECK_UP]
    assert "of 2" not in pages(small_course, "staff")[CHECK_UP]


def test_a_module_without_such_questions_has_no_check_up(small_course: Tree) -> None:
    tree = {path: data for path, data in small_course.items() if path != QUIZ}
    for edition in ("client", "staff"):
        plan = plan_site(Site(load_course(tree)[0], edition), {})  # type: ignore[arg-type]
        made = {str(page.path): page.markdown for page in plan.pages}
        assert not [name for name in made if name.startswith("check-ups/")]
        assert "check-ups/" not in made[MODULE]
        assert "check-ups/brewing.html" in pages(small_course, edition)[MODULE]  # type: ignore[arg-type]
