"""Staff who were handed a group find what they need without looking for it."""

from pathlib import PurePosixPath

from coursekit.load.course import load_course
from coursekit.load.tree import Tree
from coursekit.model.site import SitePlan
from coursekit.render.plan import plan_site
from coursekit.render.site import Site

GUIDE = PurePosixPath("brewing/first-cup.md")
PAGES = {
    PurePosixPath(f"docs/staff/{name}.md"): f"# {name}\n\nTea first.\n".encode()
    for name in (
        "check-ups", "make-a-schedule", "schedules", "words", "authors/begin", "makers/tools",
        "room/spills", "room/what-can-go-wrong", "to-print/card",
    )
}  # fmt: skip


def staff(tree: Tree) -> SitePlan:
    return plan_site(Site(load_course({**tree, **PAGES})[0], "staff"), {})


def text_of(plan: SitePlan, path: str) -> str:
    (page,) = (page for page in plan.pages if page.path == PurePosixPath(path))
    return page.markdown


def test_what_a_group_needs_stands_before_what_is_done_at_a_desk(small_course: Tree) -> None:
    menu = [entry.title for entry in staff(small_course).navigation]
    for_a_group = ["schedules", "make-a-schedule", "check-ups", "The course", "For families"]
    assert menu[1:6] == for_a_group
    assert menu[6:8] == ["In the room", "To print"]
    assert menu[-2:] == ["For authors", "For makers"]


def test_the_first_button_leads_to_the_sessions(small_course: Tree) -> None:
    home = text_of(staff(small_course), "index.md")
    assert home.index('href="#the-course"') < home.index("## ")
    assert "{: #the-course }" in home
    assert 'href="schedules.html"' in home


def test_a_guide_begins_with_what_is_opened_or_printed_before_a_group(small_course: Tree) -> None:
    guide = text_of(staff(small_course), str(GUIDE))
    top = guide[: guide.index("By the end, people can:")]
    for name in (
        "first-cup-run.html", "first-cup-worksheet.html", "first-cup-lesson.html", "#answer-key",
        "../room/what-can-go-wrong.html", "first-cup-after.html",
    ):  # fmt: skip
        assert f'href="{name}"' in top


def test_a_module_leads_to_the_running_view(small_course: Tree) -> None:
    assert 'href="first-cup-run.html"' in text_of(staff(small_course), "brewing/index.md")
    client = plan_site(Site(load_course(small_course)[0], "client"), {})
    assert "-run.html" not in text_of(client, "brewing/index.md")
