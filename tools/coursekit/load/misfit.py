"""Says in the author's words why a value does not fit where it stands."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.load.fields import item_of, known_kinds, schema_at
from coursekit.model.document import Document
from coursekit.nearness import did_you_mean, listed, nearest
from coursekit.source import Route

_ONE_OF = {
    "questions": "question",
    "options": "option",
    "stories": "story",
    "answers": "answer",
    "pairs": "pair",
    "others": "choice",
    "steps": "step",
    "objectives": "objective",
    "prompts": "prompt",
    "sessions": "session",
    "modules": "module",
    "terms": "term",
    "sources": "source",
    "lines": "line",
    "words": "entry",
    "plan": "part",
    "numbers": "number",
    "allow": "waiver",
    "author": "author",
    "editor": "editor",
    "carries": "block",
    "help_page_blocks": "block",
    "topics": "topic",
    "starters": "starter",
    "goes_into": "session",
}


def explain_misfit(
    model: type[BaseModel], document: Document, route: Route, problem: ErrorDetails | None
) -> Diagnostic:
    """A diagnostic for one of pydantic's errors; `route` is its place in the document's data."""
    if problem is None:
        return error(
            "wrong-value",
            "too many values here do not fit",
            Label(document.at(), "here"),
            help="compare the file with the authors' reference",
        )
    schema = schema_at(model, route, document.data)
    match problem["type"]:
        case "extra_forbidden":
            return _unknown_key(model, document, route)
        case "missing" | "union_tag_not_found":
            return _missing_key(document, route, problem, schema)
        case _:
            return _wrong_value(document, route, problem, schema)


def is_slip_of(key: str, known: str) -> bool:
    """Whether an unknown key is most likely this known one, typed not quite right."""
    return nearest(key, [known]) is not None


def _unknown_key(model: type[BaseModel], document: Document, route: Route) -> Diagnostic:
    key = str(route[-1])
    known = list(schema_at(model, route[:-1], document.data).get("properties", {}))
    advice = did_you_mean(key, known, f"known here: {listed(known)}")
    return error(
        "unknown-key",
        f"{describe(route[:-1], document.data)} has the key `{key}`, which is not known",
        Label(document.key_at(*route), "not known"),
        help=advice,
    )


def _missing_key(
    document: Document, route: Route, problem: ErrorDetails, schema: Mapping[str, Any]
) -> Diagnostic:
    if problem["type"] == "missing":
        around, key = route[:-1], str(route[-1])
    else:
        around, key = route, "kind"
    about = schema.get("description", "") if problem["type"] == "missing" else ""
    where, is_empty = describe(around, document.data), (*around, key) in document.keys
    advice = f"write it after `{key}:`" if is_empty else f"add `{key}:`"
    if is_empty and "#" in document.text.split("\n")[document.key_at(*around, key).line - 1]:
        advice += "; a text with `#` needs quotation marks, for `#` begins a note that nobody reads"
    return error(
        "missing-key",
        f"`{key}` of {where} has nothing written" if is_empty else f"{where} has no `{key}`",
        Label(
            document.key_at(*around, key),
            "nothing after this" if is_empty else f"`{key}` belongs here",
        ),
        help=advice + (f" ({about})" if about else ""),
    )


def _wrong_value(
    document: Document, route: Route, problem: ErrorDetails, schema: Mapping[str, Any]
) -> Diagnostic:
    name, around = _name_of(route)
    where = describe(around, document.data)
    value = problem["input"]
    shown = name if " " in name else f"`{name}`"
    message = f"{shown} of {where} {_what_is_wrong(problem)}" if route else "the file is empty"
    if problem["type"] == "union_tag_invalid":
        value = problem["input"]["kind"]
        owner = describe(route, document.data)
        message = f"`kind` of {owner} is {_shown(value)}, which is not known"
        route = (*route, "kind")
        schema = {"enum": known_kinds(problem)}
    return error(
        "wrong-value", message, Label(document.at(*route), "this"), help=_advice(value, schema)
    )


def _what_is_wrong(problem: ErrorDetails) -> str:
    context = problem.get("ctx", {})
    shown = _shown(problem["input"])
    match problem["type"]:
        case "string_type":
            return f"should be text, but it is {shown}"
        case "tuple_type":
            return f"should be a list, but it is {shown}"
        case "bool_type":
            return f"should be `true` or `false`, but it is {shown}"
        case "float_type":
            return f"should be a number, but it is {shown}"
        case "int_type":
            return f"should be a whole number, but it is {shown}"
        case "model_type" | "model_attributes_type" | "dict_type":
            return f"should have keys of its own below it, but it is {shown}"
        case "literal_error":
            return f"is {shown}, which is not one of the choices"
        case "string_pattern_mismatch" if not problem["input"].strip():
            return "has nothing written"
        case "string_pattern_mismatch" if "a-z0-9" in context["pattern"]:
            return f"is {shown}, which is not an id"
        case "string_pattern_mismatch" if "https" in context["pattern"]:
            return f"is {shown}, which is not an https address"
        case "string_pattern_mismatch" if "0-9" in context["pattern"]:
            return f"is {shown}, which is not a telephone number"
        case "string_pattern_mismatch":
            return "should be one line"
        case "string_too_short":
            return "has nothing written"
        case "string_too_long":
            return f"is longer than {context['max_length']} characters"
        case "too_short":
            return f"should have at least {context['min_length']} of them"
        case "too_long":
            return f"should have at most {context['max_length']} of them"
        case "greater_than_equal":
            return f"is {shown}; it should be {context['ge']} or more"
        case "less_than_equal":
            return f"is {shown}; it should be {context['le']} or less"
        case "value_error":
            return f"is {shown}, which {context['error']}"
        case _:
            return f"is {shown}, which does not fit here"


def _advice(value: Any, schema: Mapping[str, Any]) -> str:
    choices = [str(c) for c in schema.get("enum", [])] or [str(schema.get("const", ""))]
    if choices != [""]:
        return did_you_mean(str(value), choices, f"write one of: {listed(choices)}")
    if str(schema.get("pattern", "")).startswith("^[a-z0-9]"):
        return "an id has small letters, digits and single hyphens, such as `riding-a-wave`"
    if schema.get("type") == "string" and isinstance(value, bool | int | float):
        return f'put it in quotation marks: "{str(value).lower()}"'
    if schema.get("type") == "string" and isinstance(value, tuple):
        return "a text that begins with `[` needs quotation marks"
    if schema.get("type") == "boolean":
        meant = {"yes": "true", "on": "true", "no": "false", "off": "false"}
        word = str(value).lower()
        return f"write `{meant.get(word, word if word in meant.values() else 'true` or `false')}`"
    of_texts = schema.get("items", {}).get("type") == "string"
    if of_texts and isinstance(value, str) and len(value) <= 40:
        return f"write it in brackets: `[{value}]`"
    about = schema.get("description", "")
    return about or "compare it with the authors' reference"


def _name_of(route: Route) -> tuple[str, Route]:
    """`options` for ("questions", 2, "options"); for an item of a list, the list's name too."""
    if not route:
        return "the file", ()
    if isinstance(route[-1], str):
        return route[-1], route[:-1]
    return f"{_ONE_OF.get(str(route[-2]), str(route[-2]))} {route[-1] + 1}", route[:-2]


def describe(route: Route, data: Any) -> str:
    """`option 2 of question `payday-plan``, from the outside in, said from the inside out."""
    said: list[str] = []
    for index, step in enumerate(route):
        data = data.get(step) if isinstance(data, Mapping) else item_of(data, step)
        if isinstance(step, int):
            one = _ONE_OF.get(str(route[index - 1]), "item") if index else "item"
            own = data.get("id") if isinstance(data, Mapping) else None
            said.append(f"{one} `{own}`" if isinstance(own, str) and own else f"{one} {step + 1}")
        elif index + 1 == len(route) or not isinstance(route[index + 1], int):
            said.append(f"`{step}`")
    return " of ".join(reversed(said)) or "the file"


def _shown(value: Any) -> str:
    if isinstance(value, Mapping):
        return "a part with keys"
    if isinstance(value, tuple):
        return "a list"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    text = str(value).replace("\n", " ")
    return f"`{text[:40]}…`" if len(text) > 40 else f"`{text}`"
