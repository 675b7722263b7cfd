"""The MkDocs plugin: hands the site plan to MkDocs and adds nothing of its own.

This is the only module that imports mkdocs. All is loaded, checked and planned before MkDocs
empties its site folder. In `build` errors end the build; in `serve` nothing is raised: the pages
concerned show what is wrong, and come back when it is mended.
"""

import logging
from pathlib import Path
from typing import Literal

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

from coursekit.adapters.course_folder import examine, report_text
from coursekit.adapters.files import (
    read_assets,
    read_explanations,
    read_site,
    write_plan,
    write_site,
)
from coursekit.finish import finish
from coursekit.load.tree import CONTENT_FILES, CONTENT_FOLDERS
from coursekit.model.site import EDITIONS, NavEntry, SitePlan
from coursekit.render.plan import plan_site

_log = logging.getLogger("mkdocs.plugins.coursekit")


class CourseConfig(Config):  # type: ignore[no-untyped-call]
    edition = config_options.Choice(EDITIONS, default="client")


class CoursePlugin(BasePlugin[CourseConfig]):  # type: ignore[no-untyped-call]
    is_serving: bool = False
    plan: SitePlan

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self.is_serving = command == "serve"

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        found = examine(_root(config))
        if found.has_errors:
            text = report_text(found, "plain")
            if not self.is_serving:
                raise PluginError(f"the course has errors; nothing was built\n\n{text}")
            _log.error("the course has errors; their pages show them\n\n%s", text)
        edition = self.config.edition
        self.plan = plan_site(
            found.course, edition, read_assets(), found.diagnostics, read_explanations()
        )

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        folder = _root(config) / "build" / "pages" / self.plan.edition
        ours = [
            File(str(path), str(folder), config.site_dir, use_directory_urls=False)
            for path in write_plan(self.plan, folder)
        ]
        config.nav = [_nav(entry) for entry in self.plan.navigation]
        themes = [f for f in files if f.src_dir is None or "docs" not in Path(f.src_dir).parts]
        return Files([*themes, *ours])

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        folder = Path(config.site_dir)
        built = read_site(folder)
        site, problems = finish(built)
        write_site(built, site, folder)
        if problems and not self.is_serving:
            raise PluginError("addresses that lead nowhere:\n" + "\n".join(problems))

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        root = _root(config)
        for name in (*CONTENT_FOLDERS, *CONTENT_FILES):
            if (root / name).exists():
                server.watch(str(root / name))
        return server


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent


def _nav(entry: NavEntry) -> dict[str, object]:
    if entry.page is not None:
        return {entry.title: str(entry.page)}
    return {entry.title: [_nav(child) for child in entry.children]}
