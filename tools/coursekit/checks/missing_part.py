"""All sessions have the same parts in the same order, so that readers know their way in each."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from coursekit.checks._sections import compare_sections
from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.loaded import LoadedCourse, LoadedModule, LoadedSession
from coursekit.model.prose import Heading
from coursekit.model.session import LESSON_EXTRA, LESSON_SECTIONS
from coursekit.model.track import CLIENTS, FAMILIES
from coursekit.source import Span, start_of

_WANTED = {
    "curriculum/course.yml": "what the course is and the order of its modules",
    "curriculum/sources.yml": "what the course cites",
    "curriculum/glossary.yml": "the long words, explained",
    "curriculum/help-lines.yml": "whom readers can turn to",
    "docs/client/index.md": "the page that clients see first",
    "docs/client/get-help.md": "the page that every client page leads to",
    "docs/staff/index.md": "the page that staff see first",
}
_WANTED_FOR_FAMILIES = {
    "docs/client/families.md": "the page that leads families to what is theirs",
    "docs/staff/families.md": "how the family track is run",
}


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    has_families = any(module.families for module in course.modules)
    for name, what in (_WANTED | _WANTED_FOR_FAMILIES if has_families else _WANTED).items():
        path = PurePosixPath(name)
        if path not in course.files:
            span = course.course.document.at("id") if course.course else start_of(path)
            yield _missing(f"the course has no `{path}`", span, f"write it: {what}")
    written = {path.parent: start_of(path) for path in sorted(course.files, reverse=True)}
    for module in course.modules:
        yield from _sessions(course, module, written)
    for session in course.sessions.values():
        yield from _files(course, session)
        if session.lesson is not None:
            yield from compare_sections(
                "missing-part", session.lesson, LESSON_SECTIONS, (LESSON_EXTRA,)
            )
    yield from _titles(course)


def _sessions(
    course: LoadedCourse, module: LoadedModule, written: Mapping[PurePosixPath, Span]
) -> Iterator[Diagnostic]:
    """`written`: for each folder its first file."""
    document = module.module.document
    for index, entry in enumerate(module.module.value.sessions):
        folder = document.path.parent / entry.id
        has_session = folder / CLIENTS.about in course.files
        span = document.at("sessions", index, "id")
        if entry.planned is not None and folder in written:
            yield error(
                "missing-part",
                f"session `{entry.id}` is planned, and it has a folder as well",
                Label(document.key_at("sessions", index, "planned"), "says it is not written yet"),
                Label(written[folder], "written"),
                help="take `planned:` out when the session is ready to be read",
            )
        elif entry.planned is None and folder in written and not has_session:
            advice = f"write `{folder / 'session.yml'}`: its title, aim, objectives and plan"
            yield _missing(f"session `{entry.id}` has no `session.yml`", span, advice)
        family = FAMILIES.files(folder)
        there = [path for path in family.values() if path in course.files]
        if there and family["about"] not in there:
            advice = f"write `{family['about']}`: its title, aim, objectives and plan"
            message = f"the files for families of `{entry.id}` have no `{FAMILIES.about}`"
            yield _missing(message, start_of(there[0]), advice)


def _files(course: LoadedCourse, session: LoadedSession) -> Iterator[Diagnostic]:
    for kind, path in session.track.files(session.folder).items():
        if path not in course.files:
            span = session.session.document.at("id")
            yield _missing(f"session `{session.id}` has no {kind}", span, f"write `{path}`")


def _titles(course: LoadedCourse) -> Iterator[Diagnostic]:
    for page in (*course.client_pages.values(), *course.staff_pages.values()):
        opening = page.document.body.blocks[:1]
        if not opening:
            yield _missing(
                "this page is empty", start_of(page.document.path), "begin it with `# Title`"
            )
        elif not (isinstance(opening[0], Heading) and opening[0].level == 1):
            span = page.document.in_body(opening[0].at)
            yield _missing("this page has no title", span, "begin the page with `# Title`")


def _missing(message: str, span: Span, advice: str) -> Diagnostic:
    return error("missing-part", message, Label(span, "missing here"), help=advice)
