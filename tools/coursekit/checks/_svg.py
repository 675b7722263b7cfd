"""The elements of a drawing with their places. Never raises."""

from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from coursekit.model.loaded import Figure
from coursekit.source import Span


class _Refused(Exception):  # noqa: N818 - not an error but the end of this reading
    """Its words are what is wrong; nothing after this place is read."""


@dataclass
class Element:
    """An element, or a processing instruction with its name in question marks."""

    name: str
    attributes: dict[str, str]
    offset: int
    text: str = ""


@dataclass
class Drawing:
    """What was read up to the first thing that could not be read, and what that was."""

    elements: list[Element] = field(default_factory=list)
    problem: str = ""
    offset: int = 0


def read_drawing(data: bytes) -> Drawing:
    drawing, open_elements = Drawing(), list[Element]()
    parser = expat.ParserCreate("utf-8")

    def start(name: str, attributes: dict[str, str]) -> None:
        element = Element(name, attributes, parser.CurrentByteIndex)
        drawing.elements.append(element)
        open_elements.append(element)

    def instruct(name: str, words: str) -> None:
        drawing.elements.append(Element(f"?{name}?", {}, parser.CurrentByteIndex, words))

    def text(words: str) -> None:
        open_elements[-1].text += words

    def declare(_version: str, encoding: str | None, _standalone: int) -> None:
        if (encoding or "utf-8").lower() != "utf-8":  # a browser would read something else
            raise _Refused(f"a drawing has to be saved as UTF-8, not `{encoding}`")

    def refuse(*_: Any) -> None:  # it can declare entities that grow without end
        raise _Refused("a drawing cannot have a `<!DOCTYPE`")

    parser.XmlDeclHandler = declare
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: open_elements.pop()
    parser.CharacterDataHandler = text
    parser.ProcessingInstructionHandler = instruct
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat's signature
    except expat.ExpatError:
        drawing.problem = "this drawing cannot be read from here on"
        drawing.offset = parser.ErrorByteIndex
    except _Refused as stop:
        drawing.problem = str(stop)
        drawing.offset = max(data.find(b"<!DOCTYPE"), 0)
    return drawing


def place_in(figure: Figure, offset: int, needle: str = "") -> Span:
    """Where `needle` stands in the tag that begins at this byte; the tag's name where nowhere."""
    before = figure.data[:offset].decode("utf-8", "replace").removeprefix("\ufeff")
    tag = figure.data[offset:].partition(b">")[0].decode("utf-8", "replace")
    start = max(tag.find(needle), 0) if needle else 0
    length = len(needle) if needle and needle in tag else len(tag.split()[0]) if tag.strip() else 1
    before += tag[:start]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return Span(figure.path, line, column, line, column + length)
