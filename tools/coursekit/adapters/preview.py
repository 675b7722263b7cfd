"""What `course serve` shows: the pages of both editions in folders, written anew after each save.

One process reads, checks and plans for both servers, which build what is new in their folders. The
pages of what was saved come first. What all checks say, and every page that hangs together with
what was saved, follow from a fork of this process, which the next save ends.
"""

import os
import select
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from coursekit.adapters.aside import Fork, Lost, begin
from coursekit.adapters.course_folder import Examined, examine, examine_and
from coursekit.adapters.editions import edition_of
from coursekit.adapters.files import read_assets
from coursekit.adapters.page_tree import engine_navigation
from coursekit.adapters.printed_list import read_printed
from coursekit.adapters.shown import Shown
from coursekit.checks import QUALITY
from coursekit.checks.run import code_of
from coursekit.diagnostics import Diagnostic, in_order
from coursekit.load.tree import Tree, stamps
from coursekit.model.loaded import LoadedCourse
from coursekit.model.site import EDITIONS, Edition, SitePlan
from coursekit.render.plan import plan_site
from coursekit.render.site import only_errors

_WAIT_SECONDS = 0.15
_QUALITY = frozenset(code_of(check) for check in QUALITY)

Folders = frozenset[PurePosixPath]
Report = Callable[[Examined], None]


class Changes(NamedTuple):
    files: Mapping[PurePosixPath, bytes]
    gone: frozenset[PurePosixPath]
    navigation: list[Any]


Rest = tuple[tuple[Diagnostic, ...], Mapping[Edition, Changes]]


class Shelf:
    """The folder of one edition, and what lies in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: dict[PurePosixPath, bytes] = {}
        self.shown = Shown([], {}, 0)

    def changes(self, plan: SitePlan, *, is_whole: bool) -> Changes:
        """What the plan makes new; what it lacks is gone only where it is the whole."""
        files = plan.files
        new = {path: data for path, data in files.items() if self.files.get(path) != data}
        gone = self.files.keys() - files.keys() if is_whole else ()
        return Changes(new, frozenset(gone), engine_navigation(plan.navigation))

    def put(self, changes: Changes) -> None:
        """The list comes last, so that a server that finds it finds all that it names."""
        files, gone, navigation = changes
        is_moved = navigation != self.shown.navigation
        if not (files or gone or is_moved):
            return
        for path, data in files.items():
            (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / path).write_bytes(data)
        self.files = {p: data for p, data in {**self.files, **files}.items() if p not in gone}
        number = self.shown.round + 1
        before = self.shown.files
        rounds = {
            path: number
            if path in files or (is_moved and path.suffix == ".md")  # each shows the navigation
            else before[path]
            for path in self.files
        }
        self.shown = Shown(navigation, rounds, number)
        self.shown.write(self.folder)


def _nobody(_: Examined) -> None:
    """To whom nothing is told."""


class Preview:
    """Follows the saves in a course's folder."""

    def __init__(self, root: Path, folder: Path, report: Report = _nobody) -> None:
        """Reads and checks all, and writes the pages below `folder`.

        `report` is told all at first, and later the errors whenever there are others. Raises
        OSError.
        """
        self.root = root
        self.report = report
        self.seen = stamps(root)
        self.found = examine(root, with_infos=True)
        report(self.found)
        self.told = only_errors(self.found.diagnostics)
        self.printed = read_printed(root, self.found.tree)
        self.shelves = {edition: Shelf(folder / edition) for edition in EDITIONS}
        self.fork: Fork | None = None
        self._put_pages(self.found, None)

    def follow(self) -> None:
        """Waits a moment, and puts out what came meanwhile. Raises OSError."""
        if self.fork is None:
            time.sleep(_WAIT_SECONDS)
        elif select.select([self.fork.pipe], [], [], _WAIT_SECONDS)[0]:
            self._end_the_rest(self.fork)
        now = stamps(self.root)
        if now != self.seen:
            self.seen = now
            self.stop()
            self._put_what_was_saved()
            self._begin_the_rest()

    def stop(self) -> None:
        if self.fork is not None:
            self.fork.stop()
            os.close(self.fork.pipe)
            self.fork = None

    def _put_what_was_saved(self) -> None:
        """At once with what was said of before; then with what decides whether a site is built.

        What only all checks can say stays as it was until they have said it.
        """
        before = self.found
        now, only = examine_and(self.root, self._put_as_before)
        kept = [d for d in before.diagnostics if d.code in _QUALITY and d.at.span.path in now.tree]
        self.found = replace(now, diagnostics=in_order((*now.diagnostics, *kept)))
        if only is None or only_errors(now.diagnostics) != only_errors(before.diagnostics):
            self._put_pages(self.found, only)
        self._tell()

    def _tell(self) -> None:
        errors = only_errors(self.found.diagnostics)
        if errors and errors != self.told:
            self.report(replace(self.found, diagnostics=errors))
        self.told = errors

    def _put_as_before(self, tree: Tree, course: LoadedCourse) -> Folders | None:
        """Where some sessions have other words, and nothing else changed: which."""
        saved = _changed(self.found.tree, tree)
        if any(path.parts[0] != "docs" for path in saved):
            self.printed = {}  # they tell of another course now
        only = sessions_of(saved, self.found.course)
        if only is not None:
            self._put_pages(replace(self.found, course=course), only)
        return only

    def _put_pages(self, found: Examined, only: Folders | None) -> None:
        for edition, shelf in self.shelves.items():
            plan = self._plan(edition, found, only)
            shelf.put(shelf.changes(plan, is_whole=only is None))

    def _begin_the_rest(self) -> None:
        if hasattr(os, "fork"):
            self.fork = begin(lambda: (os.nice(10), self._find_the_rest())[1])  # servers come first
        else:
            self._put(self._find_the_rest())

    def _find_the_rest(self) -> Rest:
        found = examine(self.root, with_infos=True)
        return found.diagnostics, {
            edition: shelf.changes(self._plan(edition, found), is_whole=True)
            for edition, shelf in self.shelves.items()
        }

    def _end_the_rest(self, fork: Fork) -> None:
        self.fork = None
        with suppress(Lost):  # somebody ended it; the next save begins another
            self._put(fork.outcome())

    def _put(self, rest: Rest) -> None:
        diagnostics, changes = rest
        self.found = replace(self.found, diagnostics=diagnostics)
        self._tell()
        for edition, shelf in self.shelves.items():
            shelf.put(changes[edition])

    def _plan(self, edition: Edition, found: Examined, only: Folders | None = None) -> SitePlan:
        site = edition_of(found.course, edition, self.printed, found.diagnostics, only)
        return plan_site(site, read_assets())


def _changed(before: Tree, now: Tree) -> set[PurePosixPath]:
    return {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)}


def sessions_of(saved: Iterable[PurePosixPath], course: LoadedCourse) -> Folders | None:
    """The folders of the sessions whose words these files are.

    None where more may hang on one of them at once. Pages that are written by hand are made each
    time, and belong to no session.
    """
    folders = {
        path: session.folder
        for session in course.sessions.values()
        for part, path in session.track.files(session.folder).items()
        if part != "about"  # titles stand everywhere
    }
    folders |= {path: path.parent for path in course.figures}
    theirs = [path for path in saved if path.parts[0] != "docs"]
    if not folders.keys() >= set(theirs):
        return None
    return frozenset(folders[path] for path in theirs)
