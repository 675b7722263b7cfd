"""One file of a course: what its path says it is, what it gave, and what is wrong with it."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath

from pydantic import BaseModel

from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.load.build import build
from coursekit.load.characters import refused_characters
from coursekit.load.markdown import read_prose
from coursekit.load.svg import read_figure
from coursekit.load.tree import MAX_BYTES
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
from coursekit.model.loaded import Figure, Loaded
from coursekit.model.prose import UnreadProse
from coursekit.model.review_log import Reviews
from coursekit.model.schedule import Schedule
from coursekit.model.session import ClientSession, FamilySession
from coursekit.model.track import TRACKS
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
_GUIDES = tuple(track.guide for track in TRACKS)
_FRONT_MATTER = re.compile(r"---\n(.*?)^---\n", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class File:
    """What one file gave. Of one that is broken nothing could be used."""

    found: tuple[Diagnostic, ...] = ()
    object: Loaded[BaseModel] | None = None
    document: Document | None = None
    figure: Figure | None = None
    is_broken: bool = False


def read_file(path: PurePosixPath, data: bytes | OSError) -> File:
    if isinstance(data, OSError):
        return _unreadable(path, f"cannot be read: {data.strerror}", "check its rights")
    return _read_bytes(path, data)


@lru_cache(maxsize=4096)
def _read_bytes(path: PurePosixPath, data: bytes) -> File:
    """Kept, so that the preview reads again only what was saved."""
    if path.suffix not in (".md", ".yml"):
        return File(figure=read_figure(path, data) if _FIGURE.fullmatch(str(path)) else None)
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
    return _build(model, *read_yaml(path, text)) if model else File()


def _unreadable(path: PurePosixPath, what: str, advice: str) -> File:
    at = Label(start_of(path), "this file")
    return File((error("unreadable-file", f"the file {what}", at, help=advice),), is_broken=True)


def _read_markdown(path: PurePosixPath, text: str) -> File:
    refused = tuple(refused_characters(path, text))
    if refused:
        return File(refused, is_broken=True)
    if not _BLOCK.fullmatch(str(path)):
        is_guide = path.name in _GUIDES  # clients' pages never ask for it
        body = UnreadProse(text, read_prose) if is_guide else read_prose(text)
        return File(document=Document(path, text, body=body))
    front = _FRONT_MATTER.match(text)
    head, rest = (front.group(1), text[front.end() :]) if front else ("", text)
    first_line = text.count("\n", 0, front.end()) + 1 if front else 1
    document, found = read_yaml(path, head, first_line=2)
    body = read_prose(rest, first_line)
    whole = Document(path, text, document.data, document.values, document.keys, body)
    return _build(SafetyBlock, whole, found)


def _build(model: type[BaseModel], document: Document, found: tuple[Diagnostic, ...]) -> File:
    loaded = None
    if not any(d.code == "syntax" for d in found):
        loaded, misfits = build(model, document)
        found = (*found, *misfits)
    if loaded is None:
        return File(found, is_broken=True)
    return File(found, loaded, loaded.document)
