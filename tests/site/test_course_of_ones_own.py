"""`course new course`: from an empty folder to both editions and paper, with no file of ours."""

import subprocess
from pathlib import Path

import pytest
from lxml import html
from test_course_build import COURSE

BREAD = ("course", "bread", "--title", "Bread & co", "--summary", "You bake one loaf.")
STARTER = ("session", "a-starter", "--module", "first-steps", "--title", "A starter")


def course(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COURSE, *words], cwd=folder, capture_output=True, text=True, check=False,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip


@pytest.fixture(scope="module")
def bread(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bread")
    begun = course(folder, "new", *BREAD)
    assert (begun.returncode, begun.stderr) == (0, "")
    assert "course new session ID --module first-steps" in begun.stdout
    started = course(folder, "new", *STARTER, "--aim", "You can feed a starter.")
    assert started.returncode == 0, started.stderr
    assert "`course serve`" in started.stdout  # there is no Makefile here
    assert course(folder, "check").stdout.count(" error: ") == 0
    built = course(folder, "build")
    assert built.returncode == 0, built.stderr
    return folder


def test_both_editions_have_their_pages_and_no_way_out_for_those_who_hide(bread: Path) -> None:
    client = {path.name for path in (bread / "site/client").rglob("*.html")}
    assert {"index.html", "a-starter.html", "get-help.html", "privacy.html"} <= client
    for page in (bread / "site/client").rglob("*.html"):
        tree = html.fromstring(page.read_bytes())
        assert tree.xpath("//title/text()")[0].endswith("Bread & co")
        assert tree.xpath("//*[@data-exit]") == []
    guide = html.fromstring((bread / "site/staff/first-steps/a-starter.html").read_bytes())
    assert guide.xpath("//h1")[0].text_content().strip() == "A starter"


def test_the_help_page_shows_ones_own_list_and_nothing_of_ours(bread: Path) -> None:
    tree = html.fromstring((bread / "site/client/get-help.html").read_bytes())
    titles = [heading.text_content().strip() for heading in tree.xpath("//article//h2")]
    assert titles == ["Numbers to call or text"]


def test_it_can_be_printed(bread: Path) -> None:
    printed = course(bread, "print", "a-starter", "--kind", "handout")
    assert printed.returncode == 0, printed.stderr
    assert [path.suffix for path in (bread / "dist/print").rglob("*handout*.pdf")] == [".pdf"]


def test_no_course_is_begun_inside_another(bread: Path) -> None:
    inside = bread / "curriculum"
    before = sorted(bread.rglob("*"))
    refused = course(inside, "new", *BREAD)
    assert refused.returncode == 2
    assert "Nothing was made: there is a course in" in refused.stderr
    assert sorted(bread.rglob("*")) == before


def test_a_page_has_its_way_out_where_the_course_does_not_say_otherwise(tmp_path: Path) -> None:
    assert course(tmp_path, "new", *BREAD).returncode == 0
    about = tmp_path / "curriculum/course.yml"
    about.write_text(about.read_text().replace("quick_exit: false", "# quick_exit: false"))
    assert course(tmp_path, "build").returncode == 0
    tree = html.fromstring((tmp_path / "site/client/index.html").read_bytes())
    assert len(tree.xpath("//*[@data-exit]")) == 1
