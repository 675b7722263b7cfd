"""The loaded course: model objects, each with the document it came from. Frozen, read by all."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import Generic, TypeVar

from pydantic import BaseModel

from coursekit.model.base import Day
from coursekit.model.course import (
    Course,
    Glossary,
    HelpLines,
    Module,
    Program,
    SafetyBlock,
    Source,
    Sources,
    Spelling,
    Term,
    Wording,
)
from coursekit.model.coverage import Coverage
from coursekit.model.document import Document
from coursekit.model.passage import Passage, line_passage
from coursekit.model.prose import Node, Prose, Section, sections, walk
from coursekit.model.quiz import Quiz
from coursekit.model.review_log import Reviews
from coursekit.model.schedule import Schedule
from coursekit.model.session import LESSON_EXTRA, ClientSession, Path, Planned, Session
from coursekit.model.texts import TextAt, ValueAt, kind_of_line, walk_model
from coursekit.model.track import FAMILIES, TRACKS, Track
from coursekit.model.worksheet import Worksheet

ModelT = TypeVar("ModelT", bound=BaseModel, covariant=True)


@dataclass(frozen=True)
class Loaded(Generic[ModelT]):
    """A model object and the document it came from. The preview keeps it until its file changes."""

    value: ModelT
    document: Document

    @cached_property
    def values(self) -> tuple[ValueAt, ...]:
        """Every value in the object, outer before inner."""
        return tuple(ValueAt(v, self.document, route) for route, v in walk_model(self.value))

    @cached_property
    def texts(self) -> tuple[TextAt, ...]:
        """Those that take Markdown."""
        return tuple(TextAt(*found) for found in self.values if isinstance(found.value, Prose))


@dataclass(frozen=True, slots=True)
class Figure:
    """An SVG of a session's folder."""

    path: PurePosixPath
    data: bytes
    title: str
    description: str
    size: tuple[int, int] | None = None
    """Width and height of its viewBox; None where it has none."""
    is_card: bool = False
    """Its file says how large it is on paper, so it is printed in that size, and by itself."""


@dataclass(frozen=True)
class LoadedSession:
    """A written session; a part is None where its file is missing or has errors."""

    id: str
    module_id: str
    folder: PurePosixPath
    track: Track
    session: Loaded[Session]
    lesson: Document | None = None
    guide: Document | None = None
    worksheet: Loaded[Worksheet] | None = None
    quiz: Loaded[Quiz] | None = None
    figures: Mapping[str, Figure] = field(default_factory=dict)

    @property
    def title(self) -> str:
        return self.session.value.title

    @cached_property
    def lesson_sections(self) -> tuple[Section, ...]:
        return sections(self.lesson.body) if self.lesson else ()

    @property
    def counted_sections(self) -> tuple[Section, ...]:
        """What makes up the length of a lesson: what is "more" is left to the reader."""
        return tuple(s for s in self.lesson_sections if s.title != LESSON_EXTRA)

    @cached_property
    def guide_sections(self) -> tuple[Section, ...]:
        return sections(self.guide.body) if self.guide else ()


@dataclass(frozen=True)
class LoadedClientSession(LoadedSession):
    session: Loaded[ClientSession]


@dataclass(frozen=True)
class LoadedModule:
    module: Loaded[Module]
    sessions: Mapping[str, LoadedClientSession]
    """The written sessions for clients that could be read, by id."""
    families: Mapping[str, LoadedSession] = field(default_factory=dict)
    """The same for families, by the ids of the sessions they go with."""

    @property
    def id(self) -> str:
        return self.module.value.id

    @property
    def folder(self) -> PurePosixPath:
        return self.module.document.path.parent

    @property
    def planned(self) -> Mapping[str, Planned]:
        return {e.id: e.planned for e in self.module.value.sessions if e.planned is not None}


@dataclass(frozen=True)
class LoadedBlock:
    """A safety block: its front matter, and its words in the document's body."""

    id: str
    block: Loaded[SafetyBlock]

    @property
    def body(self) -> Prose:
        return self.block.document.body


@dataclass(frozen=True)
class Page:
    """A hand-written page of an edition. `path` is where it stands below docs/<edition>/."""

    id: str
    path: PurePosixPath
    title: str
    document: Document


