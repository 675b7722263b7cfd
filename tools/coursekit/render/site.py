"""What every kind of page needs to know: the course, the edition, and what is wrong where."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from coursekit.diagnostics import Diagnostic, Severity, in_order
from coursekit.model.loaded import LoadedCourse, LoadedModule, LoadedSession
from coursekit.model.printed import PrintedFile, PrintedFiles
from coursekit.model.prose import Block
from coursekit.model.site import Edition
from coursekit.model.track import CLIENTS, FAMILIES, TRACKS, Track
from coursekit.render.links import Links
from coursekit.render.prose import Writer


class Listed(NamedTuple):
    """A session that has pages: what could be read of it, and what is wrong with it."""

    module: LoadedModule
    folder: PurePosixPath
    id: str
    track: Track
    session: LoadedSession | None
    findings: tuple[Diagnostic, ...]

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        return only_errors(self.findings)

    @property
    def title(self) -> str:
        return self.session.title if self.session else self.id


@dataclass(frozen=True)
class Site:
    course: LoadedCourse
    edition: Edition
    findings: tuple[Diagnostic, ...] = ()
    """What the checks say. The preview hands it in: an error takes the place of the pages that it
    concerns, and the rest stands at their end. A build has no use for it."""
    explanations: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    """What each finding of the checks means, by its code."""
    schemas: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """The JSON Schema of each kind of YAML file, by its name."""
    printed: PrintedFiles = field(default_factory=dict)
    """The PDFs that were made of this very course."""
    only: frozenset[PurePosixPath] | None = None
    """The folders of the sessions whose own pages are asked for, where the preview has all others
    already."""

    @property
    def is_staff(self) -> bool:
        return self.edition == "staff"

    @cached_property
    def papers(self) -> tuple[PrintedFile, ...]:
        """Those for this edition: what is for clients, staff print as well."""
        return tuple(one for one in self.printed if self.is_staff or one.edition == "client")

    @property
    def asked_for(self) -> tuple[Listed, ...]:
        """The sessions whose own pages are asked for."""
        return tuple(listed for listed in self.listed if self.asks_for(listed))

    def asks_for(self, listed: Listed) -> bool:
        return self.only is None or listed.folder in self.only

    def writer(self, here: PurePosixPath, session: LoadedSession | None = None) -> Writer:
        return Writer(Links(self.course, self.edition), here, session)

    @cached_property
    def _in_files(self) -> Mapping[PurePosixPath, tuple[Diagnostic, ...]]:
        by_file = groupby(in_order(self.findings), key=lambda finding: finding.at.span.path)
        return {path: tuple(found) for path, found in by_file}

    @cached_property
    def _below(self) -> Mapping[PurePosixPath, tuple[PurePosixPath, ...]]:
        """The files that something was found in, by each folder above them."""
        files: dict[PurePosixPath, list[PurePosixPath]] = {}
        for path in self._in_files:
            for folder in path.parents:
                files.setdefault(folder, []).append(path)
        return {folder: tuple(found) for folder, found in files.items()}

    def findings_in(self, path: PurePosixPath) -> tuple[Diagnostic, ...]:
        return self._in_files.get(path, ())

    def errors_elsewhere(self) -> tuple[Diagnostic, ...]:
        """The errors that no page of a session shows."""
        shown = {d for listed in self.listed for d in listed.errors}
        return tuple(d for d in only_errors(self.findings) if d not in shown)

    @cached_property
    def listed(self) -> tuple[Listed, ...]:
        """Every session that is not only planned, each followed by the one for families."""
        return tuple(listed for module in self.course.modules for listed in self._of(module))

    def _of(self, module: LoadedModule) -> Iterator[Listed]:
        written = [e.id for e in module.module.value.sessions if e.planned is None]
        for name in dict.fromkeys(written):
            yield self._listed(module, name, CLIENTS, module.sessions.get(name))
            files = FAMILIES.files(module.folder / name).values()
            if not self.course.files.isdisjoint(files):
                yield self._listed(module, name, FAMILIES, module.families.get(name))

    def _listed(
        self, module: LoadedModule, name: str, track: Track, session: LoadedSession | None
    ) -> Listed:
        folder = module.folder / name
        others = {path for t in TRACKS if t is not track for path in t.files(folder).values()}
        paths = {*track.files(folder).values(), *self._below.get(folder, ())} - others
        findings = tuple(d for path in sorted(paths) for d in self.findings_in(path))
        return Listed(module, folder, track.id_of(name), track, session, findings)


def only_errors(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(d for d in diagnostics if d.severity is Severity.ERROR)
