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
    '<p><a href="{top}index.html">Go to the first page</a></p>'
)
_CONTENT = re.compile(r"(<article[^>]*>).*?(</article>)", re.DOTALL)
_HELP = re.compile(
    r'<div[^>]*class="hg-helpbar".*?</div>(\s*<p class="hg-on-paper".*?</p>)?', re.DOTALL
)
_PAGE_LINK = re.compile(r'href="(?=[^":]+\.html")')
_TOP = re.compile(r'href="([^"]*)assets/')


def add_kind_words(site: BuiltSite) -> BuiltSite:
    page, home = site.get(_PAGE, b"").decode(), site.get(_HOME, b"").decode()
    content, help_bar, top = _CONTENT.search(page), _HELP.search(home), _TOP.search(page)
    if content is None:
        return site
    start = top.group(1) if top else "/"
    bar = help_bar.group() if help_bar else ""
    bar = _PAGE_LINK.sub(f'href="{start}', bar)
    words = content.group(1) + _WORDS.format(top=start) + bar + content.group(2)
    return {**site, _PAGE: page.replace(content.group(), words).encode()}
