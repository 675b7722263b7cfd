"""Where something stands in a text as its author typed it."""

import re

from coursekit.model.prose import Text
from coursekit.model.texts import TextAt
from coursekit.source import Place

_PARAGRAPH_END = re.compile(r"\n[ >]*\n")


def as_typed(text: TextAt, node: Text, words: str) -> Place | None:
    """Where the words stand in the source; None where the author escaped them."""
    source = text.prose.source
    above = 0 if text.route is not None else text.document.text.count("\n") - source.count("\n")
    lines = source.split("\n")
    before = node.at.line - above - 1
    start = sum(len(line) + 1 for line in lines[:before]) + node.at.column - 1
    end = next((m.start() for m in _PARAGRAPH_END.finditer(source, start)), len(source))
    wanted = r"(?<![\\`])" + r"\s+".join(map(re.escape, words.split()))
    found = re.compile(wanted).search(source, start, end)
    if found is None:
        return None
    line = source.count("\n", 0, found.start())
    column = found.start() - source.rfind("\n", 0, found.start())
    return Place(line + above + 1, column, len(found.group().split("\n")[0]))
