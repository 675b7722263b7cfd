"""For people: each problem with the line it stands in, and what to do.

The first line of each is `path:line:column: severity: message  [code]`, for editors and grep.
"""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from coursekit.diagnostics import Diagnostic, Label
from coursekit.report._summary import summarize
from coursekit.source import start_of

_WIDTH = 100
_BEFORE = 40
"""Columns kept before the place, where a long line is cut."""


def write(
    diagnostics: Sequence[Diagnostic], sources: Mapping[PurePosixPath, str], file_count: int
) -> str:
    """`sources` are the texts of the files; a place in one that is not there has no excerpt."""
    lines = [line for d in diagnostics for line in _problem(d, sources)]
    return "\n".join([*lines, summarize(diagnostics, file_count)]) + "\n"


def _problem(problem: Diagnostic, sources: Mapping[PurePosixPath, str]) -> Iterator[str]:
    yield f"{_place(problem.at)}: {problem.severity}: {problem.message}  [{problem.code}]"
    yield from _excerpt(problem.at, "^", sources)
    for label in problem.related:
        excerpt = tuple(_excerpt(label, "-", sources))
        if label.span.path != problem.at.span.path or not excerpt:
            yield f"   {_place(label)}:" + ("" if excerpt else f" {label.text}")
        yield from excerpt
    if problem.help:
        yield f"   help: {problem.help}"


def _place(label: Label) -> str:
    return f"{label.span.path}:{label.span.line}:{label.span.column}"


def _excerpt(label: Label, mark: str, sources: Mapping[PurePosixPath, str]) -> Iterator[str]:
    """The line and the mark below it; a place on several lines is marked on its first."""
    span = label.span
    lines = sources.get(span.path, "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if span == start_of(span.path) or span.line > len(lines):
        return
    line = lines[span.line - 1]
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    before, marked, after = line[:start], line[start:end], line[end:]
    before, marked, after = _shown(before), _shown(marked), _shown(after)
    if _columns(before + marked + after) > _WIDTH:
        before = "…" + before[-_BEFORE:] if len(before) > _BEFORE else before
        marked = _cut(marked, _WIDTH - len(before))
        after = _cut(after, _WIDTH - len(before) - len(marked))
    yield f"{span.line:>5} | {before}{marked}{after}".rstrip()
    pointer = mark * max(_columns(marked), 1)
    yield f"      | {' ' * _columns(before)}{pointer} {label.text}".rstrip()


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: max(length - 1, 0)] + "…"


def _shown(text: str) -> str:
    """What a terminal can show: it would obey some of these characters, or show nothing."""
    return "".join(c if c.isprintable() else "    " if c == "\t" else "\ufffd" for c in text)


def _columns(text: str) -> int:
    """How wide a terminal shows it: East Asian letters take two columns, combining marks none."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    return len(text) + wide - sum(unicodedata.combining(c) > 0 for c in text)
