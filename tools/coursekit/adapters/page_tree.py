"""`course pages`: the pages of both editions as plain folders, for any engine that reads MkDocs'.

Each edition gets a folder with its `mkdocs.yml` and its `docs/`. The settings are those of the
course's own `mkdocs.yml`, with the navigation written out and without our plugin, so that an engine
that ignores unknown plugins cannot leave the pages out.
"""

from pathlib import Path
from typing import Any

import yaml

from coursekit.adapters.build import CONFIGS
from coursekit.adapters.editions import edition_of
from coursekit.adapters.files import read_assets, write_plan
from coursekit.model.loaded import LoadedCourse
from coursekit.model.site import EDITIONS, Edition, NavEntry
from coursekit.render.plan import plan_site


def write_page_tree(course: LoadedCourse, root: Path, folder: Path) -> None:
    """Writes `folder/client` and `folder/staff`. Raises OSError."""
    for edition in EDITIONS:
        plan = plan_site(edition_of(course, edition, {}), read_assets())
        write_plan(plan, folder / edition / "docs")
        config = {
            **_settings(root, edition),
            "docs_dir": "docs",
            "site_dir": "site",
            "nav": engine_navigation(plan.navigation),
        }
        text = yaml.safe_dump(config, sort_keys=False, allow_unicode=True)
        (folder / edition / "mkdocs.yml").write_text(text, encoding="utf-8")


def _settings(root: Path, edition: Edition) -> dict[str, Any]:
    """The edition's own settings over those that it inherits, without our plugin."""
    own = yaml.safe_load((root / CONFIGS[edition]).read_text(encoding="utf-8"))
    parent = own.pop("INHERIT", None)
    inherited = yaml.safe_load((root / parent).read_text(encoding="utf-8")) if parent else {}
    # an engine's own search would be a second one, and would find the answers too
    return {**inherited, **own, "plugins": [{"search": {"enabled": False}}]}


def engine_navigation(entries: tuple[NavEntry, ...]) -> list[dict[str, Any]]:
    """As the engine's own settings have it."""
    return [
        {entry.title: str(entry.page) if entry.page else engine_navigation(entry.children)}
        for entry in entries
    ]
