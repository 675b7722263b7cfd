"""The papers of each session say what its files say, as read here without our own loader."""

import html
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from coursekit.load.course import load_course
from coursekit.load.tree import read_tree
from coursekit.model.loaded import LoadedCourse
from coursekit.render.after_page import after_pages
from coursekit.render.site import Site
from coursekit.render.written_page import written_pages

REPOSITORY = Path(__file__).parents[2]
ABOUT = sorted((REPOSITORY / "curriculum/en").glob("*/*/session.yml"))
FAMILIES = sorted((REPOSITORY / "curriculum/en").glob("*/*/family.yml"))


@pytest.fixture(scope="module")
def course() -> LoadedCourse:
    return load_course(read_tree(REPOSITORY))[0]


@pytest.fixture(scope="module")
def said(course: LoadedCourse) -> dict[str, str]:
    """What each page of the staff edition says, by its address without the ending."""
    site = Site(course, "staff")
    pages = (*after_pages(site), *written_pages(site))
    return {str(page.path.with_suffix("")): words(page.markdown) for page in pages}


def words(markup: str) -> str:
    without = re.sub(r"<sup.*?</sup>", "", markup)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", without)).split()).replace(" ,", ",")


def plain(markdown: str) -> str:
    return " ".join(re.sub(r"\*|\[@[^\]]+\]", "", markdown).split())


def items(guide: Path, title: str) -> list[str]:
    """The lines of a section's list, without our loader."""
    _, _, rest = guide.read_text(encoding="utf-8").partition(f"\n## {title}\n")
    section = rest.partition("\n## ")[0]
    return [plain(line[2:]) for line in section.splitlines() if line.startswith("- ")]


def of_session(about: Path) -> tuple[dict[str, Any], str, Path]:
    """What it is, its page, its guide."""
    value = yaml.safe_load(about.read_text(encoding="utf-8"))
    is_family = about.name == "family.yml"
    page = f"{about.parent.parent.name}/{value['id']}-after"
    return value, page, about.parent / ("family-guide.md" if is_family else "guide.md")


def test_every_session_has_its_checklist_and_its_note(said: dict[str, str]) -> None:
    assert len(ABOUT) >= 38
    missing = []
    for about in (*ABOUT, *FAMILIES):
        value, page, guide = of_session(about)
        note = "Progress note" if about in ABOUT else "Record of the group"
        wanted = [*items(guide, "Fidelity checklist"), *items(guide, note), plain(value["aim"])]
        wanted += [plain(one["text"]) for one in value["objectives"]]
        wanted += ["/".join(map(str, part["minutes"].values())) for part in value["plan"]]
        assert len(wanted) >= 20
        loose = re.sub(r"\W", "", said[page])  # punctuation stands next to marks in the markup
        missing += [(page, line) for line in wanted if re.sub(r"\W", "", line) not in loose]
    assert missing == []


def test_the_safety_card_says_the_overdose_block_word_for_word(said: dict[str, str]) -> None:
    block = (REPOSITORY / "curriculum/en/safety/overdose.md").read_text(encoding="utf-8")
    card = re.sub(r"\W", "", said["to-print/safety-card"])
    lines = [plain(re.sub(r"^\d\. ", "", x)) for x in block.split("---\n")[2].splitlines() if x]
    assert len(lines) == 8
    assert [line for line in lines if re.sub(r"\W", "", line) not in card] == []


def test_the_first_week_has_the_weeks_of_each_schedule(said: dict[str, str]) -> None:
    def read(name: str) -> Any:
        return yaml.safe_load((REPOSITORY / "curriculum" / name).read_text(encoding="utf-8"))

    schedules = [read(f"schedules/{n}-weeks.yml")["weeks"] for n in ("08", "12", "16")]
    table = said["to-print/joining-late"].partition("Given on, by")[2]
    rows = []
    for session in read("course.yml")["first_week"]:
        weeks = [next(n for n, w in enumerate(s, 1) if session in w["sessions"]) for s in schedules]
        rows.append(" ".join(f"week {n}" for n in weeks))
    assert re.findall(r"week \d+ week \d+ week \d+", table) == rows


def test_clients_get_none_of_it(course: LoadedCourse) -> None:
    site = Site(course, "client")
    assert list(after_pages(site)) == []
    paths = {page.path for page in written_pages(site)}
    assert [p for p in paths if p.parts[0].startswith("to-print")] == []
