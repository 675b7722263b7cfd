"""A built site links the papers that were made of this very course, each where it belongs."""

import re
import subprocess
import sys
from pathlib import Path

from coursekit.adapters.printed_list import PLACE, are_stale, read_printed
from coursekit.load.tree import read_tree

SESSION = "curriculum/en/brewing/first-cup/session.yml"
LINK = re.compile(r'href="[./]*(print/letter/brewing/[^"]+)"[^>]*>([^<]+)<')


def run(course: Path, *words: str) -> str:
    command = [sys.executable, "-m", "coursekit", *words, "--course", str(course)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr + result.stdout
    return result.stdout


def papers_in(course: Path, edition: str) -> set[str]:
    site = course / "site" / edition
    return {p.relative_to(site / "print").as_posix() for p in site.glob("print/**/*.pdf")}


def links_on(course: Path, page: str) -> dict[str, str]:
    return dict(LINK.findall((course / "site" / page).read_text()))


def test_pages_link_the_papers_until_the_course_changes(course: Path) -> None:
    run(course, "print")
    assert "older" not in run(course, "build")
    kinds = {"handout", "worksheet", "quiz", "quiz-b"}
    families = {"page", "worksheet", "quiz"}
    for_clients = {f"letter/brewing/first-cup-{kind}.pdf" for kind in kinds}
    for_clients |= {f"letter/brewing/first-cup-family-{kind}.pdf" for kind in families}
    assert papers_in(course, "client") == for_clients
    made = {p.relative_to(course / "dist/print").as_posix() for p in course.glob("dist/**/*.pdf")}
    assert papers_in(course, "staff") == made
    on_session = links_on(course, "client/brewing/first-cup.html")
    assert on_session["print/letter/brewing/first-cup-quiz-b.pdf"] == "Quiz, form B (PDF, 1 page)"
    named = ["handout", "quiz", "quiz-b", "worksheet"]
    assert [Path(link).stem for link in on_session] == [f"first-cup-{name}" for name in named]
    assert len(links_on(course, "client/brewing/first-cup-family.html")) == len(families)
    assert len(links_on(course, "staff/brewing/first-cup.html")) == len(kinds) + 3
    assert list(links_on(course, "staff/brewing/index.html").values()) != []
    assert links_on(course, "client/brewing/index.html") == {}
    assert ".pdf" not in (course / "site/client/worker.js").read_text()

    text = (course / SESSION).read_text()
    (course / SESSION).write_text(text.replace("The first cup", "The very first cup"))
    said = run(course, "build")
    assert "are older than the course" in said
    assert papers_in(course, "client") == papers_in(course, "staff") == set()
    assert links_on(course, "client/brewing/first-cup.html") == {}


def test_the_list_takes_what_is_printed_later_and_leads_nowhere_else(course: Path) -> None:
    run(course, "print", "first-cup", "--kind", "handout")
    run(course, "print", "first-cup", "--kind", "quiz")
    tree = read_tree(course)
    names = ["handout", "quiz-b", "quiz"]
    assert [one.path.stem for one in read_printed(course, tree)] == [
        f"first-cup-{n}" for n in names
    ]
    listed = course / PLACE / "papers.json"
    text = listed.read_text()
    listed.write_text(text.replace("letter/brewing/first-cup-quiz.pdf", "../../program.yml"))
    assert len(read_printed(course, tree)) == 2
    assert not are_stale(course, tree)
    listed.write_text(text[:-40])
    assert read_printed(course, tree) == {}
    assert are_stale(course, tree)
