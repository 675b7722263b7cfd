"""Whole courses made at random: files missing, in the wrong place, with another file's words, with
values of the wrong kind. Loading, checking and planning end in diagnostics, never in an error.
"""

from pathlib import PurePosixPath
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_damaged_files import SMALL, examine

from coursekit.load.tree import Tree

PATHS = sorted(SMALL)
TEXTS = {path: data for path, data in SMALL.items() if isinstance(data, bytes)}
FILES = sorted({path.name for path in PATHS})
FOLDERS = sorted({path.parent for path in PATHS} | {PurePosixPath("docs/client/room")})
NEW_PATHS = st.builds(lambda folder, name: folder / name, *map(st.sampled_from, (FOLDERS, FILES)))

IDS = ("first-cup", "hot-water", "steep", "brewing")
WORDS = st.sampled_from(["", "a", *IDS, "A B", "2026-11-21", "client", "x" * 500])
VALUES = st.recursive(
    st.one_of(WORDS, st.none(), st.booleans(), st.integers(-3, 99)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(WORDS, inner, max_size=3)),
    max_leaves=6,
)


def routes(data: Any, here: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The ways to all values in data that YAML gave."""
    if not isinstance(data, dict | list):
        return [here]
    inner = data.items() if isinstance(data, dict) else enumerate(data)
    return [here, *(way for key, value in inner for way in routes(value, (*here, key)))]


def put(data: Any, route: tuple[Any, ...], value: Any) -> Any:
    if not route:
        return value
    step, *rest = route
    if isinstance(data, dict):
        return {**data, step: put(data[step], tuple(rest), value)}
    return [put(old, tuple(rest), value) if i == step else old for i, old in enumerate(data)]


@st.composite
def with_other_values(draw: st.DrawFn, path: PurePosixPath) -> bytes:
    """A YAML file in which a few values, keys with their values or whole parts are others."""
    data = yaml.safe_load(TEXTS[path])
    for _ in range(draw(st.integers(1, 4))):
        data = put(data, draw(st.sampled_from(routes(data))), draw(VALUES))
    return yaml.safe_dump(data, allow_unicode=True).encode()


@st.composite
def shuffled(draw: st.DrawFn, path: PurePosixPath) -> bytes:
    """The blocks of a Markdown file in another order, some lost, some twice."""
    blocks = TEXTS[path].split(b"\n\n")
    kept = draw(st.lists(st.sampled_from(blocks), max_size=len(blocks) + 2))
    return b"\n\n".join(kept)


def other_content(path: PurePosixPath) -> st.SearchStrategy[bytes]:
    borrowed = st.sampled_from(PATHS).map(lambda other: TEXTS[other])
    raw = st.one_of(st.binary(max_size=40), st.text(max_size=40).map(lambda t: t.encode("utf-8")))
    if path.suffix == ".yml":
        return st.one_of(with_other_values(path), borrowed, raw)
    if path.suffix == ".md":
        return st.one_of(shuffled(path), borrowed, raw)
    return st.one_of(borrowed, raw)


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    tree: Tree = dict(SMALL)
    for path in draw(st.lists(st.sampled_from(PATHS), max_size=3)):
        tree.pop(path, None)
    for path in draw(st.lists(st.sampled_from(PATHS), max_size=4)):
        tree[path] = draw(other_content(path))
    for path in draw(st.lists(NEW_PATHS, max_size=3)):
        tree[path] = TEXTS[draw(st.sampled_from(PATHS))]
    return dict(sorted(tree.items()))


@settings(max_examples=1000, deadline=None, suppress_health_check=list(HealthCheck))
@given(trees())
def test_any_tree_gives_diagnostics_or_pages(tree: Tree) -> None:
    examine(tree)
