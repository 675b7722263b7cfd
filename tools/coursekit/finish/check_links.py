"""Resolves every href, src and #id of a built site, and sees that no id stands twice.

Engines do not look inside finished HTML.
"""

import posixpath
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from coursekit.model.site import BuiltSite

_OUTWARD = ("https", "tel", "sms", "mailto", "data")


def check_links(site: BuiltSite) -> tuple[str, ...]:
    """A line for each address that leads nowhere, or to another host than the reader chose."""
    pages = {path: _read(data) for path, data in site.items() if path.suffix == ".html"}
    return tuple(
        f"{path}: {problem}"
        for path, page in sorted(pages.items())
        for problem in _problems(site, pages, path, page)
    )


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: Counter[str] = Counter()
        self.links: list[str] = []
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        if "id" in given:
            self.ids[given["id"]] += 1
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        elif tag == "link" and given.get("rel") not in ("prev", "next", "canonical"):
            self.loads.append(given.get("href", ""))
        elif "src" in given:
            self.loads.append(given["src"])


def _read(data: bytes) -> _Page:
    page = _Page()
    page.feed(data.decode())
    return page


def _problems(
    site: BuiltSite, pages: dict[PurePosixPath, _Page], path: PurePosixPath, page: _Page
) -> Iterator[str]:
    for name, count in page.ids.items():
        if count > 1:
            yield f"has {count} parts with the id `{name}`: give one of the headings other words"
    for address in page.loads:
        if urlsplit(address).scheme or address.startswith("//"):
            yield f"loads `{address}` from elsewhere"
        elif _target(path, address) not in site:
            yield f"loads `{address}`, which is not in the site"
    for address in page.links:
        parts = urlsplit(address)
        if parts.scheme:
            if parts.scheme not in _OUTWARD:
                yield f"links to `{address}`, an address of a kind that is not used here"
            continue
        if path.name == "404.html":
            continue  # its addresses count from the server's top, wherever that is
        target = path if not parts.path else _target(path, parts.path)
        if target not in site:
            yield f"links to `{address}`, which is not in the site"
        elif parts.fragment and target in pages:
            anchor = unquote(parts.fragment)
            if anchor not in pages[target].ids and anchor != "__skip":
                yield f"links to `{address}`, but that page has no such part"


def _target(path: PurePosixPath, address: str) -> PurePosixPath:
    plain = unquote(urlsplit(address).path)
    if plain.startswith("/"):
        return PurePosixPath(plain.lstrip("/"))
    target = PurePosixPath(posixpath.normpath(posixpath.join(str(path.parent), plain)))
    return target / "index.html" if plain.endswith("/") or plain in (".", "..") else target
