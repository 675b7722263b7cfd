"""The MkDocs plugin: hands the site plan to MkDocs and adds nothing of its own.

This is the only module that imports mkdocs. All is loaded, checked and planned before MkDocs
empties its site folder. In `build` errors end the build; in `serve` nothing is raised: the pages
concerned show what is wrong, and come back when it is mended.
"""

import logging
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Literal

from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from coursekit.adapters.aside import Lost, aside, can_fork
from coursekit.adapters.course_folder import examine, examine_and, report_text
from coursekit.adapters.files import (
    forget_pages,
    read_assets,
    read_explanations,
    read_site,
    remove_other_pages,
    write_plan,
    write_site,
)
from coursekit.adapters.halves import Halves
from coursekit.adapters.page_html import NotOurs, page_html
from coursekit.adapters.printed_list import read_printed
from coursekit.adapters.schemas import schemas
from coursekit.adapters.theme_navigation import keep_navigation
from coursekit.diagnostics import Diagnostic, without_infos
from coursekit.finish import finish, preview
from coursekit.finish._about import ABOUT
from coursekit.load.tree import CONTENT_FILES, CONTENT_FOLDERS, Tree, read_tree
from coursekit.model.loaded import LoadedCourse
from coursekit.model.site import EDITIONS, NavEntry, SitePlan
from coursekit.render.plan import plan_site
from coursekit.render.site import Site

_log = logging.getLogger("mkdocs.plugins.coursekit")


class CourseConfig(Config):  # type: ignore[no-untyped-call]
    edition = config_options.Choice(EDITIONS, default="client")


class CoursePlugin(BasePlugin[CourseConfig]):  # type: ignore[no-untyped-call]
    is_serving: bool = False
    plan: SitePlan | None = None
    tree: Tree | None = None
    """What was read for the preview."""
    halves: Halves | None = None
    """Where there is a second core, another process builds half of the pages."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self.is_serving = command == "serve"

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        root = _root(config)
        before = self.plan
        if self.is_serving:
            found = examine(root, with_infos=True)
            plan = self._plan(root, found.tree, found.course, found.diagnostics)
        else:
            found, plan = examine_and(root, partial(self._plan, root))
        self.tree, self.plan = found.tree, plan
        if found.has_errors:
            text = report_text(found, "plain", without_infos(found.diagnostics))
            if not self.is_serving:
                raise PluginError(f"the course has errors; nothing was built\n\n{text}")
            _log.error("the course has errors; their pages show them\n\n%s", text)
        if self.is_serving and (before is None or before.navigation != plan.navigation):
            forget_pages(_pages(config, plan))  # each page shows the navigation

    def _plan(
        self,
        root: Path,
        tree: Tree,
        course: LoadedCourse,
        findings: tuple[Diagnostic, ...] = (),
    ) -> SitePlan:
        edition = self.config.edition
        printed = read_printed(root, tree)
        site = Site(course, edition, findings, read_explanations(), schemas(), printed)
        return plan_site(site, read_assets(), aside)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """The preview reads pages from a folder, where it sees which of them have changed."""
        plan = self._planned()
        if self.is_serving:
            folder = _pages(config, plan)
            ours = [
                File(str(path), str(folder), config.site_dir, use_directory_urls=False)
                for path in write_plan(plan, folder)
            ]
        else:
            ours = [
                File.generated(config, str(path), content=data) for path, data in plan.files.items()
            ]
        config.nav = [_nav(entry) for entry in plan.navigation]
        themes = [f for f in files if f.src_dir is None or "docs" not in Path(f.src_dir).parts]
        return Files([*themes, *ours])

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """From here on two processes go the same way, each with its half of the pages."""
        if self.is_serving or not can_fork():
            return nav
        sizes = {p.path.with_suffix(".html"): len(p.markdown) for p in self._planned().pages}
        self.halves = halves = Halves(tuple(sizes.items()), logging.getLogger("mkdocs"))
        pages = files.documentation_pages()
        mine = [page for page in pages if PurePosixPath(page.dest_uri) in halves.mine]
        files.documentation_pages = lambda **_: mine  # type: ignore[method-assign]
        if not halves.is_first:
            files.copy_static_files = lambda **_: None  # type: ignore[method-assign]
            config.theme.static_templates = set()
        return nav

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:
        """The engine's Markdown has nothing to do in our pages."""
        theirs = page.render

        def render(config: MkDocsConfig, files: Files) -> None:
            try:
                page.content, contents = page_html(page.markdown or "")
            except NotOurs:
                theirs(config, files)
            else:
                page.toc = get_toc(contents)  # type: ignore[arg-type]

        page.render = render  # type: ignore[method-assign]
        return page

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        keep_navigation(env)
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        folder = Path(config.site_dir)
        if self.is_serving:
            remove_other_pages(self._planned(), folder)
        elif self.halves:
            self._end_half(self.halves, folder)
        built = read_site(folder)
        site, problems = (preview(built), ()) if self.is_serving else finish(built)
        write_site(built, site, folder)
        if problems:
            raise PluginError("addresses that lead nowhere:\n" + "\n".join(problems))

    def _end_half(self, halves: Halves, folder: Path) -> None:
        try:
            halves.end(folder, {ABOUT: self._planned().assets[ABOUT]})
        except Lost:
            raise PluginError("half of the pages could not be built") from None

    def on_build_error(self, *, error: Exception) -> None:
        """No half goes on without the other; why is said in the one that broke."""
        if self.halves and self.halves.is_first:
            self.halves.fork.stop()
        elif self.halves:
            _log.error("%s", error)
            os._exit(1)

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
