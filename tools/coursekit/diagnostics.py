"""What a problem is: plain data, never a print and never an exception."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from coursekit.source import Span


class Severity(StrEnum):
    ERROR = "error"
    """A reader meets something wrong."""
    WARNING = "warning"
    """An author should know."""
    INFO = "info"
    """Shown on request; needs no waiver."""


@dataclass(frozen=True, slots=True)
class Label:
    span: Span
    text: str = ""
    """What is to be seen there, in a few words."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    code: str
    severity: Severity
    message: str
    at: Label
    related: tuple[Label, ...] = ()
    help: str = ""


def error(
    code: str,
    message: str,
    at: Label,
    *related: Label,
    help: str,  # noqa: A002 - the field's name
) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, at, related, help)


def warning(
    code: str,
    message: str,
    at: Label,
    *related: Label,
    help: str,  # noqa: A002 - the field's name
) -> Diagnostic:
    return Diagnostic(code, Severity.WARNING, message, at, related, help)


def info(
    code: str,
    message: str,
    at: Label,
    *related: Label,
    help: str,  # noqa: A002 - the field's name
) -> Diagnostic:
    return Diagnostic(code, Severity.INFO, message, at, related, help)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sorted by place, each once, so that the same input gives the same bytes."""
    return tuple(sorted(set(diagnostics), key=lambda d: (d.at.span, d.code, d.message)))


def without_infos(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """What an author should act on: infos are shown on request only, and end no command."""
    return tuple(d for d in diagnostics if d.severity is not Severity.INFO)
