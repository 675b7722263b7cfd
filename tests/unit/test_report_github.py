"""Workflow commands: what GitHub reads, with nothing in a text that it could take for its own."""

from pathlib import PurePosixPath

from coursekit.diagnostics import Diagnostic, Label, Severity, error
from coursekit.report import github
from coursekit.source import Span

PATH = PurePosixPath("docs/a, b:100%.md")
AT = Label(Span(PATH, 3, 5, 4, 7), "here")


def test_a_problem_is_one_line() -> None:
    related = Label(Span(PATH, 1, 2, 1, 3), "first")
    found = error("broken-link", "50%\nof: a, b\r::error::x", AT, related, help="mend it")
    assert github.write([found], {}, 2) == (
        "::error file=docs/a%2C b%3A100%25.md,line=3,col=5,endLine=4,endColumn=7,title=broken-link"
        "::50%25%0Aof: a, b%0D::error::x%0Adocs/a, b:100%25.md:1:2: first%0Ahelp: mend it\n"
        "1 error in 1 of 2 files\n"
    )


def test_severities_have_their_commands() -> None:
    found = [Diagnostic("a", severity, "b", AT) for severity in Severity]
    lines = github.write(found, {}, 2).split("\n")
    assert [line.split(" ")[0] for line in lines[:3]] == ["::error", "::warning", "::notice"]
    assert lines[0].endswith(",title=a::b")


def test_nothing_found_is_said() -> None:
    assert github.write([], {}, 2) == "No problems in 2 files\n"
