"""The pages of a site in two processes: each builds half of them with the engine that it has.

Both know all pages, since each page shows the navigation. The new process builds pages and nothing
else. It also reads them for the finishing steps, tells the first one what it read, and ends there.
"""

import logging
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from coursekit.adapters.aside import fork
from coursekit.adapters.files import write_site
from coursekit.finish import read_pages, remember
from coursekit.model.site import BuiltSite


class Halves:
    """What one of the two processes builds. `engine_log` tells what the engine warns of."""

    def __init__(
        self, pages: Sequence[tuple[PurePosixPath, int]], engine_log: logging.Logger
    ) -> None:
        """`pages` come with their sizes, so that both get as much to do."""
        self.fork = fork()
        by_size = sorted(pages, key=lambda page: (page[1], page[0]))
        self.mine = frozenset(path for path, _ in by_size[self.is_first :: 2])
        self.log = engine_log
        self.warnings = 0
        if not self.is_first:
            engine_log.addHandler(_Counter(self))

    @property
    def is_first(self) -> bool:
        return bool(self.fork.child)

    def end(self, site: Path, others: BuiltSite) -> None:
        """Reads this half's pages; `others` are files of the site that say what it is.

        In the new process nothing comes after it. Raises Lost where the other half was not built;
        why was said in that process.
        """
        built = {**others, **{path: (site / path).read_bytes() for path in self.mine}}
        ready, read = read_pages(built)
        write_site(built, ready, site)
        if not self.is_first:
            self.fork.tell((self.warnings, read))
        warnings, theirs = self.fork.ask()
        remember({(site / path).read_bytes(): page for path, page in theirs.items()})
        if warnings:
            self.log.warning("half of the pages came with %d warnings; see above", warnings)


class _Counter(logging.Handler):
    """The engine counts what it warns of, and a build with warnings fails."""

    def __init__(self, halves: Halves) -> None:
        super().__init__(logging.WARNING)
        self.halves = halves

    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002 - the signature of logging
        self.halves.warnings += 1
