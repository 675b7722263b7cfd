"""A value to stand where one is missing or does not fit, so that all around it is still checked."""

from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from coursekit.load.fields import known_kinds, schema_at
from coursekit.model.document import Document
from coursekit.nearness import nearest
from coursekit.source import Route

_TEXTS = {
    "date": "2000-01-01",
    r"^https://": "https://example.org",
    r"^\+?[0-9]": "000",
}


def stand_in(
    model: type[BaseModel], document: Document, route: Route, problem: ErrorDetails
) -> str | int | bool | None:
    """A value that the model takes at `route`; None where only the author can know one."""
    if problem["type"] == "union_tag_invalid":
        return nearest(str(problem["ctx"]["tag"]), known_kinds(problem))
    schema = schema_at(model, route, document.data)
    choices: list[Any] = schema.get("enum") or [schema.get("const")]
    match schema.get("type"):
        case _ if choices[0] is not None:
            return str(choices[0])
        case "boolean":
            return False
        case "integer":
            return int(schema.get("minimum", 1))
        case "number":
            return 0
        case "string" if str(schema.get("pattern", "")).startswith("^[a-z0-9]"):
            return f"left-out-{document.at(*route).line}"  # ids differ from each other
        case "string":
            kind = str(schema.get("format") or schema.get("pattern", ""))
            return next((text for start, text in _TEXTS.items() if kind.startswith(start)), "…")
        case _:
            return None
