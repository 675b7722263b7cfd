"""A name that leads to nothing leaves a hole in a page: a session, a definition, a safety block."""

from collections.abc import Collection, Iterator

from coursekit.checks._known import (
    known_blocks,
    known_sessions_and_modules,
    known_sources,
    known_terms,
)
from coursekit.checks._quizzes import all_questions
from coursekit.checks._texts import home_of, nodes
from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import Image
from coursekit.model.site import EDITIONS
from coursekit.model.track import TRACKS
from coursekit.nearness import did_you_mean
from coursekit.source import Span

_NO_BLOCK = "write it, or take its name out"


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    yield from _modules(course)
    yield from _sessions(course)
    yield from _names(course)
    yield from _carriers(course)
    yield from _reviewed(course)
    yield from _scheduled(course)
    yield from _objectives(course)
    yield from _stories_and_sections(course)
    for text, image in nodes(course, Image):
        folder = home_of(text.document)
        file = folder / image.target
        if folder.parts[0] == "docs":
            continue  # no picture can stand there: another check says so
        if file not in course.files or file.suffix not in (".svg", ".png"):
            near = [p.name for p in course.files if p.parent == folder and p.suffix == ".svg"]
            advice = f"put the figure into `{folder}`"
            if file.suffix != ".svg":
                advice = f"a figure is a drawing in SVG: save it as `{file.stem}.svg` in `{folder}`"
            yield _unknown("figure", image.target, text.span(image.at), near, advice)


def _modules(course: LoadedCourse) -> Iterator[Diagnostic]:
    if course.course is None:
        return
    folder = course.course.document.path.parent / course.language
    there = {p.parent.name for p in course.files if p.match(f"{folder}/*/module.yml")}
    listed = course.course.value.modules
    for index, name in enumerate(listed):
        if name not in there:
            span = course.course.document.at("modules", index)
            advice = f"write `{folder / name / 'module.yml'}`"
            yield _unknown("module", name, span, there.difference(listed), advice)


def _sessions(course: LoadedCourse) -> Iterator[Diagnostic]:
    folders = {path.parent for path in course.files}
    for module in course.modules:
        document, entries = module.module.document, module.module.value.sessions
        folder = document.path.parent
        for index, entry in enumerate(entries):
            if entry.planned is None and folder / entry.id not in folders:
                there = {path.name for path in folders if path.parent == folder}
                near = there.difference(e.id for e in entries)
                advice = f"write it in `{folder / entry.id}`, or add `planned:` with its title"
                yield error(
                    "unknown-reference",
                    f"session `{entry.id}` is not written and not planned",
                    Label(document.at("sessions", index, "id"), "no folder of this name"),
                    help=did_you_mean(entry.id, near, advice),
                )


def _names(course: LoadedCourse) -> Iterator[Diagnostic]:
    """Terms and safety blocks of sessions and of the help page, sources of help lines."""
    terms, sources, blocks = known_terms(course), known_sources(course), known_blocks(course)
    for index, name in enumerate(course.course.value.help_page_blocks if course.course else ()):
        if course.course is not None and name not in blocks:
            span = course.course.document.at("help_page_blocks", index)
            yield _unknown("safety block", name, span, blocks, _NO_BLOCK)
    for session in course.sessions.values():
        document, value = session.session.document, session.session.value
        for index, name in enumerate(value.terms):
            if terms is not None and name not in terms:
                span, advice = document.at("terms", index), "add it to `curriculum/glossary.yml`"
                yield _unknown("term", name, span, terms, advice)
        for index, name in enumerate(value.carries):
            if name not in blocks:
                yield _unknown(
                    "safety block", name, document.at("carries", index), blocks, _NO_BLOCK
                )
    if course.help_lines is not None and sources is not None:
        for index, line in enumerate(course.help_lines.value.lines):
            if line.source is not None and line.source not in sources:
                span = course.help_lines.document.at("lines", index, "source")
                advice = "add it to `curriculum/sources.yml`"
                yield _unknown("source", line.source, span, sources, advice)


