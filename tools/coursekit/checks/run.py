"""Runs all checks and takes out what need not be said."""

from collections.abc import Callable, Collection, Iterator

from coursekit.checks import CHECKS, STRUCTURE
from coursekit.checks._waivers import Waiver, waivers
from coursekit.diagnostics import Diagnostic, Label, Severity, in_order
from coursekit.model.loaded import LoadedCourse
from coursekit.model.unwritten import MARK
from coursekit.nearness import did_you_mean

Check = Callable[[LoadedCourse], Iterator[Diagnostic]]


def check_course(course: LoadedCourse) -> tuple[Diagnostic, ...]:
    """What all checks find, without echoes of loading problems, early ones and what is waived."""
    return without_waived(course, run_checks(course, CHECKS))


def check_structure(course: LoadedCourse) -> tuple[Diagnostic, ...]:
    """The same of the checks that may find errors: all that decides whether a site is built."""
    return in_order(_not_waived(run_checks(course, STRUCTURE), tuple(waivers(course))))


def without_waived(course: LoadedCourse, findings: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Of what all checks have found, what is not waived; and the waivers that nothing needs."""
    stated = tuple(waivers(course))
    return in_order([*_not_waived(findings, stated), *_unused(course, stated, findings)])


def halves() -> tuple[tuple[Check, ...], tuple[Check, ...]]:
    """All checks in two parts that take about as long."""
    return CHECKS[::2], CHECKS[1::2]


def run_checks(course: LoadedCourse, checks: tuple[Check, ...]) -> list[Diagnostic]:
    """What these find, without echoes of loading problems and what is said too early."""
    found = (d for check in checks for d in check(course))
    return [d for d in found if not _is_echo(course, d) and not _is_early(course, d)]


def _not_waived(findings: Collection[Diagnostic], stated: Collection[Waiver]) -> list[Diagnostic]:
    return [d for d in findings if not any(waiver.covers(d) for waiver in stated)]


def code_of(check: Callable[..., object]) -> str:
    """The code of a check is the name of its module."""
    return check.__module__.rpartition(".")[2].replace("_", "-")


def _is_echo(course: LoadedCourse, finding: Diagnostic) -> bool:
    """Whether something was left out of the places it speaks of, so that it may not be true."""
    spans = [label.span for label in (finding.at, *finding.related)]
    damaged = (place for document in course.documents.values() for place in document.damaged)
    return any(span.encloses(place) for place in damaged for span in spans)


def _is_early(course: LoadedCourse, finding: Diagnostic) -> bool:
    """Whether it judges the words of a prompt, of which another check says that it is one."""
    span = finding.at.span
    document = course.documents.get(span.path)
    if finding.severity is Severity.ERROR or finding.code == "unwritten" or document is None:
        return False
    return any(MARK in line for line in document.text.split("\n")[span.line - 1 : span.end_line])


def _unused(
    course: LoadedCourse, stated: Collection[Waiver], findings: Collection[Diagnostic]
) -> Iterator[Diagnostic]:
    codes = [code_of(check) for check in CHECKS]
    whole = not course.broken and not any(d.damaged for d in course.documents.values())
    for waiver in stated:
        at = Label(waiver.at, "this waiver")
        if waiver.code not in codes:
            message = f"no check reports `{waiver.code}`, so it cannot be waived"
            advice = did_you_mean(waiver.code, codes, "mend the problem, or delete the waiver")
            yield Diagnostic("unused-waiver", Severity.WARNING, message, at, help=advice)
        elif whole and not any(waiver.covers(finding) for finding in findings):
            message = f"nothing here is reported as `{waiver.code}`"
            advice = "delete the waiver; it would hide a mistake made later"
            yield Diagnostic("unused-waiver", Severity.WARNING, message, at, help=advice)
