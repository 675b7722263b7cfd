"""Every key that a YAML file may hold, kind by kind, from the same schemas that editors use.

Staff only. The schemas are handed in as plain data, since they are made where files are written.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from coursekit.model.prose import slug
from coursekit.model.site import REFERENCE, PagePlan
from coursekit.render.markup import EMPTY, Html, heading, join, page, tag, text
from coursekit.render.site import Site

Schema = Mapping[str, Any]

_ABOUT = "What each YAML file may hold: its keys, what they are for, and what you write after them."
_FOR_ALL = (
    "An id has small letters, digits and single hyphens, and never changes. A key with nothing "
    "after it counts as not written. Any part may also have `allow:`, a list of waivers."
)
_TEXTS = {
    "date": "a date, such as `2026-11-21`",
    "^[a-z0-9]+": "an id",
    "^https": "an address that begins with `https://`",
    r"^\+?[0-9]": "a telephone number, in quotation marks",
    "^[^": "a line of text",
}
"""How a text of a certain form is called, by its format or by how its pattern begins."""


class _File(NamedTuple):
    """One kind of file: its name in addresses, and its schema."""

    kind: str
    schema: Schema

    def part(self, schema: Schema) -> tuple[str, Schema]:
        """The name of a part with keys of its own, and its schema."""
        name = str(schema["$ref"]).rpartition("/")[2]
        return name, self.schema["$defs"][name]

    def anchor(self, name: str) -> str:
        return f"{self.kind}-{slug(self.schema['$defs'][name]['title'])}"


def reference_pages(site: Site) -> Iterator[PagePlan]:
    if site.is_staff and site.schemas:
        files = [_File(kind, schema) for kind, schema in site.schemas.items()]
        markdown = page(
            REFERENCE.title,
            _ABOUT,
            heading(1, REFERENCE.title, REFERENCE.id),
            tag("p", _ABOUT, class_="hg-aim"),
            tag("div", tag("p", _said(_FOR_ALL)), class_="hg-prose"),
            *[part for file in files for part in _file(file)],
            *_waivers(files[0]),
        )
        yield PagePlan(REFERENCE.path, markdown)


def _file(file: _File) -> Iterator[str]:
    """The file itself, then each of its parts, in the order in which they are named."""
    yield heading(2, str(file.schema["title"]), file.kind)
    yield _about(file, file.schema)
    for name in _parts(file, file.schema):
        part = file.schema["$defs"][name]
        yield heading(3, str(part["title"]), file.anchor(name))
        yield _about(file, part)


def _waivers(file: _File) -> Iterator[str]:
    """The same in every part of every file."""
    yield heading(2, "Waivers", "waivers")
    yield _about(file, file.schema["$defs"]["Waiver"])


def _parts(file: _File, schema: Schema) -> list[str]:
    """The names of all parts inside this one, each once and before those inside it."""
    names: dict[str, None] = {}
    for _, field in _fields(schema):
        for branch in _innermost(field):
            if "$ref" in branch:
                name, part = file.part(branch)
                names |= {name: None} | dict.fromkeys(_parts(file, part))
    return list(names)


def _fields(schema: Schema) -> Iterator[tuple[str, Schema]]:
    return ((key, field) for key, field in schema["properties"].items() if key != "allow")


def _about(file: _File, schema: Schema) -> Html:
    titles = ("Key", "Needed", "What it is for", "What you write")
    needed = schema.get("required", [])
    rows = [
        tag(
            "tr",
            tag("th", tag("code", key), scope="row"),
            tag("td", "yes" if key in needed else "no"),
            tag("td", _said(field["description"])),
            tag("td", _written(file, field)),
        )
        for key, field in _fields(schema)
    ]
    head = tag("tr", *[tag("th", title, scope="col") for title in titles])
    table = tag("table", tag("thead", head), tag("tbody", *rows), class_="hg-grid hg-keys")
    name = f"Keys: {schema['title']}"
    around = tag("div", table, class_="hg-table", tabindex=0, role="group", aria_label=name)
    return tag("div", tag("p", _said(schema["description"])), around, class_="hg-prose")


def _written(file: _File, field: Schema) -> Html:
    branch = field["anyOf"][0] if "anyOf" in field else field
    default = EMPTY
    if "default" in field:
        default = text("; if left out, ") + tag("code", _literal(field["default"]))
    return _value(file, branch) + default


def _value(file: _File, schema: Schema) -> Html:
    """In the author's words: `a line of text`, `a list of ids`, one of several words."""
    if "$ref" in schema:
        return text("keys of its own: ") + _link(file, schema)
    if "const" in schema:
        return tag("code", _literal(schema["const"]))
    if "enum" in schema:
        return text("one of ") + text(", ").join(tag("code", str(c)) for c in schema["enum"])
    match schema["type"]:
        case "array":
            return _list(file, schema)
        case "boolean":
            return _said("`true` or `false`")
        case "integer":
            return text("a whole number" + _between(schema, "minimum", "maximum"))
        case "number":
            return text("a number" + _between(schema, "minimum", "maximum"))
        case _:
            form = str(schema.get("format") or schema.get("pattern", ""))
            named = (words for start, words in _TEXTS.items() if form.startswith(start))
            return _said(next(named, "text"))


def _list(file: _File, schema: Schema) -> Html:
    items = schema["items"]
    count = text(_between(schema, "minItems", "maxItems"))
    kinds = items.get("oneOf", [items])
    if "$ref" in kinds[0]:
        links = text(" or ").join(_link(file, kind) for kind in kinds)
        return text("a list") + count + text(", each with keys of its own: ") + links
    return text("a list") + count + text(", each ") + _value(file, items)


def _innermost(field: Schema) -> list[Schema]:
    """What may stand there in the end, past lists and what may be left out."""
    branches = field.get("anyOf", [field])[:1]
    inner = [branch["items"] for branch in branches if "items" in branch]
    if inner:
        return [one for item in inner for one in item.get("oneOf", _innermost(item))]
    return list(branches)


def _link(file: _File, schema: Schema) -> Html:
    name, part = file.part(schema)
    return tag("a", str(part["title"]), href=f"#{file.anchor(name)}")


def _between(schema: Schema, least: str, most: str) -> str:
    match schema.get(least), schema.get(most):
        case None, None:
            return ""
        case low, None:
            return f", at least {low}"
        case None, high:
            return f", at most {high}"
        case low, high:
            return f" from {low} to {high}" if least == "minimum" else f" of {low} to {high}"


def _literal(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _said(words: str) -> Html:
    """Plain words with `code` in them."""
    parts = words.split("`")
    return join([tag("code", part) if i % 2 else text(part) for i, part in enumerate(parts)])
