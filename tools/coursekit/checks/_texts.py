"""Finds things in all texts of the course that take Markdown."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TypeVar

from coursekit.model.document import Document
from coursekit.model.loaded import LoadedCourse, TextAt
from coursekit.model.prose import Node, walk

NodeT = TypeVar("NodeT", bound=Node)


def nodes(course: LoadedCourse, kind: type[NodeT]) -> Iterator[tuple[TextAt, NodeT]]:
    for text in course.texts:
        for node in walk(text.prose.blocks):
            if isinstance(node, kind):
                yield text, node


def is_for_staff(course: LoadedCourse, document: Document) -> bool:
    """Whether only the staff edition shows this text."""
    path = document.path
    block = course.safety.get(path.stem)
    if block is not None and block.block.document.path == path:
        return block.block.value.shown == "group"
    return path.name == "guide.md" or path.is_relative_to("docs/staff")


def home_of(document: Document) -> PurePosixPath:
    """The folder that holds the figures for this text; a quiz is at home with its session."""
    path = document.path
    if path.parts[0] == "quizzes":
        return PurePosixPath("curriculum", *path.parts[1:-1], path.stem)
    return path.parent
