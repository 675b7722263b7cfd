"""Files are found by their names and linked by their ids: where these differ, links go nowhere."""

from collections.abc import Iterator

from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.document import Document
from coursekit.model.loaded import LoadedCourse


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for module in course.modules:
        document = module.module.document
        yield from _compare("module", "folder", module.id, document.path.parent.name, document)
        for session in module.sessions.values():
            document, own = session.session.document, session.session.value.id
            yield from _compare("session", "folder", own, session.id, document)
            if session.quiz is not None:
                document, own = session.quiz.document, session.quiz.value.id
                yield from _compare("quiz", "file", own, session.id, document)


def _compare(
    kind: str, place: str, own: str, name: str, document: Document
) -> Iterator[Diagnostic]:
    if own != name:
        yield error(
            "id-not-file-name",
            f"the id of this {kind} is `{own}`, and its {place} is named `{name}`",
            Label(document.at("id"), f"not the name of the {place}"),
            help=f"write `id: {name}`; if readers have met `{own}`, rename the {place} instead",
        )