def _carriers(course: LoadedCourse) -> Iterator[Diagnostic]:
    """The sessions that a safety block names."""
    known = known_sessions_and_modules(course)
    if known is None:
        return
    sessions = known - {module.id for module in course.modules}
    of_both_tracks = {track.id_of(name) for name in sessions for track in TRACKS}
    for block in course.safety.values():
        for index, name in enumerate(block.block.value.goes_into):
            if name not in of_both_tracks:
                span = block.block.document.at("goes_into", index)
                yield _unknown("session", name, span, sessions, "list it in its module")


def _reviewed(course: LoadedCourse) -> Iterator[Diagnostic]:
    """The sessions and pages of the review log. Nobody can have reviewed what is only planned."""
    if course.reviews is None:
        return
    log, document = course.reviews.value, course.reviews.document
    if known_sessions_and_modules(course) is not None:
        written = course.session_ids.difference(course.planned)
        for index, session in enumerate(log.sessions):
            if session.session not in written:
                span, advice = document.at("sessions", index, "session"), "take this entry out"
                yield _unknown("written session", session.session, span, written, advice)
    written_pages = [path for path in course.files if path.suffix == ".md"]
    pages = {
        edition: {path.stem for path in written_pages if path.parts[:2] == ("docs", edition)}
        for edition in EDITIONS
    }
    for index, page in enumerate(log.pages):
        if page.page not in pages[page.edition]:
            span = document.at("pages", index, "page")
            advice = "write the file name of a page of this edition, without `.md`"
            yield _unknown("page", page.page, span, pages[page.edition], advice)


def _scheduled(course: LoadedCourse) -> Iterator[Diagnostic]:
    """The sessions that a schedule or the first week lists, written or planned."""
    if known_sessions_and_modules(course) is None:
        return
    sessions = course.paths.keys()
    for index, name in enumerate(course.course.value.first_week if course.course else ()):
        if course.course is not None and name not in sessions:
            span = course.course.document.at("first_week", index)
            yield _unknown("session", name, span, sessions, "list it in its module")
    for schedule in course.schedules.values():
        for at, week in enumerate(schedule.value.weeks):
            for index, name in enumerate(week.sessions):
                if name not in sessions:
                    span = schedule.document.at("weeks", at, "sessions", index)
                    yield _unknown("session", name, span, sessions, "list it in its module")


def _objectives(course: LoadedCourse) -> Iterator[Diagnostic]:
    for asked in all_questions(course):
        document = asked.session.session.document
        known = [objective.id for objective in asked.session.session.value.objectives]
        name = asked.question.objective
        if name is not None and name not in known:
            related = Label(document.at("objectives"), "the objectives of the session")
            advice = "name one of the session's objectives"
            yield _unknown("objective", name, asked.at("objective"), known, advice, related)


def _stories_and_sections(course: LoadedCourse) -> Iterator[Diagnostic]:
    """What a question is about, and where it leads back to."""
    for asked in all_questions(course):
        quiz, question = asked.session.quiz, asked.question
        stories = [story.id for story in quiz.value.stories] if quiz else []
        if question.story is not None and question.story not in stories:
            advice = "tell it below `stories:` of this quiz"
            yield _unknown("story", question.story, asked.at("story"), stories, advice)
        sections = [section.id for section in asked.session.lesson_sections]
        is_named = (*asked.route, "reread") in asked.document.values
        if is_named and sections and question.reread not in sections:
            advice = "name a section of the lesson, or leave this line out"
            yield _unknown("section", question.reread, asked.at("reread"), sections, advice)


def _unknown(
    noun: str, name: str, span: Span, known: Collection[str], advice: str, *related: Label
) -> Diagnostic:
    message = f"there is no {noun} `{name}`"
    label, advice = Label(span, f"no such {noun}"), did_you_mean(name, known, advice)
    return error("unknown-reference", message, label, *related, help=advice)
