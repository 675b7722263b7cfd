"""The navigation that is rendered once for a folder is what the theme writes for each page."""

import re
import shutil
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.theme import Theme

from coursekit.adapters import mkdocs_plugin
from coursekit.adapters.theme_navigation import CALLS, MANY, keep_navigation
from coursekit.load.tree import CONTENT_FILES, CONTENT_FOLDERS

REPOSITORY = Path(__file__).parents[2]


def built(root: Path) -> dict[str, bytes]:
    build(load_config(str(root / "mkdocs.yml")))
    site = root / "site" / "client"
    return {str(p.relative_to(site)): p.read_bytes() for p in sorted(site.rglob("*.html"))}


def test_the_pages_are_the_theme_s_own_to_the_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in CONTENT_FOLDERS:
        shutil.copytree(REPOSITORY / name, tmp_path / name)
    for name in (*CONTENT_FILES, "mkdocs.yml"):
        if (REPOSITORY / name).exists():
            shutil.copy(REPOSITORY / name, tmp_path / name)
    ours = built(tmp_path)
    monkeypatch.setattr(mkdocs_plugin, "keep_navigation", lambda _: None)
    assert len(ours) > 50
    assert built(tmp_path) == ours


def test_the_theme_renders_its_entries_where_we_look_for_it() -> None:
    environment = Theme(name="material").get_env()
    for name, call in CALLS.items():
        assert environment.loader is not None
        assert environment.loader.get_source(environment, name)[0].count(call) == 1
    keep_navigation(environment)
    for name, call in CALLS.items():
        source, _, _ = environment.loader.get_source(environment, name)
        assert call not in source
        assert source.count("render_once(") == 1


@pytest.mark.parametrize(("more", "named"), [(MANY - 1, MANY - 1), (MANY, 0)])
def test_of_many_modules_a_menu_names_the_open_one(course: Path, more: int, named: int) -> None:
    """The first page lists all in any case. The small course has one module of its own."""
    for number in range(more):
        _add_module(course, f"more-{number}")
    pages = built(course)
    assert len(others_in_menu(pages["index.html"])) == more
    assert len(others_in_menu(pages["brewing/first-cup.html"])) == named
    assert b">Brewing<" in b"".join(menu(pages["brewing/first-cup.html"]).split())


def _add_module(course: Path, name: str) -> None:
    folder = course / "curriculum/en" / name
    folder.mkdir()
    planned = "planned: {title: A cup, aim: You can make tea., path: B, topics: [T2]}"
    (folder / "module.yml").write_text(
        f"id: {name}\ntitle: More\nsummary: Some.\nsessions:\n  - id: {name}-a\n    {planned}\n"
    )
    with (course / "curriculum/course.yml").open("a") as listed:
        listed.write(f"  - {name}\n")


def menu(page: bytes) -> bytes:
    return page.partition(b"md-sidebar--primary")[2].partition(b"md-sidebar--secondary")[0]


def others_in_menu(page: bytes) -> set[bytes]:
    return set(re.findall(rb'href="(?:\.\./)*(more-\d+)/index\.html"', menu(page)))
