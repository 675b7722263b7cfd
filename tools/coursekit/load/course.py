"""From the bytes of a course's files to the loaded course, with all that is wrong on the way.

First every file is read by what its path says it is, so that each mistake in any of them is found;
then the course is put together in the order that course.yml and module.yml give.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any, TypeVar, cast

from pydantic import BaseModel

from coursekit.diagnostics import Diagnostic, Label, error, in_order
from coursekit.load.build import build
from coursekit.load.characters import refused_characters
from coursekit.load.markdown import read_prose
from coursekit.load.svg import read_figure
from coursekit.load.tree import MAX_BYTES, Tree
from coursekit.load.yaml_document import read_yaml
from coursekit.model.course import (
    Course,
    Glossary,
    HelpLines,
    Module,
    Program,
    SafetyBlock,
    Sources,
    Spelling,
    Wording,
)
from coursekit.model.coverage import Coverage
from coursekit.model.document import Document
from coursekit.model.loaded import (
    Figure,
    Loaded,
    LoadedBlock,
    LoadedClientSession,
    LoadedCourse,
    LoadedModule,
    LoadedSession,
    Page,
)
from coursekit.model.prose import Heading, UnreadProse, plain_text
from coursekit.model.review_log import Reviews
from coursekit.model.schedule import Schedule
from coursekit.model.session import ClientSession, FamilySession
from coursekit.model.track import CLIENTS, FAMILIES, Track
from coursekit.model.worksheet import Worksheet
from coursekit.questions import QuizFile
from coursekit.source import start_of

YAML_KINDS: tuple[tuple[str, str, type[BaseModel]], ...] = (
    ("program", r"program\.yml", Program),
    ("course", r"curriculum/course\.yml", Course),
    ("sources", r"curriculum/sources\.yml", Sources),
    ("glossary", r"curriculum/glossary\.yml", Glossary),
    ("help-lines", r"curriculum/help-lines\.yml", HelpLines),
    ("wording", r"curriculum/wording\.yml", Wording),
    ("spelling", r"curriculum/spelling\.yml", Spelling),
    ("coverage", r"curriculum/coverage\.yml", Coverage),
    ("reviews", r"curriculum/reviews\.yml", Reviews),
    ("schedule", r"curriculum/schedules/[^/]+\.yml", Schedule),
    ("module", r"curriculum/[^/]+/[^/]+/module\.yml", Module),
    ("session", r"curriculum/[^/]+/[^/]+/[^/]+/session\.yml", ClientSession),
    ("family", r"curriculum/[^/]+/[^/]+/[^/]+/family\.yml", FamilySession),
    ("worksheet", r"curriculum/[^/]+/[^/]+/[^/]+/(family-)?worksheet\.yml", Worksheet),
    ("quiz", r"quizzes/[^/]+/[^/]+/[^/]+\.yml", QuizFile),
)
"""What each YAML file is, by its path; the schemas are made from the same list."""

_BLOCK = re.compile(r"curriculum/[^/]+/safety/([^/]+)\.md")
_FIGURE = re.compile(r"curriculum/[^/]+/[^/]+/[^/]+/([^/]+\.svg)")
_FRONT_MATTER = re.compile(r"---\n(.*?)^---\n", re.DOTALL | re.MULTILINE)

ModelT = TypeVar("ModelT", bound=BaseModel)
SessionT = TypeVar("SessionT", bound=LoadedSession)


def load_course(tree: Tree) -> tuple[LoadedCourse, tuple[Diagnostic, ...]]:
    """Pure and total: any bytes give a course, perhaps an empty one, and diagnostics."""
    files = {path: _read(path, data) for path, data in tree.items()}
    found = in_order(tuple(d for file in files.values() for d in file.found))
    return _Files(files).put_together(), found


@dataclass(frozen=True)
class _File:
    """What one file gave. With neither object nor document it could not be used."""

    found: tuple[Diagnostic, ...] = ()
    object: Loaded[BaseModel] | None = None
    document: Document | None = None
    figure: Figure | None = None
    is_broken: bool = False


def _read(path: PurePosixPath, data: bytes | OSError) -> _File:
    if isinstance(data, OSError):
        return _unreadable(path, f"cannot be read: {data.strerror}", "check its rights")
    return _read_bytes(path, data)


@lru_cache(maxsize=4096)
def _read_bytes(path: PurePosixPath, data: bytes) -> _File:
    """Kept, so that the preview reads again only what was saved."""
    if path.suffix not in (".md", ".yml"):
        return _File(figure=read_figure(path, data) if _FIGURE.fullmatch(str(path)) else None)
    if len(data) > MAX_BYTES:
        return _unreadable(path, "is larger than 1 MiB", "split it, or make it smaller")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        what = f"is not UTF-8 text (line {line})"
        return _unreadable(path, what, "save it as UTF-8 in your editor")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if path.suffix == ".md":
        return _read_markdown(path, text)
    model = next((m for _, pattern, m in YAML_KINDS if re.fullmatch(pattern, str(path))), None)
    return _build(model, *read_yaml(path, text)) if model else _File()


def _unreadable(path: PurePosixPath, what: str, advice: str) -> _File:
    at = Label(start_of(path), "this file")
    return _File((error("unreadable-file", f"the file {what}", at, help=advice),), is_broken=True)


def _read_markdown(path: PurePosixPath, text: str) -> _File:
    refused = tuple(refused_characters(path, text))
    if refused:
        return _File(refused, is_broken=True)
    if not _BLOCK.fullmatch(str(path)):
        is_guide = path.name in (CLIENTS.guide, FAMILIES.guide)  # clients' pages never ask for it
        body = UnreadProse(text, read_prose) if is_guide else read_prose(text)
        return _File(document=Document(path, text, body=body))
    front = _FRONT_MATTER.match(text)
    head, rest = (front.group(1), text[front.end() :]) if front else ("", text)
    first_line = text.count("\n", 0, front.end()) + 1 if front else 1
    document, found = read_yaml(path, head, first_line=2)
    body = read_prose(rest, first_line)
    whole = Document(path, text, document.data, document.values, document.keys, body)
    return _build(SafetyBlock, whole, found)


def _build(model: type[BaseModel], document: Document, found: tuple[Diagnostic, ...]) -> _File:
    loaded = None
    if not any(d.code == "syntax" for d in found):
        loaded, misfits = build(model, document)
        found = (*found, *misfits)
    if loaded is None:
        return _File(found, is_broken=True)
    return _File(found, loaded, loaded.document)


class _Files:
    """All files as they were read, and how a course is put together from them."""

    def __init__(self, files: Mapping[PurePosixPath, _File]) -> None:
        self.paths = frozenset(files)
        self.broken = frozenset(path for path, file in files.items() if file.is_broken)
        self.objects = {p: f.object for p, f in files.items() if f.object is not None}
        self.documents = {p: f.document for p, f in files.items() if f.document is not None}
        self.figures = {p: f.figure for p, f in files.items() if f.figure is not None}

    def object(self, path: PurePosixPath, model: type[ModelT]) -> Loaded[ModelT] | None:
        loaded = self.objects.get(path)
        if loaded is None or not isinstance(loaded.value, model):
            return None
        return cast("Loaded[ModelT]", loaded)

    def put_together(self) -> LoadedCourse:
        top = PurePosixPath("curriculum")
        course = self.object(top / "course.yml", Course)
        language = course.value.language if course else "en"
        return LoadedCourse(
            files=self.paths,
            broken=self.broken,
            documents=self.documents,
            course=course,
            program=self.object(PurePosixPath("program.yml"), Program),
            sources=self.object(top / "sources.yml", Sources),
            glossary=self.object(top / "glossary.yml", Glossary),
            help_lines=self.object(top / "help-lines.yml", HelpLines),
            wording=self.object(top / "wording.yml", Wording),
            spelling=self.object(top / "spelling.yml", Spelling),
            coverage=self.object(top / "coverage.yml", Coverage),
            reviews=self.object(top / "reviews.yml", Reviews),
            schedules=self.schedules(top / "schedules"),
            safety=self.safety(top / language / "safety"),
            modules=self.modules(top / language, course),
            client_pages=self.pages(PurePosixPath("docs/client")),
            staff_pages=self.pages(PurePosixPath("docs/staff")),
        )

    def schedules(self, folder: PurePosixPath) -> Mapping[str, Loaded[Schedule]]:
        paths = [path for path in self.objects if path.parent == folder]
        found = ((path.stem, self.object(path, Schedule)) for path in sorted(paths))
        return {name: schedule for name, schedule in found if schedule}

    def safety(self, folder: PurePosixPath) -> Mapping[str, LoadedBlock]:
        paths = [path for path in self.objects if path.parent == folder]
        blocks = ((path.stem, self.object(path, SafetyBlock)) for path in sorted(paths))
        return {name: LoadedBlock(name, block) for name, block in blocks if block}

    def modules(
        self, folder: PurePosixPath, course: Loaded[Course] | None
    ) -> tuple[LoadedModule, ...]:
        """In the order of course.yml; by name where that file could not be read."""
        found = [p.parent.name for p in sorted(self.objects) if p.match(f"{folder}/*/module.yml")]
        names = course.value.modules if course else tuple(found)
        loaded = (
            (folder / name, self.object(folder / name / "module.yml", Module))
            for name in dict.fromkeys(names)
        )
        return tuple(self.module(path, module) for path, module in loaded if module)

    def module(self, folder: PurePosixPath, module: Loaded[Module]) -> LoadedModule:
        names = [entry.id for entry in module.value.sessions if entry.planned is None]
        sessions: dict[str, LoadedClientSession] = {}
        families: dict[str, LoadedSession] = {}
        for name in dict.fromkeys(names):
            at = folder / name
            if session := self.object(at / CLIENTS.about, ClientSession):
                sessions[name] = self.session(LoadedClientSession, at, CLIENTS, session)
            if family := self.object(at / FAMILIES.about, FamilySession):
                families[name] = self.session(LoadedSession, at, FAMILIES, family)
        return LoadedModule(module, sessions, families)

    def session(
        self, kind: type[SessionT], folder: PurePosixPath, track: Track, session: Loaded[Any]
    ) -> SessionT:
        files = track.files(folder)
        return kind(
            id=track.id_of(folder.name),
            module_id=folder.parent.name,
            folder=folder,
            track=track,
            session=session,
            lesson=self.documents.get(files["lesson"]),
            guide=self.documents.get(files["guide"]),
            worksheet=self.object(files["worksheet"], Worksheet),
            quiz=self.object(files["quiz"], QuizFile),
            figures={p.name: f for p, f in self.figures.items() if p.parent == folder},
        )

    def pages(self, folder: PurePosixPath) -> Mapping[str, Page]:
        pages = {}
        for path, document in sorted(self.documents.items()):
            if path.is_relative_to(folder) and path.suffix == ".md":
                opening = document.body.blocks[:1]
                heading = opening[0] if opening and isinstance(opening[0], Heading) else None
                title = plain_text(heading.children) if heading else path.stem
                pages[path.stem] = Page(path.stem, path.relative_to(folder), title, document)
        return pages
