"""The texts of a session that its readers meet: lesson, worksheet and quiz."""

from collections.abc import Iterator

from coursekit.model.document import Document
from coursekit.model.loaded import LoadedCourse, LoadedSession
from coursekit.model.texts import TextAt


def documents_of(session: LoadedSession) -> Iterator[Document]:
    if session.lesson is not None:
        yield session.lesson
    for part in (session.worksheet, session.quiz):
        if part is not None:
            yield part.document


def session_texts(course: LoadedCourse) -> Iterator[tuple[LoadedSession, TextAt]]:
    """Every text that clients or families read in a session, with the session."""
    for session in course.sessions.values():
        for document in documents_of(session):
            for text in course.texts_in.get(document.path, ()):
                yield session, text
