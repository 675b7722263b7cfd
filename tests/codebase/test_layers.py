"""Each layer imports only what stands below it; only some open files; one imports the engine."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "tools" / "coursekit"
BASE = {"source", "diagnostics", "nearness"}
PYDANTIC = {"pydantic", "pydantic_core"}

LAYERS = {
    "source": (set(), set()),
    "diagnostics": ({"source"}, set()),
    "nearness": (set(), set()),
    "model": ({*BASE, "model"}, PYDANTIC),
    "questions": ({*BASE, "model", "questions"}, {"pydantic"}),
    "load": ({*BASE, "model", "questions", "load"}, {*PYDANTIC, "yaml", "markdown_it"}),
    "checks": ({*BASE, "model", "checks"}, {"pysyllables", "snowballstemmer", "spylls"}),
    "render": ({*BASE, "model", "questions", "render"}, {"markupsafe"}),
    "print": (
        {*BASE, "model", "questions", "render", "print"},
        {"fontTools", "pypandoc", "typst"},
    ),
    "finish": ({*BASE, "model", "finish"}, {"lxml"}),
    "scaffold": ({*BASE, "model", "scaffold"}, set()),
    "report": ({"source", "diagnostics", "report"}, set()),
    "stats": ({*BASE, "model", "checks"}, set()),
}  # fmt: skip
"""For each: what of ours it may import, and which libraries. `adapters` may import everything."""

IMPURE = {
    "logging",
    "random",
    "secrets",
    "time",
    "datetime",
    "subprocess",
    "socket",
    "urllib.request",
}
READS_FILES = "load/tree.py"
KNOWS_DATES = "model/base.py"
FILES = [path for path in sorted(PACKAGE.rglob("*.py")) if path != PACKAGE / "__init__.py"]


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield node.module or ""


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_stays_in_its_layer(path: Path) -> None:
    name = path.relative_to(PACKAGE).as_posix()
    layer = name.split("/")[0].removesuffix(".py")
    tree = ast.parse(path.read_text(encoding="utf-8"))
    modules = set(imported(tree))
    if name != "adapters/mkdocs_plugin.py":
        assert not {m for m in modules if m.split(".")[0] == "mkdocs"}
    if layer in ("adapters", "__main__"):
        return
    ours, libraries = LAYERS[layer]
    assert {m.split(".")[1] for m in modules if m.startswith("coursekit.")} <= ours
    others = {m.split(".")[0] for m in modules} - {"coursekit"}
    assert others - set(sys.stdlib_module_names) <= libraries
    assert modules & IMPURE <= ({"datetime"} if name == KNOWS_DATES else set())
    if name != READS_FILES:
        calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
        called = {f.id for f in calls if isinstance(f, ast.Name)}
        called |= {f.attr for f in calls if isinstance(f, ast.Attribute)}
        assert not called & {
            "open",
            "print",
            "read_text",
            "read_bytes",
            "write_text",
            "write_bytes",
        }
