"""What the tests of several folders share: the smallest course, and what is wrong with a course."""

import signal
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coursekit.checks.run import check_course
from coursekit.diagnostics import Diagnostic, in_order
from coursekit.load.course import load_course
from coursekit.load.tree import Tree, read_tree

COURSE = Path(__file__).parent / "cases" / "course"

# A shell that starts the tests in the background has Ctrl-C ignored by all that they start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def small_course() -> Tree:
    """A course of one module, one written session and one planned; nothing is wrong with it."""
    return read_tree(COURSE)


@pytest.fixture(scope="session")
def diagnose() -> Callable[[Tree], tuple[Diagnostic, ...]]:
    """All that loading and the checks find, on one day for ever."""

    def find(tree: Tree) -> tuple[Diagnostic, ...]:
        course, found = load_course(tree)
        return in_order((*found, *check_course(replace(course, today=date(2026, 11, 22)))))

    return find
