"""A term that a session promises to explain and never uses sends readers looking for nothing."""

from collections.abc import Iterator

from coursekit.checks._glossary_words import all_words
from coursekit.checks._session_texts import documents_of, session_texts
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import plain_text


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    words = all_words(course)
    used: dict[str, set[str]] = {}
    for session, text in session_texts(course):
        found = words.uses(plain_text(text.prose.blocks))
        used.setdefault(session.id, set()).update(use.term for use in found)
    for session in course.sessions.values():
        documents = tuple(documents_of(session))
        if len(documents) < 3 or any(d.damaged for d in documents):  # not all could be read
            continue
        for index, term in enumerate(session.session.value.terms):
            if term in course.terms and term not in used.get(session.id, ()):
                yield warning(
                    "unused-term",
                    f"the term `{course.terms[term].term}` stands nowhere in lesson, worksheet or "
                    "quiz",
                    Label(session.session.document.at("terms", index), "not used"),
                    help="take it out of `terms:`",
                )
