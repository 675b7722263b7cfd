"""The topics that sessions for clients name, written or planned."""

from collections.abc import Iterator
from typing import NamedTuple

from coursekit.checks._known import has_all_modules
from coursekit.model.loaded import LoadedCourse
from coursekit.source import Span


class Named(NamedTuple):
    code: str
    at: Span


def named_topics(course: LoadedCourse) -> Iterator[Named]:
    for module in course.modules:
        document = module.module.document
        for index, entry in enumerate(module.module.value.sessions):
            for at, code in enumerate(entry.planned.topics if entry.planned else ()):
                yield Named(code, document.at("sessions", index, "planned", "topics", at))
        for session in module.sessions.values():
            for at, code in enumerate(session.session.value.topics):
                yield Named(code, session.session.document.at("topics", at))


def all_are_known(course: LoadedCourse) -> bool:
    """Whether every list of topics could be read, so that none can be missing by mistake."""
    lists = ("course.yml", "module.yml", "session.yml")
    damaged = (path for path, document in course.documents.items() if document.damaged)
    return has_all_modules(course) and not any(
        path.name in lists for path in (*course.broken, *damaged)
    )
