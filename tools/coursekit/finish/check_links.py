"""Resolves every href, src and #id of a built site, and sees that no id stands twice.

Engines do not look inside finished HTML.
"""

import posixpath
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from coursekit.finish._page import ReadPage, read_page
from coursekit.model.site import BuiltSite, pages_of

_OUTWARD = ("https", "tel", "sms", "mailto", "data")


def check_links(site: BuiltSite) -> tuple[str, ...]:
    """A line for each address that leads nowhere, or to another host than the reader chose."""
    pages = {path: read_page(data) for path, data in pages_of(site)}
    ids = {path: frozenset(page.ids) for path, page in pages.items()}
    folders = {path.parent: Folder(path.parent, site, ids) for path in pages}
    return tuple(
        f"{path}: {problem}"
        for path, page in sorted(pages.items())
        for problem in _problems(folders[path.parent], path, page)
    )


class Folder:
    """A folder of the site. Its pages share most of their addresses: those of the navigation."""

    def __init__(
        self,
        path: PurePosixPath,
        site: BuiltSite,
        ids: Mapping[PurePosixPath, Collection[str]],
    ) -> None:
        self.path, self.site, self.ids = path, site, ids
        self.load_problem = cache(self._load_problem)
        self.link_problem = cache(self._link_problem)

    def _load_problem(self, address: str) -> str | None:
        if urlsplit(address).scheme or address.startswith("//"):
            return f"loads `{address}` from elsewhere"
        if self._target(address) not in self.site:
            return f"loads `{address}`, which is not in the site"
        return None

    def _link_problem(self, address: str) -> str | None:
        """Of a link to another page."""
        parts = urlsplit(address)
        if parts.scheme:
            if parts.scheme not in _OUTWARD:
                return f"links to `{address}`, an address of a kind that is not used here"
            return None
        target = self._target(parts.path)
        if target not in self.site:
            return f"links to `{address}`, which is not in the site"
        if target in self.ids and not _has(self.ids[target], parts.fragment):
            return _no_part(address)
        return None

    def _target(self, address: str) -> PurePosixPath:
        plain = unquote(urlsplit(address).path)
        if plain.startswith("/"):
            return PurePosixPath(plain.lstrip("/"))
        target = PurePosixPath(posixpath.normpath(posixpath.join(str(self.path), plain)))
        return target / "index.html" if plain.endswith("/") or plain in (".", "..") else target


def _problems(folder: Folder, path: PurePosixPath, page: ReadPage) -> Iterator[str]:
    for name, count in Counter(page.ids).items():
        if count > 1:
            yield f"has {count} parts with the id `{name}`: give one of the headings other words"
    found = [folder.load_problem(address) for address in dict.fromkeys(page.loads)]
    for address in dict.fromkeys(page.links):
        if address[:1] in ("", "#", "?"):
            if not _has(folder.ids[path], urlsplit(address).fragment):
                found.append(_no_part(address))
        elif path.name != "404.html" or urlsplit(address).scheme:
            found.append(folder.link_problem(address))
        # the addresses of 404.html count from the server's top, wherever that is
    yield from (problem for problem in found if problem)


def _has(ids: Collection[str], fragment: str) -> bool:
    anchor = unquote(fragment)
    return not anchor or anchor == "__skip" or anchor in ids


def _no_part(address: str) -> str:
    return f"links to `{address}`, but that page has no such part"
