"""The only place that escapes. Everything that leaves for an engine is made of these pieces.

HTML stands on as few lines as possible and never holds a blank one, because a blank line ends a
block of HTML in Markdown. Headings are Markdown, so that the engine makes contents from them; in
them every character that could mean something is a numeric entity, because engines put titles out
raw.
"""

import json
import re
from collections.abc import Callable
from functools import lru_cache, partial

from markupsafe import Markup, escape

Html = Markup

_SPACES = re.compile(r"\s+")
_VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})
_HARMLESS = frozenset(" ,.:;?'’-–")
"""Marks that mean nothing in the middle of a title. They stay as they are: Material escapes some
titles once more (the footer's `aria-label`), and a screen reader would then read out `&#58;`."""
EMPTY = Markup("")
_safe: Callable[[str], Markup] = partial(str.__new__, Markup)
"""All parts are escaped already. `Markup()` would ask each time whether it is given HTML."""


def text(value: str) -> Html:
    """Plain text on one line."""
    return escape(_SPACES.sub(" ", value))


def preformatted(value: str) -> Html:
    """Text whose line ends are kept, as entities."""
    return Markup(str(escape(value)).replace("\n", "&#10;"))  # noqa: S704 - escaped just here


def tag(name: str, /, *children: Html | str, **attributes: str | int | bool | None) -> Html:
    """An element. Attribute names: `class_` for class, `data_form` for data-form.

    True gives an attribute without value; False and None leave it out. Strings are escaped.
    """
    opening = name
    for key, value in attributes.items():
        if value is not None and value is not False:
            opening += _attribute(key, value)
    if name in _VOID:
        return _safe(f"<{opening}>")
    inner = "".join([c if isinstance(c, Markup) else text(c) for c in children])
    return _safe(f"<{opening}>{inner}</{name}>")


def join(parts: list[Html] | tuple[Html, ...]) -> Html:
    return _safe("".join(parts))


def entities(value: str) -> str:
    """A title as the engines need it: nothing in it can be read as markup of any kind."""
    flat = _SPACES.sub(" ", value).strip()
    return "".join(c if c.isalnum() or c in _HARMLESS else f"&#{ord(c)};" for c in flat)


def heading(level: int, title: str, anchor: str) -> str:
    """A Markdown heading with an anchor of its own."""
    safe = re.sub(r"[^a-zA-Z0-9-]", "-", anchor)
    return f"{'#' * level} {entities(title)} {{: #{safe} }}"


def page(title: str, description: str, *parts: str, wide: bool = False) -> str:
    """A page's Markdown: front matter, then headings and blocks of HTML, apart by blank lines.

    A wide page stands alone on a wide screen, with no contents beside it; a phone's menu stays.
    """
    meta = {"title": entities(title), "description": entities(description)}
    lines = [f"{key}: {json.dumps(value)}" for key, value in meta.items()]
    if wide:
        lines.append("hide: [navigation, toc]")
    body = "\n\n".join(part for part in map(str, parts) if part)
    return "\n".join(["---", *lines, "---", "", body, ""])


def verbatim(source: str) -> Html:
    """A style or a script of the package, to stand in a page as it is."""
    if re.search(r"</(?:script|style)|<!--", source, re.IGNORECASE):
        message = "it holds what would end it"
        raise ValueError(message)
    return Markup(source)  # noqa: S704 - never an author's words


def whole_page(language: str, title: str, head: Html, body: Html) -> Html:
    """A file of its own that no engine touches. `head` begins with the encoding."""
    written = tag("html", tag("head", head, tag("title", title)), tag("body", body), lang=language)
    return Markup("<!DOCTYPE html>\n") + written + Markup("\n")


@lru_cache(maxsize=4096, typed=True)  # a few hundred of them stand on every page
def _attribute(key: str, value: str | int) -> str:
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{text(str(value))}"'
