"""The search index: the words of every page's sections, as a script that loads from `file://` too.

Answers and feedback are left out (`data-unsearched`), and so is all that stands outside the
page's content. The library that searches builds its own structures from these records.
"""

import json
import re
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import PurePosixPath

from coursekit.model.site import BuiltSite

INDEX = PurePosixPath("assets", "homeground", "search-index.js")
_VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "source", "wbr", "area", "col"})
_HEADINGS = frozenset({"h1", "h2"})
_APART = frozenset({"p", "li", "dd", "dt", "th", "td", "div", "summary", "label", "legend", "br"})
_NOT_WORDS = frozenset({"script", "style", "button", "nav", "sup"})  # sup: the numbers of sources
_NOT_SEARCHED = frozenset({"404.html", "search.html"})


def add_search_index(site: BuiltSite) -> BuiltSite:
    records = [
        record
        for path, data in sorted(site.items())
        if path.suffix == ".html" and path.name not in _NOT_SEARCHED
        for record in _records(path, data)
    ]
    written = json.dumps(records, ensure_ascii=True, separators=(",", ":"))
    script = f"window.homegroundSearchRecords={written};\n"
    return {**site, INDEX: script.encode()}


class _Sections(HTMLParser):
    """Splits the content of a page at its headings."""

    def __init__(self) -> None:
        super().__init__()
        self.stack: list[tuple[str, bool]] = []
        self.sections: list[dict[str, str]] = []
        self.in_heading = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._space(tag)
        if tag in _VOID:
            return
        inside = self.stack[-1][1] if self.stack else False
        starts = tag == "article"
        left_out = "data-unsearched" in given or tag in _NOT_WORDS
        self.stack.append((tag, (inside or starts) and not left_out))
        if self.stack[-1][1] and tag in _HEADINGS:
            self.sections.append({"id": given.get("id") or "", "title": "", "text": ""})
            self.in_heading = True

    def handle_endtag(self, tag: str) -> None:
        while self.stack and tag not in _VOID:
            closed, _ = self.stack.pop()
            if closed == tag:
                break
        self.in_heading = self.in_heading and tag not in _HEADINGS
        self._space(tag)

    def _space(self, tag: str) -> None:
        """Words that stand on lines of their own are not joined into one."""
        if self.sections and tag in _APART:
            self.sections[-1]["text"] += " "

    def handle_data(self, data: str) -> None:
        if self.sections and self.stack and self.stack[-1][1]:
            self.sections[-1]["title" if self.in_heading else "text"] += data


@lru_cache(maxsize=2048)
def _records(path: PurePosixPath, data: bytes) -> list[dict[str, str]]:
    parser = _Sections()
    parser.feed(data.decode())
    sections = [{k: re.sub(r"\s+", " ", v).strip() for k, v in s.items()} for s in parser.sections]
    page_title = sections[0]["title"] if sections else ""
    return [
        {
            "id": f"{path}#{section['id']}" if number else str(path),
            "page": page_title,
            "title": section["title"],
            "text": section["text"],
        }
        for number, section in enumerate(sections)
    ]
