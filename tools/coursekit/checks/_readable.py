"""Every text that a reader can see: the passages of the course, and the words in its figures."""

from collections.abc import Iterator
from itertools import chain

from coursekit.checks._svg import read_drawing
from coursekit.model.document import Document
from coursekit.model.loaded import Figure, LoadedCourse
from coursekit.model.passage import Passage
from coursekit.source import Place

_READ = ("title", "desc", "text", "tspan")


def readable(course: LoadedCourse) -> Iterator[Passage]:
    return chain(course.passages, *(_in_figure(f) for f in course.figures.values()))


def _in_figure(figure: Figure) -> Iterator[Passage]:
    text = figure.data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    document = Document(figure.path, text)
    for element in read_drawing(text.encode()).elements:
        if element.name in _READ and element.text.strip():
            start = len(text.encode()[: element.offset].decode("utf-8", "replace"))
            start = text.find(">", start) + 1
            line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
            pieces = ((0, Place(line, column, 1)),)
            yield Passage(document, None, element.text, pieces, "picture")
