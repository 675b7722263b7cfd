"""The course built by MkDocs and, from its page tree, by Zensical: the same pages.

What may differ is listed here, each with its reason. Any other difference fails.
"""

import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
EDITIONS = ("client", "staff")
COURSE = (sys.executable, "-m", "coursekit")


class Pages(HTMLParser):
    """The title and the content of a page: elements with their attributes, and words."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self.content: list[str] = []
        self.in_title = False
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.in_title = tag == "title"
        self.depth += tag == "article"
        if self.depth:
            self.content.append(f"<{tag} {sorted(attrs, key=str)}>")

    def handle_endtag(self, tag: str) -> None:
        self.in_title = False
        if self.depth:
            self.content.append(f"</{tag}>")
        self.depth -= tag == "article"

    def handle_data(self, data: str) -> None:
        words = re.sub(r"\s+", " ", data).strip()
        if self.in_title:
            self.title += words
        elif self.depth and words:
            self.content.append(words)


# Zensical puts an anchor for "skip to content" before the first thing on a page without contents
SKIP = ["<a [('id', '__skip'), ('tabindex', '-1')]>", "</a>"]


def read(path: Path) -> tuple[str, list[str]]:
    page = Pages()
    page.feed(path.read_text(encoding="utf-8"))
    content = page.content
    for at in range(len(content) - 1):
        if content[at : at + 2] == SKIP:
            content = content[:at] + content[at + 2 :]
            break
    return page.title, content


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Our own course, built and finished by each engine."""
    root = tmp_path_factory.mktemp("engines")
    course = root / "course"
    for name in ("curriculum", "quizzes", "docs"):
        shutil.copytree(REPOSITORY / name, course / name)
    for name in ("program.yml", "mkdocs.yml", "mkdocs.staff.yml"):
        shutil.copy(REPOSITORY / name, course / name)
    tree, zensical = root / "tree", [sys.executable, "-m", "zensical", "build"]
    run(*COURSE, "build", cwd=course)
    run(*COURSE, "pages", str(tree), cwd=course)
    for edition in EDITIONS:
        run(*zensical, cwd=tree / edition)
        run(*COURSE, "finish", str(tree / edition / "site"), cwd=course)
    return {
        **{f"mkdocs {edition}": course / "site" / edition for edition in EDITIONS},
        **{f"zensical {edition}": tree / edition / "site" for edition in EDITIONS},
    }


def run(*command: str, cwd: Path) -> None:
    result = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def pages_of(site: Path) -> list[str]:
    return sorted(str(path.relative_to(site)) for path in site.rglob("*.html"))


@pytest.mark.parametrize("edition", EDITIONS)
def test_both_engines_make_the_same_pages(sites: dict[str, Path], edition: str) -> None:
    one, other = sites[f"mkdocs {edition}"], sites[f"zensical {edition}"]
    assert pages_of(one) == pages_of(other)
    for name in pages_of(one):
        assert read(one / name) == read(other / name), name


@pytest.mark.parametrize("edition", EDITIONS)
def test_both_engines_let_the_same_be_found(sites: dict[str, Path], edition: str) -> None:
    index = "assets/homeground/search-index.js"
    first, second = (sites[f"{e} {edition}"] / index for e in ("mkdocs", "zensical"))
    assert first.read_text() == second.read_text()


LATER = {"fsrs.js", "minisearch.js", "search-index.js", "worker.js"}
"""What scripts load by themselves, when it is needed."""


@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
def test_our_styles_are_one_file_and_nothing_lies_there_that_nobody_loads(
    sites: dict[str, Path], engine: str
) -> None:
    site = sites[f"{engine} client"]
    loads = {
        name: re.findall(
            r'="[^"]*assets/homeground/([\w.-]+\.(?:css|js))"', (site / name).read_text()
        )
        for name in pages_of(site)
    }
    for name, loaded in loads.items():
        assert [file[-4:] for file in loaded].count(".css") == 1, name
    there = {
        path.name for path in (site / "assets/homeground").glob("*.*s") if path.suffix != ".json"
    }
    assert there - LATER == {file for loaded in loads.values() for file in loaded}
