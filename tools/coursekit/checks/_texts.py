"""Finds things in all texts of the course that take Markdown."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TypeVar

from coursekit.model.document import Document
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import Node
from coursekit.model.texts import TextAt
from coursekit.model.track import TRACKS

_STAFF_FILES = (*[track.guide for track in TRACKS], "wording.yml", "reviews.yml")
NodeT = TypeVar("NodeT", bound=Node)


def nodes(course: LoadedCourse, kind: type[NodeT]) -> Iterator[tuple[TextAt, NodeT]]:
    for text, node in course.nodes.get(kind, ()):
        if isinstance(node, kind):
            yield text, node


def is_for_staff(course: LoadedCourse, document: Document) -> bool:
    """Whether only the staff edition shows this text."""
    path = document.path
    block = course.safety.get(path.stem)
    if block is not None and block.block.document.path == path:
        return block.block.value.shown == "group"
    return path.name in _STAFF_FILES or path.parts[:2] == ("docs", "staff")


def meets_clients(course: LoadedCourse, document: Document) -> bool:
    """Whether clients read this text, or hear it word for word as they do a safety block."""
    blocks = (block.block.document.path for block in course.safety.values())
    return document.path in blocks or not is_for_staff(course, document)


def home_of(document: Document) -> PurePosixPath:
    """The folder that holds the figures for this text; a quiz is at home with its session."""
    path = document.path
    if path.parts[0] == "quizzes":
        return PurePosixPath("curriculum", *path.parts[1:-1], path.name.partition(".")[0])
    return path.parent


def kind_of(document: Document) -> str:
    """What an author calls this file: lesson, guide, family page, family guide."""
    stem = document.path.stem
    return "family page" if stem == "family" else stem.replace("-", " ")
