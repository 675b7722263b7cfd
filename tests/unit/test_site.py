"""Which pages and entries an edition has, and on which page a mistake is shown in the preview."""

import html
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from coursekit.diagnostics import Diagnostic
from coursekit.load.course import load_course
from coursekit.load.tree import Tree, read_tree
from coursekit.model.site import EDITIONS, GENERATED_PAGES, Edition, NavEntry, SitePlan
from coursekit.render.plan import plan_site
from coursekit.render.site import Site

FOLDER = PurePosixPath("curriculum/en/brewing/first-cup")
CLIENT_PAGE = PurePosixPath("brewing/first-cup.md")
FAMILY_PAGE = PurePosixPath("brewing/first-cup-family.md")
Diagnose = Callable[[Tree], tuple[Diagnostic, ...]]


def planned(tree: Tree, diagnose: Diagnose, edition: str = "client") -> SitePlan:
    course, _ = load_course(tree)
    return plan_site(Site(course, edition, diagnose(tree)), {})  # type: ignore[arg-type]


def text_of(plan: SitePlan, path: PurePosixPath) -> str:
    (page,) = (page for page in plan.pages if page.path == path)
    return page.markdown


def titles(entries: tuple[NavEntry, ...]) -> list[str]:
    return [entry.title for entry in entries]


@pytest.mark.parametrize(
    ("broken", "shown_on"),
    [
        (FOLDER / "family.md", {FAMILY_PAGE}),
        (FOLDER / "family.yml", {FAMILY_PAGE}),
        (FOLDER / "family-worksheet.yml", {FAMILY_PAGE}),
        (PurePosixPath("quizzes/en/brewing/first-cup.family.yml"), {FAMILY_PAGE}),
        (FOLDER / "lesson.md", {CLIENT_PAGE}),
        (PurePosixPath("quizzes/en/brewing/first-cup.yml"), {CLIENT_PAGE}),
        (FOLDER / "cup.svg", {CLIENT_PAGE, FAMILY_PAGE}),
    ],
    ids=lambda value: value.name if isinstance(value, PurePosixPath) else "",
)
def test_a_mistake_is_shown_on_the_pages_it_concerns(
    small_course: Tree, diagnose: Diagnose, broken: PurePosixPath, shown_on: set[PurePosixPath]
) -> None:
    plan = planned({**small_course, broken: b"\x00: ["}, diagnose)
    to_mend = {page.path for page in plan.pages if "To mend" in page.markdown}
    assert to_mend == shown_on


def test_the_section_for_families_has_its_page_first_and_then_their_sessions(
    small_course: Tree, diagnose: Diagnose
) -> None:
    client = planned(small_course, diagnose).navigation
    (section,) = (entry for entry in client if entry.title == "For families")
    assert titles(section.children) == ["For families", "Tea for two"]
    course = next(entry for entry in client if entry.title == "The course")
    assert titles(course.children[0].children) == ["Brewing", "The first cup"]
    staff = planned(small_course, diagnose, "staff").navigation
    (section,) = (entry for entry in staff if entry.title == "For families")
    assert titles(section.children) == [
        "Family groups",
        "Tea for two",
        "Tea for two: what families read",
    ]


def test_the_page_with_the_name_of_a_folder_stands_first_in_it(
    small_course: Tree, diagnose: Diagnose
) -> None:
    sheets = {
        PurePosixPath("docs/client/for-you.md"): b"# Pages for you\n\nPick one.\n",
        PurePosixPath("docs/client/for-you/at-night.md"): b"# At night\n\nTea without caffeine.\n",
    }
    plan = planned({**small_course, **sheets}, diagnose)
    (section,) = (entry for entry in plan.navigation if entry.title == "For you")
    assert titles(section.children) == ["Pages for you", "At night"]
    assert "Pages for you" not in titles(plan.navigation)
    printable = {page.path for page in plan.pages if "hg-sheet" in page.markdown}
    assert printable == {PurePosixPath("for-you/at-night.md")}


def test_the_two_pages_of_a_session_lead_to_each_other(
    small_course: Tree, diagnose: Diagnose
) -> None:
    client = planned(small_course, diagnose)
    assert 'href="first-cup.html"' in text_of(client, FAMILY_PAGE)
    assert 'href="first-cup-family.html"' in text_of(client, PurePosixPath("brewing/index.md"))
    assert 'href="brewing/first-cup-family.html"' in text_of(client, PurePosixPath("families.md"))
    staff = planned(small_course, diagnose, "staff")
    assert 'href="first-cup-family.html"' in text_of(staff, CLIENT_PAGE)
    assert 'href="first-cup.html"' in text_of(staff, FAMILY_PAGE)


@pytest.mark.parametrize("edition", EDITIONS)
def test_what_the_table_says_of_generated_pages_is_so(edition: Edition) -> None:
    """Each is made, in the menu once under its title, and found by its id, in these editions."""
    course, _ = load_course(read_tree(Path(__file__).parents[2]))
    part = {"title": "Quiz", "description": "A quiz.", "properties": {}}
    schemas = {"quiz": {**part, "$defs": {"Waiver": part}}}
    site = Site(course, edition, schemas=schemas)
    plan = plan_site(site, {})
    made = {page.path for page in plan.pages}
    linked = site.writer(PurePosixPath("index.md")).links
    for page in GENERATED_PAGES:
        is_here = edition in page.editions
        assert (page.path in made) == is_here, page.id
        assert menu(plan.navigation).count((page.title, page.path)) == is_here, page.id
        address = linked.href(PurePosixPath("index.md"), f"page:{page.id}")
        assert address == (str(page.path.with_suffix(".html")) if is_here else None)


def menu(entries: tuple[NavEntry, ...]) -> list[tuple[str, PurePosixPath | None]]:
    below = [one for entry in entries for one in menu(entry.children)]
    return [*((html.unescape(entry.title), entry.page) for entry in entries), *below]
