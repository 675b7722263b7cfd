"""The staff edition tells who has looked at what: of a session that the log does not name, nobody
can know how far to trust it."""

from collections.abc import Iterator

from coursekit.checks._session_texts import documents_of
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse, LoadedSession
from coursekit.model.unwritten import MARK


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    log = course.reviews
    if log is None or log.document.damaged:  # what could not be read may name it
        return
    reviewed = {review.session for review in log.value.sessions}
    for session in course.sessions.values():
        if session.id in reviewed or not _is_ready(session):
            continue
        yield warning(
            "session-without-review",
            f"the review log has no entry for `{session.id}`",
            Label(session.session.document.at("id"), "reviewed by nobody"),
            help="review it, then add to `curriculum/reviews.yml` what you looked at",
        )


def _is_ready(session: LoadedSession) -> bool:
    """Whether no prompt is left in it: another check speaks of those, and they come first."""
    parts = (session.session.document, session.guide, *documents_of(session))
    return not any(part is not None and MARK in part.text for part in parts)
