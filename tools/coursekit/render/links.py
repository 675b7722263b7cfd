"""Where things stand in an edition, and the relative address from one page to another."""

import posixpath
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath

from coursekit.model.loaded import LoadedCourse, Page
from coursekit.model.prose import slug
from coursekit.model.session import LESSON_EXTRA, LESSON_SECTIONS
from coursekit.model.site import GENERATED_PAGES, GLOSSARY, TO_CARRY, Edition
from coursekit.model.track import FAMILIES

_LESSON_ANCHORS = frozenset(slug(title) for title in (*LESSON_SECTIONS, LESSON_EXTRA))
OUTWARD = ("https://", "tel:", "sms:", "mailto:")

REVIEW = PurePosixPath("review.md")
HOME = PurePosixPath("index.md")
ASSETS = PurePosixPath("assets", "homeground")
"""Where the package's own styles, scripts and fonts stand in a site."""


def module_page(module_id: str) -> PurePosixPath:
    return PurePosixPath(module_id, "index.md")


def session_page(module_id: str, session_id: str) -> PurePosixPath:
    """Client: the session. Staff: its guide."""
    return PurePosixPath(module_id, f"{session_id}.md")


def lesson_page(edition: Edition, module_id: str, session_id: str) -> PurePosixPath:
    """Client: the session itself. Staff: what clients read, beside the guide."""
    if edition == "client":
        return session_page(module_id, session_id)
    return PurePosixPath(module_id, f"{session_id}-lesson.md")


def run_page(module_id: str, session_id: str) -> PurePosixPath:
    """Staff: the running view of a group."""
    return PurePosixPath(module_id, f"{session_id}-run.md")


def show_page(module_id: str, session_id: str) -> PurePosixPath:
    """Staff: the window for the group."""
    return PurePosixPath(module_id, f"{session_id}-show.md")


def after_page(module_id: str, session_id: str) -> PurePosixPath:
    """Staff: checklist, exit tickets and note."""
    return PurePosixPath(module_id, f"{session_id}-after.md")


def deck_file(session_id: str) -> PurePosixPath:
    """Staff: the slides of a session as one file to carry."""
    return TO_CARRY / f"{session_id}.html"


def check_up_page(module_id: str) -> PurePosixPath:
    """Client: the check-up of a module. Staff: its sheets of paper."""
    return PurePosixPath("check-ups", f"{module_id}.md")


def tally_page(module_id: str) -> PurePosixPath:
    """Staff: what came of these sheets, and what is right."""
    return PurePosixPath("check-ups", f"{module_id}-tally.md")


def worksheet_page(module_id: str, session_id: str) -> PurePosixPath:
    return PurePosixPath(module_id, f"{session_id}-worksheet.md")


@cache  # most pages of a folder lead to the same others
def relative(here: PurePosixPath, there: PurePosixPath) -> str:
    """The address of a page or an asset as seen from the page `here`."""
    path = there.with_suffix(".html") if there.suffix == ".md" else there
    return posixpath.relpath(str(path), str(here.parent))


@dataclass(frozen=True)
class Links:
    """Resolves the link targets that authors write."""

    course: LoadedCourse
    edition: Edition

    @property
    def pages(self) -> dict[str, Page]:
        of = self.course.client_pages if self.edition == "client" else self.course.staff_pages
        return dict(of)

    def href(self, here: PurePosixPath, target: str) -> str | None:
        """The address for a target, or None where it leads nowhere that is safe."""
        if target.startswith(OUTWARD) or target.startswith("#"):
            return target
        if target.startswith("safety:"):  # a block that the same page carries
            return f"#safety-{target.removeprefix('safety:')}"
        if target.startswith("term:"):
            return f"{relative(here, GLOSSARY.path)}#{target.removeprefix('term:')}"
        if target.startswith("page:"):
            return self._page(here, target.removeprefix("page:"))
        name, _, section = target.partition("#")
        there = self._session(name, section) or self._module(name)
        if there is None:
            return None
        page, anchor = there
        return relative(here, page) + (f"#{anchor}" if anchor else "")

    def _page(self, here: PurePosixPath, target: str) -> str | None:
        name, _, section = target.partition("#")
        own = self.pages.get(name)
        files = self.course.files - self.course.broken
        made = {p.id: p.path for p in GENERATED_PAGES if p.is_in(self.edition, files)}
        path = own.path if own else made.get(name)
        if path is None:
            return None
        return relative(here, path) + (f"#{section}" if section else "")

    def _session(self, name: str, section: str) -> tuple[PurePosixPath, str] | None:
        session = self.course.sessions.get(name)
        if session is not None:
            if section in _LESSON_ANCHORS:
                return lesson_page(self.edition, session.module_id, name), section
            return session_page(session.module_id, name), section
        for module in self.course.modules:
            for entry in module.module.value.sessions:
                if name in (entry.id, FAMILIES.id_of(entry.id)):
                    return module_page(module.id), entry.id
        return None

    def _module(self, name: str) -> tuple[PurePosixPath, str] | None:
        known = {module.id for module in self.course.modules}
        return (module_page(name), "") if name in known else None
