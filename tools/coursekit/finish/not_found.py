"""The page for an address that does not exist: kind words, the way back, and help where there is.

Engines write this page themselves, with the theme's own words. Its addresses count from the top of
the server, since it can be shown at any depth.
"""

import re
from pathlib import PurePosixPath

from coursekit.model.site import BuiltSite

_PAGE = PurePosixPath("404.html")
_HOME = PurePosixPath("index.html")
_WORDS = (
    "<h1>This page is not here</h1>"
    "<p>The address may have a slip in it, or the page has moved. "
    "Nothing is wrong on your side.</p>"
    '<p><a href="/index.html">Go to the first page</a></p>'
)
_CONTENT = re.compile(rb"(<article[^>]*>).*?(</article>)", re.DOTALL)
_HELP = re.compile(rb'<div[^>]*class="hg-helpbar".*?</div>', re.DOTALL)


def add_kind_words(site: BuiltSite) -> BuiltSite:
    page, home = site.get(_PAGE), site.get(_HOME, b"")
    if page is None:
        return site
    found = _HELP.search(home)
    bar = found.group().replace(b'href="get-help.html"', b'href="/get-help.html"') if found else b""
    words = _CONTENT.sub(rb"\1" + _WORDS.encode() + bar + rb"\2", page, count=1)
    return {**site, _PAGE: words}
