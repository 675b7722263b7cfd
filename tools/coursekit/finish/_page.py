"""What the steps need to know of a built page, read once: its ids, its addresses, its words.

lxml reads it, since pages are many and Python's own parser takes ten times as long.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any

from lxml import etree, html

_find = partial(etree.XPath, smart_strings=False)  # others know their element, and take long
_PARSER = html.HTMLParser(encoding="utf-8")
_HEADINGS = frozenset({"h1", "h2"})
_APART = frozenset({"p", "li", "dd", "dt", "th", "td", "div", "summary", "label", "legend", "br"})
_NOT_WORDS = frozenset({"script", "style", "button", "nav", "sup"})  # sup: the numbers of sources
_INLINE = _find(
    "//script[not(@src) and not(@type='application/json')][not(ancestor::article)]/text()"
)
_LOADED = _find(
    "//link[not(@rel='prev' or @rel='next' or @rel='canonical')]/@href | //*[@src]/@src"
)
_IDS, _LINKS = _find("//@id"), _find("//a/@href")


@dataclass(frozen=True, slots=True)
class Section:
    """The words below a heading of a page's content, without what is not to be searched."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class ReadPage:
    ids: tuple[str, ...]
    links: tuple[str, ...]
    loads: tuple[str, ...]
    scripts: tuple[str, ...]
    """Those that stand in the page itself, outside its content."""
    sections: tuple[Section, ...]


_elsewhere: dict[bytes, ReadPage] = {}


def remember(pages: Mapping[bytes, ReadPage]) -> None:
    """What another process has read of these pages need not be read again."""
    _elsewhere.update(pages)


@lru_cache(maxsize=4096)
def read_page(data: bytes) -> ReadPage:
    return _elsewhere.pop(data, None) or _read(data)


def _read(data: bytes) -> ReadPage:
    root = html.document_fromstring(data, parser=_PARSER)
    article = root.find(".//article")
    return ReadPage(
        ids=tuple(_IDS(root)),
        links=tuple(_LINKS(root)),
        loads=tuple(_LOADED(root)),
        scripts=tuple(_INLINE(root)),
        sections=tuple(_sections(article)) if article is not None else (),
    )


def _sections(article: Any) -> list[Section]:
    """Splits the content at its headings."""
    found: list[tuple[str, list[str], list[str]]] = []
    words: list[str] = []
    walk = etree.iterwalk(article, events=("start", "end", "comment"))
    for event, element in walk:
        tag = element.tag
        if event in {"end", "comment"}:
            if tag in _HEADINGS and found:
                words = found[-1][2]
            _add(words, tag, element.tail)
        elif "data-unsearched" in element.attrib or tag in _NOT_WORDS:
            walk.skip_subtree()
        else:
            if tag in _HEADINGS:
                found.append((element.get("id", ""), [], []))
                words = found[-1][1]
            _add(words, tag, element.text)
    return [Section(i, _flat(title), _flat(text)) for i, title, text in found]


def _add(words: list[str], tag: Any, said: str | None) -> None:
    """Words that stand on lines of their own are not joined into one."""
    words.append(f" {said or ''}" if tag in _APART else said or "")


def _flat(words: list[str]) -> str:
    return re.sub(r"\s+", " ", "".join(words)).strip()
