"""Reads what a figure says of itself: its title and description. Never raises."""

import re
from pathlib import PurePosixPath
from xml.parsers import expat

from coursekit.model.loaded import Figure

_VIEW_BOX = re.compile(r"\s*[\d.-]+\s+[\d.-]+\s+(\d+(?:\.\d+)?)\s+(\d+(?:\.\d+)?)\s*")
_PAPER = re.compile(r"\s*\d+(?:\.\d+)?(?:in|cm|mm)\s*")


def read_figure(path: PurePosixPath, data: bytes) -> Figure:
    """Empty title and description where the file is no readable SVG; a check says so."""
    texts: dict[str, list[str]] = {"title": [], "desc": []}
    stack: list[str] = []
    size: list[int] = []
    on_paper: list[bool] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if not stack:
            on_paper.append(bool(_PAPER.fullmatch(attributes.get("width", ""))))
        if not stack and (box := _VIEW_BOX.fullmatch(attributes.get("viewBox", ""))):
            size.extend(round(float(side)) for side in box.groups())
        stack.append(name)

    def text(data: str) -> None:
        if len(stack) == 2 and stack[-1] in texts:
            texts[stack[-1]].append(data)

    # any other encoding that the file declares would be looked up, and may not exist
    parser = expat.ParserCreate("utf-8")
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: stack.pop()
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat's signature
    except (expat.ExpatError, ValueError):
        return Figure(path, data, "", "")
    title, description = (re.sub(r"\s+", " ", "".join(texts[k])).strip() for k in texts)
    return Figure(
        path, data, title, description, (size[0], size[1]) if size else None, any(on_paper)
    )


def _refuse(*_: object) -> None:
    raise ValueError("a document type can hold entities that grow without end")
