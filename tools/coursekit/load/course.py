"""From the bytes of a course's files to the loaded course, with all that is wrong on the way.

First every file is read by what its path says it is, so that each mistake in any of them is found;
then the course is put together in the order that course.yml and module.yml give.
"""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any, TypeVar, cast

from pydantic import BaseModel

from coursekit.diagnostics import Diagnostic, in_order
from coursekit.load.file import File, read_file
from coursekit.load.tree import Tree
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
from coursekit.model.prose import Heading, plain_text
from coursekit.model.review_log import Reviews
from coursekit.model.schedule import Schedule
from coursekit.model.session import ClientSession, FamilySession
from coursekit.model.track import CLIENTS, FAMILIES, Track
from coursekit.model.worksheet import Worksheet
from coursekit.questions import QuizFile

ModelT = TypeVar("ModelT", bound=BaseModel)
SessionT = TypeVar("SessionT", bound=LoadedSession)


def load_course(tree: Tree) -> tuple[LoadedCourse, tuple[Diagnostic, ...]]:
    """Pure and total: any bytes give a course, perhaps an empty one, and diagnostics."""
    files = {path: read_file(path, data) for path, data in tree.items()}
    found = in_order(tuple(d for file in files.values() for d in file.found))
    return _Files(files).put_together(), found


class _Files:
    """All files as they were read, and how a course is put together from them."""

    def __init__(self, files: Mapping[PurePosixPath, File]) -> None:
        self.paths = frozenset(files)
        self.broken = frozenset(path for path, file in files.items() if file.is_broken)
        self.objects = {p: f.object for p, f in files.items() if f.object is not None}
        self.documents = {p: f.document for p, f in files.items() if f.document is not None}
        self.figures: defaultdict[PurePosixPath, dict[str, Figure]] = defaultdict(dict)
        for path, file in files.items():
            if file.figure is not None:
                self.figures[path.parent][path.name] = file.figure

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
            figures=self.figures.get(folder, {}),
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
