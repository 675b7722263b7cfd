"""What a PDF holds, as other programs than the one that made it read it."""

import io
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader


class Tags:
    """The structure tree in reading order: each element's kind, its level and its attributes."""

    def __init__(self, data: bytes) -> None:
        self.reader = PdfReader(io.BytesIO(data))
        self.root: Any = self.reader.trailer["/Root"]
        self.found = list(self._walk(self.root["/StructTreeRoot"]))

    def _walk(self, node: Any) -> Iterator[tuple[str, Any]]:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for child in node:
                yield from self._walk(child)
        elif isinstance(node, dict):
            if "/S" in node:
                yield str(node["/S"]).removeprefix("/"), node
            if "/K" in node:
                yield from self._walk(node["/K"])

    def of(self, kind: str) -> list[Any]:
        return [node for name, node in self.found if name == kind]

    @property
    def headings(self) -> list[tuple[int, str]]:
        names = {f"H{level}": level for level in range(1, 7)}
        return [(names[kind], str(node["/T"])) for kind, node in self.found if kind in names]


def font_sizes(data: bytes) -> dict[float, str]:
    """The sizes in which words are set, outside of pictures, each with some words."""
    found: dict[float, str] = {}

    def visit(text: str, _: Any, matrix: list[float], font: Any, size: float) -> None:
        if text.strip() and font is not None:
            found[round(size * abs(matrix[3]), 1)] = text.strip()

    for page in PdfReader(io.BytesIO(data)).pages:
        page.extract_text(visitor_text=visit)
    return found


def page_count(data: bytes) -> int:
    return len(PdfReader(io.BytesIO(data)).pages)
