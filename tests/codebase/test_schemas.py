"""The committed schemas are those that the model makes, and they accept our own files."""

import json
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from coursekit.adapters.schemas import schema_line, schema_texts
from coursekit.load.file import YAML_KINDS
from coursekit.load.tree import read_tree
from coursekit.load.yaml_document import read_yaml

REPOSITORY = Path(__file__).parents[2]


def test_schemas_are_fresh() -> None:
    folder = REPOSITORY / "schemas"
    committed = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    assert committed == schema_texts(), "run `make schema`"


def plain(data: object) -> object:
    """JSON has no tuples."""
    if isinstance(data, dict):
        return {key: plain(value) for key, value in data.items()}
    return [plain(item) for item in data] if isinstance(data, tuple) else data


@pytest.mark.parametrize("name", [name for name, _, _ in YAML_KINDS])
def test_our_own_files_fit_their_schema(name: str) -> None:
    schema = json.loads(schema_texts()[f"{name}.schema.json"])
    Draft202012Validator.check_schema(schema)
    pattern = next(pattern for kind, pattern, _ in YAML_KINDS if kind == name)
    files = {p: d for p, d in read_tree(REPOSITORY).items() if re.fullmatch(pattern, str(p))}
    assert files
    for path, data in files.items():
        assert isinstance(data, bytes)
        document, _ = read_yaml(path, data.decode())
        errors = list(Draft202012Validator(schema).iter_errors(plain(document.data)))
        assert errors == [], path


def test_every_field_every_item_and_every_part_has_a_description() -> None:
    """They are what an editor shows, and the authors' reference."""
    missing = [
        f"{file}: {'.'.join(way)}"
        for file, text in schema_texts().items()
        for way, part in described(json.loads(text))
        if not part.get("description")
    ]
    assert missing == []


Part = dict[str, Any]


def described(schema: Part) -> Iterator[tuple[tuple[str, ...], Part]]:
    """All that authors write: the file, its parts, their fields, the items of lists."""
    for name, owner in {"": schema, **schema["$defs"]}.items():
        yield (name,), owner
        for key, field in owner.get("properties", {}).items():
            yield (name, key), field
            yield from (((name, key, "item"), item) for item in items(schema, field))


def items(schema: Part, field: Part) -> Iterator[Part]:
    """The items of a list, of lists in lists, and of a list that may be left out."""
    for branch in (field, *field.get("anyOf", [])):
        if "items" in branch:
            item = branch["items"]
            for kind in item.get("oneOf", [item]):
                yield schema["$defs"][kind["$ref"].rsplit("/")[-1]] if "$ref" in kind else kind
            yield from items(schema, item)


def content_files() -> list[tuple[PurePosixPath, str]]:
    tree = read_tree(REPOSITORY)
    return [(p, d.decode()) for p, d in tree.items() if p.suffix == ".yml" and isinstance(d, bytes)]


def test_every_yaml_file_begins_with_the_way_to_its_schema() -> None:
    """So any editor with a YAML language server finds it, wherever the file is opened from."""
    files = content_files()
    assert len(files) > 30
    for path, text in files:
        line = text.partition("\n")[0]
        assert f"{line}\n" == schema_line(path), path
        there = (REPOSITORY / path).parent / line.rpartition("=")[2]
        assert there.is_file(), path


def test_the_settings_for_vs_code_lead_every_file_to_the_same_schema() -> None:
    settings = json.loads((REPOSITORY / ".vscode/settings.json").read_text(encoding="utf-8"))
    lists = {
        name: [globs] if isinstance(globs, str) else globs
        for name, globs in settings["yaml.schemas"].items()
    }
    assert set(lists) == {f"./schemas/{name}" for name in schema_texts()}
    for path, text in content_files():
        found = [name for name, globs in lists.items() for glob in globs if matches(path, glob)]
        assert len(found) == 1, path
        assert text.partition("\n")[0].endswith(found[0].removeprefix("./")), path


def matches(path: PurePosixPath, glob: str) -> bool:
    """As VS Code does it, where a star stays in its folder."""
    return len(path.parts) == len(PurePosixPath(glob).parts) and path.match(glob)
