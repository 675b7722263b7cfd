"""The JSON Schema of a kind of YAML file, for editors and for the authors' reference.

It is made from the model, so that it cannot say anything else, and then brought to what the loader
does: a key with nothing after it counts as not written, wherever it may be left out.
"""

import re
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

Schema = dict[str, Any]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_NOTHING: Schema = {
    "description": "Nothing is written after the key.",
    # said in this way, because editors would offer `null` as something to write
    "not": {"type": ["array", "boolean", "number", "object", "string"]},
}
_NOTHING_REF: Schema = {"$ref": "#/$defs/Nothing"}


def json_schema(model: type[BaseModel]) -> Schema:
    """Draft 2020-12; the same on every run."""
    made = model.model_json_schema(by_alias=True)
    defs = {name: _part(name, part) for name, part in made.pop("$defs", {}).items()}
    whole = _part(model.__name__, made)
    if "required" not in whole:  # an empty file is a file with nothing written
        whole["type"] = ["object", "null"]
    return {
        "$schema": _DRAFT,
        **whole,
        "$defs": {**dict(sorted(defs.items())), "Nothing": _NOTHING},
    }


def _part(name: str, part: Mapping[str, Any]) -> Schema:
    """A mapping that authors write, under a title in words."""
    title = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).capitalize()
    required = part.get("required", [])
    properties = {
        key: _field(field) if key in required else _optional(_field(field))
        for key, field in sorted(part["properties"].items(), key=lambda item: item[0] == "allow")
    }
    numbers = [key for key in properties if key.isdigit()]
    # editors read such a key as a number, and would not find it among the properties
    by_number: Schema = {"patternProperties": {f"^({'|'.join(numbers)})$": {}}} if numbers else {}
    rest = {key: value for key, value in part.items() if key not in ("title", "properties")}
    return {"title": title, **rest, "properties": properties, **by_number}


def _field(field: Mapping[str, Any]) -> Schema:
    """Without what is for programs only: generated titles, empty defaults, tags of unions."""
    kept = {k: v for k, v in field.items() if k not in ("title", "discriminator", "default")}
    if isinstance(default := field.get("default"), bool | int | float | str):
        kept["default"] = default
    if "items" in kept:
        kept["items"] = _field(kept["items"])
    return kept


def _optional(field: Schema) -> Schema:
    """The same field, in which nothing may be written."""
    branches = field.pop("anyOf", None)
    about: Schema = {key: field.pop(key) for key in ("description", "default") if key in field}
    written = [b for b in branches if b.get("type") != "null"] if branches else [field]
    return {**about, "anyOf": [*written, _NOTHING_REF]}
