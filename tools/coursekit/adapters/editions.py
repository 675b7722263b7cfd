"""An edition of a course, with all that its pages are made of."""

from pathlib import PurePosixPath

from coursekit.adapters.files import read_explanations
from coursekit.adapters.schemas import schemas
from coursekit.diagnostics import Diagnostic
from coursekit.model.loaded import LoadedCourse
from coursekit.model.printed import PrintedFiles
from coursekit.model.site import Edition
from coursekit.render.site import Site


def edition_of(
    course: LoadedCourse,
    edition: Edition,
    printed: PrintedFiles,
    findings: tuple[Diagnostic, ...] = (),
    only: frozenset[PurePosixPath] | None = None,
) -> Site:
    """What the tool says of itself is for staff, and takes a while to read."""
    is_staff = edition == "staff"
    explanations = read_explanations() if is_staff else {}
    return Site(
        course, edition, findings, explanations, schemas() if is_staff else {}, printed, only
    )
