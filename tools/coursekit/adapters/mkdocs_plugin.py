"""The MkDocs plugin: hands the site plan to MkDocs and adds nothing of its own.

This is the only module that imports mkdocs. All is loaded, checked and planned before MkDocs
empties its site folder. Errors end a build. The preview's pages were planned elsewhere and lie in a
folder, with a list that tells which of them are new.
"""

import logging
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Literal

from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from coursekit.adapters import theme_licences
from coursekit.adapters.aside import Lost, aside, can_fork
from coursekit.adapters.course_folder import examine_and, report_text
from coursekit.adapters.editions import edition_of
from coursekit.adapters.files import (
    read_assets,
    read_site,
    remove_other_pages,
    write_site,
)
from coursekit.adapters.halves import Halves
from coursekit.adapters.page_html import NotOurs, page_html
from coursekit.adapters.page_tree import engine_navigation
from coursekit.adapters.printed_list import read_printed
from coursekit.adapters.shown import LIST, PREVIEW, Shown
from coursekit.adapters.theme_navigation import keep_navigation
from coursekit.diagnostics import without_infos
from coursekit.finish import finish, preview
from coursekit.finish._about import ABOUT
from coursekit.load.tree import Tree
from coursekit.model.loaded import LoadedCourse
from coursekit.model.site import EDITIONS, SitePlan
from coursekit.render.plan import plan_site

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

_log = logging.getLogger("mkdocs.plugins.coursekit")
_LOOK_SECONDS = 0.05


class CourseConfig(Config):  # type: ignore[no-untyped-call]
    edition = config_options.Choice(EDITIONS, default="client")


class CoursePlugin(BasePlugin[CourseConfig]):  # type: ignore[no-untyped-call]
    is_serving: bool = False
    plan: SitePlan | None = None
    shown: Shown | None = None
    """What lies in the preview's folder."""
    built: Shown | None = None
    """What lay there when its site was built last."""
    templates: tuple[Environment, Callable[[], None]] | None = None
    """Those of the theme, which the preview reads once, and what forgets their navigation."""
    halves: Halves | None = None
    """Where there is a second core, another process builds half of the pages."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self.is_serving = command == "serve"

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        if self.is_serving:
            self.shown = Shown.read(self._folder())
            return
        root = _root(config)
        found, self.plan = examine_and(root, partial(self._plan, root))
        if found.has_errors:
            text = report_text(found, "plain", without_infos(found.diagnostics))
            raise PluginError(f"the course has errors; nothing was built\n\n{text}")

    def _plan(self, root: Path, tree: Tree, course: LoadedCourse) -> SitePlan:
        site = edition_of(course, self.config.edition, read_printed(root, tree))
        return plan_site(site, read_assets(), aside)

    def _folder(self) -> Path:
        if PREVIEW not in os.environ:
            raise PluginError("the preview needs `course serve`, which reads the course for it")
        return Path(os.environ[PREVIEW], self.config.edition)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        themes = [f for f in files if f.src_dir is None or "docs" not in Path(f.src_dir).parts]
        if self.shown:
            config.nav = self.shown.navigation
            return Files([*themes, *self._shown_files(self.shown, config)])
        plan = self._planned()
        config.nav = engine_navigation(plan.navigation)
        made = {**plan.files, theme_licences.PLACE: theme_licences.theme_licences()}
        ours = [File.generated(config, str(path), content=data) for path, data in made.items()]
        return Files([*themes, *ours])

    def _shown_files(self, shown: Shown, config: MkDocsConfig) -> Iterator[File]:
        last = self.built.round if self.built else 0
        for path, number in shown.files.items():
            file = File(str(path), str(self._folder()), config.site_dir, use_directory_urls=False)
            file.is_modified = partial(bool, number > last)  # type: ignore[method-assign]
            yield file

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
        if self.templates is None:
            self.templates = env, keep_navigation(env)
        templates, forget = self.templates
        forget()
        return templates

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        folder = Path(config.site_dir)
        if self.shown:
            remove_other_pages(self.shown.files, folder)
        elif self.halves:
            self._end_half(self.halves, folder)
        built = read_site(folder)
        site, problems = (preview(built), ()) if self.is_serving else finish(built)
        write_site(built, site, folder)
        if problems:
            raise PluginError("addresses that lead nowhere:\n" + "\n".join(problems))
        self.built = self.shown

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
        self, server: "LiveReloadServer", *, config: MkDocsConfig, builder: Callable[[], None]
    ) -> "LiveReloadServer":
        """It looks for new lists, often, since that costs little, and for the engine's settings."""
        from watchdog.observers.polling import PollingObserver  # noqa: PLC0415 - no build needs it

        settings = config.config_file_path
        for place in (config.docs_dir, settings):
            server.unwatch(place)
        server.observer = PollingObserver(timeout=_LOOK_SECONDS)
        server.build_delay = _LOOK_SECONDS / 2  # the list comes last and at once
        for place in (settings, str(self._folder() / LIST)):
            server.watch(place)
        if Shown.read(self._folder()) != self.shown:
            builder()
        return server


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent
