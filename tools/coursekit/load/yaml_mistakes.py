"""The mistakes in YAML that authors really make, in their words rather than the parser's."""

import re
from pathlib import PurePosixPath
from typing import Any

import yaml

from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.source import Span

_QUOTE = "put the whole text in quotation marks, or write it below the key after a `|`"

_BEGINS_WRONG = re.compile("quoted scalar|an alias|an anchor|a simple key")
"""What the parser was reading when the mistake is where that began, not where it stopped."""

_MISTAKES = (
    (
        r"mapping values are not allowed",
        "a colon and a space stand inside the text, so it reads as a second key",
        _QUOTE,
    ),
    (
        r"cannot start any token",
        "a text cannot begin with this character",
        _QUOTE,
    ),
    (
        r"while scanning an alias",
        "a text that begins with `*` is read as a reference",
        _QUOTE,
    ),
    (
        r"while scanning an anchor",
        "a text that begins with `&` is read as a name for a place",
        _QUOTE,
    ),
    (
        r"while scanning a directive|expected alphabetic or numeric character, but found '%'",
        "a text cannot begin with `%`",
        _QUOTE,
    ),
    (
        r"unknown escape character|expected escape sequence",
        "a backslash inside double quotation marks begins a code, and this one is not known",
        "use single quotation marks, or write `\\\\` for a backslash",
    ),
    (
        r"while scanning a quoted scalar",
        "a quotation mark is opened here and never closed",
        "close it, or write the text below the key after a `|`",
    ),
    (
        r"expected <block end>, but found '<scalar>'|expected ',' or '\]'|expected ',' or '\}'",
        "there is more text after a closing quotation mark or bracket",
        "if the text itself holds quotation marks, write it below the key after a `|`",
    ),
    (
        r"could not find expected ':'",
        "a key here has no colon and space after it",
        "write `key: value`, or indent the line if it belongs to the text above",
    ),
    (
        r"expected <block end>|did not find expected '-' indicator|did not find expected key",
        "this line does not fit the indentation above it",
        "line it up with the lines it belongs to, with spaces",
    ),
    (
        r"while scanning a block scalar",
        "after `|` or `>` the text begins on the line below",
        _QUOTE,
    ),
    (
        r"block sequence entries are not allowed|sequence entries are not allowed",
        "a list item begins where a value is expected",
        "begin the list on the line below the key, indented by two spaces",
    ),
)


def explain_mistake(path: PurePosixPath, text: str, problem: Exception, shift: int) -> Diagnostic:
    """A diagnostic for what the parser said; a general one for what is not in the list."""
    mark, said = None, str(problem)
    if isinstance(problem, yaml.MarkedYAMLError):
        mark = problem.problem_mark or problem.context_mark
        # str(problem) quotes the author's own words as well, which must not be searched
        said = f"{problem.context} {problem.problem}"
        if _BEGINS_WRONG.search(said) and "escape" not in said:
            mark = problem.context_mark or mark
    bracket = _open_bracket(problem)
    mark = bracket or mark
    span = _span(path, text, mark.line if mark else 0, mark.column if mark else 0, shift)
    if bracket:
        message = "a bracket is opened here and not closed in its line"
        advice = "close it; or, if it belongs to the text, put the text in quotation marks"
        return error("syntax", message, Label(span, "here"), help=advice)
    if seen := _seen_at_once(text, span.line - 1 - shift):
        line, message, advice = seen
        return error(
            "syntax", message, Label(_span(path, text, line, 0, shift), "here"), help=advice
        )
    for pattern, message, advice in _MISTAKES:
        if re.search(pattern, said):
            return error("syntax", message, Label(span, "here"), help=advice)
    return error(
        "syntax",
        "this is not readable as YAML",
        Label(span, "the reader stopped here"),
        help=f"check the indentation and the quotation marks above this place; {_QUOTE}",
    )


def _seen_at_once(text: str, stopped: int) -> tuple[int, str, str] | None:
    """What the lines show by themselves, where the parser's word would lead elsewhere."""
    lines = text.split("\n")
    for line in range(stopped, max(stopped - 3, -1), -1):
        if re.match("(<<<<<<<|=======|>>>>>>>)( |$)", lines[line]):
            advice = (
                "keep one of the two, and delete the lines with `<<<<<<<`, `=======`, `>>>>>>>`"
            )
            return line, "two versions of this place were put together and not settled", advice
        if re.match("[ ]*[\u00a0\u2007\u202f\u3000]", lines[line]):
            advice = "delete the blanks at its beginning, and type them anew with the space bar"
            return line, "this line begins with blanks that only look like spaces", advice
    if re.match(r" *(- )?:( |$)", lines[stopped]):
        return (
            stopped,
            "a colon stands here with no key before it",
            "write the key, as in `id: tea`",
        )
    above = next((lines[n] for n in range(stopped - 1, -1, -1) if lines[n].strip()), "")
    own = re.match(r"( *)[\w-]+: ", lines[stopped] + " ")
    before = re.match(r"( *(?:- )?)[\w-]+: +[^|>#&\s]", above)
    if own and before and len(own[1]) > len(before[1]):
        advice = "line it up with the lines it belongs to; if it goes on with the text above, put "
        advice += "all of that in quotation marks"
        return stopped, "this line is indented further than the line above it", advice
    return None


def _open_bracket(problem: Exception) -> Any:
    """The mark of a bracket that the parser still found open on a later line."""
    if isinstance(problem, yaml.MarkedYAMLError) and problem.problem_mark:
        opened, stopped = problem.context_mark, problem.problem_mark
        if opened and "while parsing a flow" in (problem.context or ""):
            at_end = "<stream end>" in (problem.problem or "")
            return opened if at_end or stopped.line > opened.line else None
    return None


def _span(path: PurePosixPath, text: str, line: int, column: int, shift: int) -> Span:
    lines = text.split("\n")
    line = min(line, len(lines) - 1)
    if not lines[line].strip() and line:  # the end of the file: point at the last written line
        while line and not lines[line].strip():
            line -= 1
        column = len(lines[line])
    column = min(column, len(lines[line]))
    return Span(path, line + 1 + shift, column + 1, line + 1 + shift, column + 2)
