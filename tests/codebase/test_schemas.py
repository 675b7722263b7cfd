"""The committed schemas are those that the model makes, and they accept our own files."""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from coursekit.adapters.schemas import schema_texts
from coursekit.load.course import YAML_KINDS
from coursekit.load.tree import read_tree
from coursekit.load.yaml_document import read_yaml

REPOSITORY = Path(__file__).parents[2]


def test_schemas_are_fresh() -> None:
    folder = REPOSITORY / "schemas"
    committed = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    assert committed == schema_texts(), "run `make schema`"


def plain(data: object) -> object:
    """JSON has no tuples; a key with nothing written counts as not written."""
    if isinstance(data, dict):
        return {key: plain(value) for key, value in data.items() if value is not None}
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


def test_every_field_has_a_description() -> None:
    """Field descriptions are the authors' reference and what an editor shows."""
    missing = [
        f"{file}: {owner}.{name}"
        for file, text in schema_texts().items()
        for owner, part in _objects(json.loads(text))
        for name, field in part["properties"].items()
        if not field.get("description")
    ]
    assert missing == []


def _objects(schema: dict[str, object]) -> list[tuple[str, dict[str, dict[str, str]]]]:
    parts = {"": schema, **schema.get("$defs", {})}  # type: ignore[dict-item]
    return [(name, part) for name, part in parts.items() if "properties" in part]  # type: ignore[misc]
