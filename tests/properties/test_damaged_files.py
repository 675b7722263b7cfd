"""Files as they are after a slip of the hand: cut off, a line lost, doubled or moved.

Loading and checking end in diagnostics or in nothing at all, each at a place inside its file, and
the preview still has all its pages. The course grows, and these tests with it: so each of its files
is damaged in a few ways only, and a small course in many.
"""

from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursekit.checks.run import check_course
from coursekit.diagnostics import in_order
from coursekit.load.course import load_course
from coursekit.load.tree import Tree, read_tree
from coursekit.model.site import EDITIONS
from coursekit.render.plan import plan_site
from coursekit.render.site import Site
from coursekit.report import FORMATS

REPOSITORY = Path(__file__).parents[2]
SMALL = read_tree(REPOSITORY / "tests" / "cases" / "course")
OWN = read_tree(REPOSITORY)


def damage(data: bytes, how: str, where: float) -> bytes:
    """`where` is from 0 to 1, the place in the file."""
    if how == "cut":
        return data[: int(where * len(data))]
    if how == "byte":
        place = int(where * len(data))
        return data[:place] + bytes([int(where * 1e6) % 256]) + data[place + 1 :]
    lines = data.splitlines(keepends=True)
    place = min(int(where * len(lines)), len(lines) - 1)
    if how == "drop":
        return b"".join(lines[:place] + lines[place + 1 :])
    if how == "double":
        return b"".join([*lines[: place + 1], *lines[place:]])
    following = lines[place + 1 : place + 2]
    return b"".join(lines[:place] + following + lines[place : place + 1] + lines[place + 2 :])


def examine(tree: Tree) -> None:
    course, found = load_course(tree)
    found = in_order((*found, *check_course(course)))
    for problem in found:
        for label in (problem.at, *problem.related):
            data = tree.get(label.span.path, b"")
            assert isinstance(data, bytes)
            assert 1 <= label.span.line <= data.count(b"\n") + data.count(b"\r") + 1
        assert problem.help
    texts = {p: d.decode("utf-8-sig", "replace") for p, d in tree.items() if isinstance(d, bytes)}
    for write in FORMATS.values():
        assert write(found, texts, len(tree))
    for edition in EDITIONS:
        plan = plan_site(Site(course, edition, found), {})
        assert len({page.path for page in plan.pages}) == len(plan.pages)


def damaged(tree: Tree, path: PurePosixPath, how: str, where: float) -> Tree:
    data = tree[path]
    assert isinstance(data, bytes)
    return {**tree, path: damage(data, how, where)}


HOW = st.sampled_from(["cut", "byte", "drop", "double", "swap"])
WHERE = st.floats(0, 1, exclude_max=True)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(SMALL)), HOW, WHERE)
def test_a_damaged_file_of_a_small_course(path: PurePosixPath, how: str, where: float) -> None:
    examine(damaged(SMALL, path, how, where))


@pytest.mark.parametrize("path", sorted(OWN), ids=str)
@settings(max_examples=5, deadline=None)
@given(how=HOW, where=WHERE)
def test_each_of_our_own_files_damaged_and_alone(
    path: PurePosixPath, how: str, where: float
) -> None:
    examine(damaged({path: OWN[path]}, path, how, where))


@settings(max_examples=8, deadline=None)
@given(st.sampled_from(sorted(OWN)), HOW, WHERE)
def test_a_damaged_file_of_our_own_course(path: PurePosixPath, how: str, where: float) -> None:
    examine(damaged(OWN, path, how, where))


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(sorted(SMALL)), HOW, WHERE), min_size=2, max_size=6))
def test_several_damaged_files_at_once(slips: list[tuple[PurePosixPath, str, float]]) -> None:
    tree = SMALL
    for path, how, where in slips:
        tree = damaged(tree, path, how, where)
    examine(tree)


@pytest.mark.parametrize("path", sorted(SMALL), ids=str)
def test_a_file_that_is_empty_or_not_there(path: PurePosixPath) -> None:
    examine({**SMALL, path: b""})
    examine({name: data for name, data in SMALL.items() if name != path})
