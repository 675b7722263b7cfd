"""What the model says of the field at a route, from the JSON Schema that editors use too."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from coursekit.source import Route


def item_of(data: Any, step: str | int) -> Any:
    return data[step] if isinstance(data, tuple) and isinstance(step, int) else None


def known_kinds(problem: ErrorDetails) -> list[str]:
    """What `kind:` may say, where it says something else; pydantic gives them in quotes."""
    return [tag.strip(" '") for tag in problem["ctx"]["expected_tags"].split(",")]


@cache
def _schema(model: type[BaseModel]) -> dict[str, Any]:
    return model.model_json_schema(by_alias=True)


def schema_at(model: type[BaseModel], route: Route, data: Any) -> Mapping[str, Any]:
    """The part of the model's JSON Schema that holds for the value at `route`."""
    whole = _schema(model)
    here: Mapping[str, Any] = _resolved(whole, whole, data)
    for step in route:
        data = data.get(step) if isinstance(data, Mapping) else item_of(data, step)
        inner = here.get("items", {}) if isinstance(step, int) else None
        if inner is None:
            inner = here.get("properties", {}).get(step, {})
        here = _resolved(whole, inner, data)
    return here


def _resolved(whole: Mapping[str, Any], schema: Mapping[str, Any], data: Any) -> Mapping[str, Any]:
    """Follows references, takes the written branch of `or nothing`, and the kind's own branch."""
    about = schema.get("description")
    while True:
        if "$ref" in schema:
            schema = whole["$defs"][schema["$ref"].rsplit("/", 1)[-1]]
        elif "discriminator" in schema:
            kind = data.get("kind") if isinstance(data, Mapping) else None
            ref = schema["discriminator"]["mapping"].get(kind) if isinstance(kind, str) else None
            schema = {"$ref": ref} if ref else {}
        elif "anyOf" in schema:
            schema = next(s for s in schema["anyOf"] if s.get("type") != "null")
        else:
            return {**schema, "description": about} if about else schema
