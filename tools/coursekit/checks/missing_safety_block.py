"""Some sessions touch on what can kill: each safety block says which of them must carry it, so that
nobody has to remember."""

from collections.abc import Iterator

from coursekit.checks._known import is_damaged
from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.loaded import LoadedBlock, LoadedCourse, LoadedSession
from coursekit.model.track import FAMILIES
from coursekit.source import Route


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for session in course.sessions.values():
        document, carries = session.session.document, session.session.value.carries
        if is_damaged(document, "carries"):
            continue
        for block in course.safety.values():
            route = _demanded_by(block, session)
            if route and block.id not in carries:
                yield error(
                    "missing-safety-block",
                    f"`{session.id}` must carry the safety block `{block.id}`",
                    Label(document.key_at("carries"), "not among these" if carries else "missing"),
                    Label(block.block.document.at(*route), "demanded here"),
                    help=f"add `{block.id}` to `carries:`",
                )


def _demanded_by(block: LoadedBlock, session: LoadedSession) -> Route:
    """The way to the words of the block that demand it; empty where none do."""
    value = block.block.value
    if session.id in value.goes_into:
        return "goes_into", value.goes_into.index(session.id)
    return ("families",) if session.track is FAMILIES and value.families else ()
