"""Characters that no content file may hold: they cannot be seen, or they break what follows."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.source import Span

_RETYPE = "delete it and type the words around it again"
_BREAKS = {chr(c): f"the invisible line break U+{c:04X}" for c in (0x85, 0x2028, 0x2029)}
_DIRECTIONS = {
    chr(c): f"the invisible control U+{c:04X}, which turns the direction of text"
    for c in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
}
_CONTROLS = {
    chr(c): f"the control character U+{c:04X}" for c in (*range(1, 9), *range(11, 32), 127)
}
_NAMES = {"\0": "a NUL byte", "\t": "a tab", **_CONTROLS, **_BREAKS, **_DIRECTIONS}
_REFUSED = re.compile("[" + "".join(map(re.escape, _NAMES)) + "]")


def refused_characters(path: PurePosixPath, text: str, first_line: int = 1) -> Iterator[Diagnostic]:
    """The first such character of each line."""
    for number, line in enumerate(text.split("\n"), start=first_line):
        if match := _REFUSED.search(line):
            span = Span(path, number, match.start() + 1, number, match.end() + 1)
            advice = "use spaces" if match.group() == "\t" else _RETYPE
            yield error(
                "syntax",
                f"this line holds {_NAMES[match.group()]}",
                Label(span, "here"),
                help=advice,
            )
