"""The navigation that is rendered once for a folder is what the theme writes for each page."""

import shutil
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.theme import Theme

from coursekit.adapters import mkdocs_plugin
from coursekit.adapters.theme_navigation import CALLS, keep_navigation
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
