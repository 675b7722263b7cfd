"""A drawing can carry programs and reach out to other sites; ours must do neither, for a request
to a stranger tells them who reads a course on addiction."""

import re
from collections.abc import Iterator

from coursekit.checks._svg import Element, place_in, read_drawing
from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.loaded import LoadedCourse

_ELEMENTS = ("script", "foreignobject", "iframe", "embed", "object", "audio", "video", "meta")
_ADDRESSES = ("href", "src", "srcset", "data", "poster", "action", "formaction", "base")
_STYLE = re.compile(r"@import|\\|image-set\(|url\((?!\s*['\"]?\s*#)[^)]*\)?", re.IGNORECASE)

_DELETE = "delete it, or save the drawing as a plain SVG"
_SAVE = "open the drawing and save it again as a plain SVG"


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for figure in course.figures.values():
        drawing = read_drawing(figure.data)
        for element in drawing.elements:
            for needle, message, advice in _problems(element):
                span = place_in(figure, element.offset, needle)
                yield error("unsafe-svg", message, Label(span, "here"), help=advice)
        if drawing.problem:
            span = place_in(figure, drawing.offset)
            yield error("unsafe-svg", drawing.problem, Label(span, "here"), help=_SAVE)


def _problems(element: Element) -> Iterator[tuple[str, str, str]]:
    """The words to point at, what is wrong with them, and what to do."""
    name = _local(element.name)
    if name in _ELEMENTS:
        yield "", f"a drawing cannot hold `<{element.name}>`", _DELETE
    if element.name == "?xml-stylesheet?":
        yield "", "a drawing cannot take its style from another file", _DELETE
    for attribute, value in element.attributes.items():
        own = _local(attribute)
        if own.startswith("on"):
            yield attribute, f"a drawing cannot run a program (`{attribute}`)", _DELETE
        elif own in _ADDRESSES and not value.strip().startswith("#"):
            advice = "put what it shows into the drawing itself; only `#id` can be named"
            yield attribute, f"a drawing cannot reach out to `{value[:60]}`", advice
        elif own == "attributename" and _local(value).startswith(("on", "href")):
            yield attribute, f"a drawing cannot change `{value}` by itself", _DELETE
        elif found := _STYLE.search(value):
            yield found.group(), _reaches_out(found.group()), _DELETE
    if name == "style" and (found := _STYLE.search(element.text)):
        yield "", _reaches_out(found.group()), _DELETE


def _reaches_out(style: str) -> str:
    if style == "\\":
        return "a style cannot hold a `\\`, which can hide an address"
    return f"a drawing cannot reach out with `{style[:60]}`"


def _local(name: str) -> str:
    return name.rpartition(":")[2].lower()
