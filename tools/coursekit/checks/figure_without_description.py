"""The page prints a drawing's description below it, for those who cannot see or make out the
drawing; without it they miss what all others learn."""

from collections.abc import Iterator

from coursekit.checks._svg import place_in, read_drawing
from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.loaded import Figure, LoadedCourse
from coursekit.source import Span

_ADVICE = {
    "title": "write `<title>` with a short name straight below `<svg>`",
    "desc": "write `<desc>` straight below `<title>`, with all that the drawing says, in words",
}


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for figure in course.figures.values():
        if read_drawing(figure.data).problem:
            continue  # another check says that it cannot be read
        for tag, text in (("title", figure.title), ("desc", figure.description)):
            if not text:
                message = f"the drawing has no `<{tag}>`, or an empty one"
                at = Label(_place(figure, tag), "here")
                yield error("figure-without-description", message, at, help=_ADVICE[tag])


def _place(figure: Figure, tag: str) -> Span:
    elements = read_drawing(figure.data).elements
    empty = (element for element in elements if element.name == tag)
    return place_in(figure, next(empty, elements[0]).offset)
