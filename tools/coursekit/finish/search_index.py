"""The search index: the words of every page's sections, as a script that loads from `file://` too.

Answers and feedback are left out (`data-unsearched`), and so is all that stands outside the
page's content. The library that searches builds its own structures from these records.
"""

import json
from collections.abc import Iterator
from pathlib import PurePosixPath

from coursekit.finish._page import read_page
from coursekit.model.site import BuiltSite, pages_of

INDEX = PurePosixPath("assets", "homeground", "search-index.js")
_NOT_SEARCHED = frozenset({"404.html", "search.html"})


def add_search_index(site: BuiltSite) -> BuiltSite:
    records = [
        record
        for path, data in sorted(pages_of(site))
        if path.name not in _NOT_SEARCHED
        for record in _records(path, data)
    ]
    written = json.dumps(records, ensure_ascii=True, separators=(",", ":"))
    script = f"window.homegroundSearchRecords={written};\n"
    return {**site, INDEX: script.encode()}


def _records(path: PurePosixPath, data: bytes) -> Iterator[dict[str, str]]:
    sections = read_page(data).sections
    for number, section in enumerate(sections):
        yield {
            "id": f"{path}#{section.id}" if number else str(path),
            "page": sections[0].title,
            "title": section.title,
            "text": section.text,
        }
