"""Files are found by their names and linked by their ids: where these differ, links go nowhere."""

from collections.abc import Iterator

from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.course import Module
from coursekit.model.loaded import Loaded, LoadedCourse
from coursekit.model.quiz import Quiz
from coursekit.model.session import Session

_WithId = Loaded[Module] | Loaded[Session] | Loaded[Quiz]


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for module in course.modules:
        yield from _compare("module", "folder", module.module, module.folder.name)
        for session in module.sessions.values():
            yield from _compare("session", "folder", session.session, session.id)
            if session.quiz is not None:
                yield from _compare("quiz", "file", session.quiz, session.id)
        for name, family in module.families.items():
            yield from _family(name, family.session, family.id)
            if family.quiz is not None:
                yield from _family(name, family.quiz, family.id)


def _compare(kind: str, place: str, loaded: _WithId, name: str) -> Iterator[Diagnostic]:
    own = loaded.value.id
    if own != name:
        yield error(
            "id-not-file-name",
            f"the id of this {kind} is `{own}`, and its {place} is named `{name}`",
            Label(loaded.document.at("id"), f"not the name of the {place}"),
            help=f"write `id: {name}`; if readers have met `{own}`, rename the {place} instead",
        )


def _family(session_id: str, loaded: _WithId, name: str) -> Iterator[Diagnostic]:
    own = loaded.value.id
    if own != name:
        yield error(
            "id-not-file-name",
            f"the id is `{own}`; what is for families of `{session_id}` has the id `{name}`",
            Label(loaded.document.at("id"), "another id"),
            help=f"write `id: {name}`",
        )
