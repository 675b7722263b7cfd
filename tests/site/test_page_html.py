"""Our pages are what the engine's Markdown would make of them."""

import re
import shutil
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from coursekit.adapters import mkdocs_plugin
from coursekit.adapters.page_html import NotOurs, page_html
from coursekit.load.tree import CONTENT_FILES, CONTENT_FOLDERS

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("course")
    for name in CONTENT_FOLDERS:
        shutil.copytree(REPOSITORY / name, root / name)
    for name in (*CONTENT_FILES, "mkdocs.yml", "mkdocs.staff.yml"):
        if (REPOSITORY / name).exists():
            shutil.copy(REPOSITORY / name, root / name)
    return root


def built(config: Path, site: Path) -> dict[str, str]:
    """The engine's Markdown puts line ends between elements that stand side by side."""
    build(load_config(str(config), site_dir=str(site)))
    return {
        str(p.relative_to(site)): re.sub(r">\n+<", "><", p.read_text())
        for p in sorted(site.rglob("*.html"))
    }


@pytest.mark.parametrize("config", ["mkdocs.yml", "mkdocs.staff.yml"])
def test_pages_are_the_engine_s_own(
    course: Path, config: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def counting(markdown: str) -> object:
        asked.append(markdown)
        return page_html(markdown)

    def refusing(markdown: str) -> object:
        raise NotOurs(markdown)

    monkeypatch.setattr(mkdocs_plugin, "can_fork", lambda: False)
    monkeypatch.setattr(mkdocs_plugin, "page_html", counting)
    ours = built(course / config, course / "site")
    monkeypatch.setattr(mkdocs_plugin, "page_html", refusing)
    assert len(asked) > 100
    assert built(course / config, course / "site") == ours


def test_what_is_not_ours_is_left_to_the_engine() -> None:
    with pytest.raises(NotOurs):
        page_html("# A title {: #a }\n\nSome words.\n")


def test_contents_are_nested_and_end_at_the_third_level() -> None:
    lines = ("# A {: #a }", "## B {: #b }", "### C {: #c }", "#### D {: #d }", "<p>e</p>")
    html, contents = page_html("\n\n".join(lines) + "\n")
    assert (
        html
        == '<h1 id="a">A</h1>\n<h2 id="b">B</h2>\n<h3 id="c">C</h3>\n<h4 id="d">D</h4>\n<p>e</p>'
    )
    assert [
        (t["id"], [(u["id"], [v["id"] for v in u["children"]]) for u in t["children"]])
        for t in contents
    ] == [("a", [("b", ["c"])])]
