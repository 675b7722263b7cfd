"""Whatever stands in a file, reading it ends in data and diagnostics, never in an exception."""

from pathlib import PurePosixPath
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from coursekit.checks.run import check_course
from coursekit.load.course import load_course
from coursekit.load.markdown import read_prose
from coursekit.load.tree import Tree
from coursekit.load.yaml_document import read_yaml
from coursekit.model.prose import plain_text, sections
from coursekit.report import FORMATS

PATH = PurePosixPath("a.yml")
QUICK = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

YAML_LIKE = st.text(st.sampled_from("ab:-#'\"|>[]{},&*!%@`?~ \n\t\\0"), max_size=60)
MARKDOWN_LIKE = st.text(st.sampled_from("ab[]()!@#*_`><-+|&;:=~\\.1 \n"), max_size=80)


@QUICK
@given(st.one_of(st.text(), YAML_LIKE))
@example("a: 2001-99-99")
@example("a: " + "9" * 5000)
@example("a: 0" + "7" * 5000)
@example("---")
@example("[" * 3000)
@example("a: " + "{" * 3000)
@example("- " * 3000)
@example("a: !!float x")
@example("a: !!python/object:os.system x")
@example("a: b\0")
@example("\0")
@example("\ud800")
@example("a: &b [*b]")
@example("? [a]\n: b")
@example("%YAML 9.9\n---\na: b")
@example("a: >9\n b")
@example('a: "\\U00110000"')
def test_read_yaml_never_raises(text: str) -> None:
    document, found = read_yaml(PATH, text)
    lines = text.split("\n")
    for span in (*document.values.values(), *document.keys.values(), *(d.at.span for d in found)):
        assert 1 <= span.line <= span.end_line <= len(lines)
        assert (span.line, span.column) <= (span.end_line, span.end_column)
    assert all(d.help for d in found)


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), max_size=12)
SCALARS = st.one_of(WORDS, st.integers(-999, 999), st.booleans())
TREES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(WORDS.filter(bool), inner, max_size=3)
    ),
    max_leaves=8,
)


@QUICK
@given(
    st.dictionaries(WORDS.filter(lambda w: w not in ("", "<<")), TREES, min_size=1, max_size=4),
    st.sampled_from([True, False, None]),
)
def test_a_slice_by_a_span_gives_the_value_back(data: dict[str, Any], style: object) -> None:
    """Written by PyYAML and read by us: the same data, and each plain value and key is found."""
    text = yaml.safe_dump(data, default_flow_style=style, allow_unicode=True, width=10_000)
    document, found = read_yaml(PATH, text)
    assert found == ()
    assert document.data == frozen(data)
    lines = text.split("\n")
    for route, span in document.values.items():
        written = lines[span.line - 1][span.column - 1 : span.end_column - 1]
        value = at(document.data, route)
        is_plain = isinstance(value, str) and not written.startswith(("'", '"', "|", ">"))
        if is_plain and span.line == span.end_line:
            assert written == value
    for route, span in document.keys.items():
        written = lines[span.line - 1][span.column - 1 : span.end_column - 1]
        if not written.startswith(("'", '"', "? ", "|")):
            assert written == route[-1]


def frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: frozen(item) for key, item in value.items()}
    return tuple(map(frozen, value)) if isinstance(value, list) else value


def at(data: Any, route: tuple[str | int, ...]) -> Any:
    for step in route:
        data = data[step]
    return data


@QUICK
@given(st.one_of(st.text(), MARKDOWN_LIKE), st.integers(1, 9))
@example("[" * 3000, 1)
@example(">" * 3000, 1)
@example("- " * 1000, 1)
@example("*a " * 2000, 1)
@example("![a](" * 500, 1)
@example("`" * 3001, 1)
@example("|" * 500 + "\n" + "|-" * 500, 1)
@example("99999999999. a", 1)
@example("[a]: <b\n\n[a]", 1)
@example("&#0; &#xD800; &#99999999;", 1)
def test_read_prose_never_raises(text: str, first_line: int) -> None:
    prose = read_prose(text, first_line)
    assert plain_text(prose.blocks) is not None
    assert len(sections(prose)) <= len(prose.blocks)


@st.composite
def damage(draw: st.DrawFn, data: bytes) -> bytes:
    """The file with a stretch of it taken out and something else put in."""
    start = draw(st.integers(0, len(data)))
    end = draw(st.integers(start, min(len(data), start + 40)))
    between = draw(st.one_of(st.binary(max_size=20), YAML_LIKE.map(str.encode)))
    return data[:start] + between + data[end:]


NEW_FILES = tuple(
    PurePosixPath(name)
    for name in (
        "a", "curriculum", "curriculum/a.yml", "curriculum/en/brewing/second-cup/session.yml",
        "curriculum/de/a/module.yml", "curriculum/en/safety/a.md", "quizzes/en/a/b.yml",
        "quizzes/x.yml", "docs/client/a.md", "docs/staff/x/index.md", "docs/client/a.svg",
    )
)  # fmt: skip


@QUICK
@given(st.data())
def test_loading_checking_and_reporting_never_raise(
    small_course: Tree, data: st.DataObject
) -> None:
    path = data.draw(st.sampled_from([*small_course, *NEW_FILES]))
    old = small_course.get(path, b"")
    assert isinstance(old, bytes)
    new = data.draw(st.one_of(st.binary(), damage(old), st.just(OSError(5, "broken"))))
    tree: Tree = {**small_course, path: new}
    course, found = load_course(tree)
    every = (*found, *check_course(course))
    texts = {p: d.decode("utf-8-sig", "replace") for p, d in tree.items() if isinstance(d, bytes)}
    for write in FORMATS.values():
        assert write(every, texts, len(tree)).endswith("\n")


@pytest.mark.parametrize("gone", range(16))
def test_any_file_may_be_missing(gone: int, small_course: Tree) -> None:
    path = sorted(small_course)[gone % len(small_course)]
    course, found = load_course({p: d for p, d in small_course.items() if p != path})
    assert found == ()
    assert all(d.code != "syntax" for d in check_course(course))
