"""The MkDocs plugin: hands the site plan to MkDocs and adds nothing of its own.

This is the only module that imports mkdocs. All is loaded, checked and planned before MkDocs
empties its site folder. In `build` errors end the build; in `serve` nothing is raised: the pages
concerned show what is wrong, and come back when it is mended.
"""

import logging
import re
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from coursekit.adapters.course_folder import examine, examine_structure, report_text
from coursekit.adapters.files import (
    forget_pages,
    read_assets,
    read_explanations,
    read_site,
    remove_other_pages,
    write_plan,
    write_site,
)
from coursekit.adapters.schemas import schemas
from coursekit.adapters.theme_navigation import keep_navigation
from coursekit.diagnostics import without_infos
from coursekit.finish import finish, preview
from coursekit.load.tree import CONTENT_FILES, CONTENT_FOLDERS, Tree, read_tree
from coursekit.model.site import EDITIONS, NavEntry, SitePlan
from coursekit.render.plan import plan_site
from coursekit.render.site import Site

_ASIDE = re.compile(r"<!--(\d+)-->")
_log = logging.getLogger("mkdocs.plugins.coursekit")


class CourseConfig(Config):  # type: ignore[no-untyped-call]
    edition = config_options.Choice(EDITIONS, default="client")


class CoursePlugin(BasePlugin[CourseConfig]):  # type: ignore[no-untyped-call]
    is_serving: bool = False
    plan: SitePlan | None = None
    tree: Tree | None = None
    """What was read for the preview."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self.is_serving = command == "serve"

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        root = _root(config)
        found = examine(root, with_infos=True) if self.is_serving else examine_structure(root)
        self.tree = found.tree
        if found.has_errors:
            text = report_text(found, "plain", without_infos(found.diagnostics))
            if not self.is_serving:
                raise PluginError(f"the course has errors; nothing was built\n\n{text}")
            _log.error("the course has errors; their pages show them\n\n%s", text)
        before = self.plan
        findings = found.diagnostics if self.is_serving else ()
        edition = self.config.edition
        site = Site(found.course, edition, findings, read_explanations(), schemas())
        self.plan = plan_site(site, read_assets())
        if before is None or before.navigation != self.plan.navigation:
            forget_pages(_pages(config, self.plan))  # each page shows the navigation

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        plan = self._planned()
        folder = _pages(config, plan)
        ours = [
            File(str(path), str(folder), config.site_dir, use_directory_urls=False)
            for path in write_plan(plan, folder)
        ]
        config.nav = [_nav(entry) for entry in plan.navigation]
        themes = [f for f in files if f.src_dir is None or "docs" not in Path(f.src_dir).parts]
        return Files([*themes, *ours])

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Finished HTML is set aside: the engine would parse it, only to put it out as it is."""
        self.aside: list[str] = []
        return "\n\n".join(map(self._set_aside, markdown.split("\n\n")))

    def _set_aside(self, block: str) -> str:
        if not block.startswith("<"):
            return block
        self.aside.append(block.strip("\n"))
        return f"<!--{len(self.aside) - 1}-->"

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        return _ASIDE.sub(lambda found: self.aside[int(found[1])], html)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        keep_navigation(env)
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        folder = Path(config.site_dir)
        if self.is_serving:
            remove_other_pages(self._planned(), folder)
        built = read_site(folder)
        site, problems = (preview(built), ()) if self.is_serving else finish(built)
        write_site(built, site, folder)
        if problems:
            raise PluginError("addresses that lead nowhere:\n" + "\n".join(problems))

    def _planned(self) -> SitePlan:
        assert self.plan is not None  # noqa: S101 - MkDocs calls in this order
        return self.plan

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[[], None]
    ) -> LiveReloadServer:
        """The server looks for changes from now on, so what changed since the reading is built."""
        root = _root(config)
        for name in (*CONTENT_FOLDERS, *CONTENT_FILES):
            if (root / name).exists():
                server.watch(str(root / name))
        if read_tree(root) != self.tree:
            builder()
        return server


def _pages(config: MkDocsConfig, plan: SitePlan) -> Path:
    """Where the pages are written for MkDocs to read; they stay, so that it sees what changed."""
    return _root(config) / "build" / "pages" / plan.edition


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent


def _nav(entry: NavEntry) -> dict[str, object]:
    if entry.page is not None:
        return {entry.title: str(entry.page)}
    return {entry.title: [_nav(child) for child in entry.children]}
