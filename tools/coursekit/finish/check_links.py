"""Resolves every href, src and #id of a built site, and sees that no id stands twice.

Engines do not look inside finished HTML.
"""

import posixpath
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from coursekit.finish._page import ReadPage, read_page
from coursekit.model.site import BuiltSite

_OUTWARD = ("https", "tel", "sms", "mailto", "data")


def check_links(site: BuiltSite) -> tuple[str, ...]:
    """A line for each address that leads nowhere, or to another host than the reader chose."""
    pages = {path: read_page(data) for path, data in site.items() if path.suffix == ".html"}
    ids = {path: frozenset(page.ids) for path, page in pages.items()}
    return tuple(
        f"{path}: {problem}"
        for path, page in sorted(pages.items())
        for problem in _problems(site, ids, path, page)
    )


def _problems(
    site: BuiltSite,
    ids: Mapping[PurePosixPath, Collection[str]],
    path: PurePosixPath,
    page: ReadPage,
) -> Iterator[str]:
    for name, count in Counter(page.ids).items():
        if count > 1:
            yield f"has {count} parts with the id `{name}`: give one of the headings other words"
    for address in dict.fromkeys(page.loads):
        if urlsplit(address).scheme or address.startswith("//"):
            yield f"loads `{address}` from elsewhere"
        elif _target(path, address) not in site:
            yield f"loads `{address}`, which is not in the site"
    for address in dict.fromkeys(page.links):
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
        elif parts.fragment and target in ids:
            anchor = unquote(parts.fragment)
            if anchor not in ids[target] and anchor != "__skip":
                yield f"links to `{address}`, but that page has no such part"


def _target(path: PurePosixPath, address: str) -> PurePosixPath:
    return _target_from(path.parent, address)


@lru_cache(maxsize=100_000)
def _target_from(folder: PurePosixPath, address: str) -> PurePosixPath:
    """Pages of one folder share most of their addresses: those of the navigation."""
    plain = unquote(urlsplit(address).path)
    if plain.startswith("/"):
        return PurePosixPath(plain.lstrip("/"))
    target = PurePosixPath(posixpath.normpath(posixpath.join(str(folder), plain)))
    return target / "index.html" if plain.endswith("/") or plain in (".", "..") else target
