"""The JSON Schema of every YAML kind, for editors; made from the models that check the files."""

import json
import re
from functools import cache
from pathlib import Path, PurePosixPath

from coursekit.load.file import YAML_KINDS
from coursekit.model.json_schema import Schema, json_schema


@cache
def schemas() -> dict[str, Schema]:
    """By kind, in the order in which the loader knows them."""
    return {name: json_schema(model) for name, _, model in YAML_KINDS}


def schema_texts() -> dict[str, str]:
    """File name to text; the same bytes on every run."""
    return {
        f"{name}.schema.json": json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        for name, schema in schemas().items()
    }


def schema_line(path: PurePosixPath) -> str:
    """The first line of a YAML file, which tells editors its schema; empty for other files."""
    kinds = (name for name, pattern, _ in YAML_KINDS if re.fullmatch(pattern, str(path)))
    name = next(kinds, None)
    up = "../" * (len(path.parts) - 1)
    return f"# yaml-language-server: $schema={up}schemas/{name}.schema.json\n" if name else ""


def write_schemas(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schema_texts().items():
        (folder / name).write_text(text, encoding="utf-8")