@dataclass(frozen=True)
class LoadedCourse:
    """All that could be read. What could not is None or absent, and its path is in `broken`."""

    files: frozenset[PurePosixPath] = frozenset()
    broken: frozenset[PurePosixPath] = frozenset()
    documents: Mapping[PurePosixPath, Document] = field(default_factory=dict)
    course: Loaded[Course] | None = None
    program: Loaded[Program] | None = None
    sources: Loaded[Sources] | None = None
    glossary: Loaded[Glossary] | None = None
    help_lines: Loaded[HelpLines] | None = None
    wording: Loaded[Wording] | None = None
    spelling: Loaded[Spelling] | None = None
    coverage: Loaded[Coverage] | None = None
    reviews: Loaded[Reviews] | None = None
    schedules: Mapping[str, Loaded[Schedule]] = field(default_factory=dict)
    """By the names of their files."""
    safety: Mapping[str, LoadedBlock] = field(default_factory=dict)
    modules: tuple[LoadedModule, ...] = ()
    client_pages: Mapping[str, Page] = field(default_factory=dict)
    staff_pages: Mapping[str, Page] = field(default_factory=dict)
    today: Day | None = None
    """Handed in from outside; without it nothing is judged by its date."""

    def closing_check(self, track: Track) -> str | None:
        """What readers rate from 0 to 10 for themselves when a group closes, if anything."""
        wanted = self.course.value.closing_check if self.course else None
        return wanted.of(track.readers) if wanted else None

    @property
    def help_page_blocks(self) -> tuple[str, ...]:
        """The ids of those that could be read, in their order."""
        listed = self.course.value.help_page_blocks if self.course else ()
        return tuple(name for name in listed if name in self.safety)

    @property
    def language(self) -> str:
        return self.course.value.language if self.course else "en"

    @cached_property
    def sessions(self) -> Mapping[str, LoadedSession]:
        """The written sessions of both tracks by their own ids, in the order of the course."""
        found = (s for m in self.modules for s in (*m.sessions.values(), *m.families.values()))
        return {session.id: session for session in found}

    @cached_property
    def figures(self) -> Mapping[PurePosixPath, Figure]:
        return {f.path: f for s in self.sessions.values() for f in s.figures.values()}

    @cached_property
    def planned(self) -> Mapping[str, Planned]:
        return {i: p for module in self.modules for i, p in module.planned.items()}

    @cached_property
    def session_ids(self) -> frozenset[str]:
        """Every session that a module lists, written, planned or broken, and those for families."""
        entries = [(m.folder / e.id, e.id) for m in self.modules for e in m.module.value.sessions]
        families = (FAMILIES.id_of(i) for at, i in entries if at / FAMILIES.about in self.files)
        return frozenset((*(i for _, i in entries), *families))

    def files_of(self, name: str) -> tuple[PurePosixPath, ...]:
        """The folder of a module or a session, and its quizzes; nothing for another name."""
        for module in self.modules:
            quizzes = PurePosixPath("quizzes", *module.folder.parts[1:])
            if name == module.id:
                return (module.folder, quizzes)
            if any(name == entry.id for entry in module.module.value.sessions):
                endings = (track.quiz_ending for track in TRACKS)
                return (module.folder / name, *(quizzes / f"{name}{end}" for end in endings))
        return ()

    @cached_property
    def paths(self) -> Mapping[str, Path]:
        """Of each session for clients that could be read, written or planned."""
        found: dict[str, Path] = {}
        for module in self.modules:
            found |= {i: planned.path for i, planned in module.planned.items()}
            found |= {i: one.session.value.path for i, one in module.sessions.items()}
        return found

    @cached_property
    def terms(self) -> Mapping[str, Term]:
        return {t.id: t for t in self.glossary.value.terms} if self.glossary else {}

    @cached_property
    def source_records(self) -> Mapping[str, Source]:
        return {s.id: s for s in self.sources.value.sources} if self.sources else {}

    @cached_property
    def source_numbers(self) -> Mapping[str, int]:
        """The number of each source is its place in the bibliography."""
        filed = sorted(self.source_records.values(), key=lambda source: source.filed_under)
        return {source.id: number for number, source in enumerate(filed, start=1)}

    def objects(self) -> Iterator[Loaded[BaseModel]]:
        """Every model object with its document."""
        single = (
            self.course,
            self.program,
            self.sources,
            self.glossary,
            self.help_lines,
            self.wording,
            self.spelling,
            self.coverage,
            self.reviews,
        )
        yield from (loaded for loaded in single if loaded is not None)
        yield from self.schedules.values()
        yield from (block.block for block in self.safety.values())
        for module in self.modules:
            yield module.module
        for session in self.sessions.values():
            yield session.session
            yield from (p for p in (session.worksheet, session.quiz) if p is not None)

    def bodies(self) -> Iterator[Document]:
        """Every Markdown file."""
        for session in self.sessions.values():
            yield from (d for d in (session.lesson, session.guide) if d is not None)
        yield from (block.block.document for block in self.safety.values())
        yield from (page.document for page in self.client_pages.values())
        yield from (page.document for page in self.staff_pages.values())

    @cached_property
    def values(self) -> tuple[ValueAt, ...]:
        """Every value of every model object, outer before inner."""
        return tuple(value for loaded in self.objects() for value in loaded.values)

    @cached_property
    def texts(self) -> tuple[TextAt, ...]:
        """Every text that takes Markdown, in files and in values."""
        in_files = [TextAt(document.body, document, None) for document in self.bodies()]
        in_values = [text for loaded in self.objects() for text in loaded.texts]
        return (*in_files, *in_values)

    @cached_property
    def texts_in(self) -> Mapping[PurePosixPath, tuple[TextAt, ...]]:
        """The same by file."""
        by_file: dict[PurePosixPath, list[TextAt]] = {}
        for text in self.texts:
            by_file.setdefault(text.document.path, []).append(text)
        return {path: tuple(texts) for path, texts in by_file.items()}

    @cached_property
    def nodes(self) -> Mapping[type[object], tuple[tuple[TextAt, Node], ...]]:
        """Every node of these texts by its type, in reading order."""
        by_type: dict[type[object], list[tuple[TextAt, Node]]] = {}
        for text in self.texts:
            for node in walk(text.prose.blocks):
                by_type.setdefault(type(node), []).append((text, node))
        return {kind: tuple(found) for kind, found in by_type.items()}

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every paragraph, item, cell and title that readers meet, but for records of sources."""
        in_texts = (passage for text in self.texts for passage in text.passages)
        in_lines = (
            line_passage(value, loaded.document, route, kind)
            for loaded in self.objects()
            if not isinstance(loaded.value, Sources)
            for value, _, route in loaded.values
            if isinstance(value, str) and (kind := kind_of_line(route))
        )
        return (*in_texts, *in_lines)
