"""What stands first in each page, before all that the engine writes: quick exit and text size.

The way out is for the client edition and is a plain link, first in focus order, so that it works
with no script. It leads to a public page that is quick and says nothing of its reader. The text
size needs its script and is shown by it. The theme's switches, which are out of sight, get the
names that they lack. Its link to the content is no longer the first, and gets a place of its own.
"""

import re

from coursekit.finish._about import read_about
from coursekit.model.site import BuiltSite, pages_of

_BODY = re.compile(r"<body[^>]*>")
_SWITCH = re.compile(r'<input class="[^"]*\bmd-toggle\b[^>]*\bid="__([a-z]+)[^"]*"')
_SKIP = '<div data-md-component="skip"'
_NAMES = {"search": "Search", "toc": "On this page"}
_ELSEWHERE = "https://www.weather.gov/"
_EXIT = (
    f'<a href="{_ELSEWHERE}" rel="noopener noreferrer" referrerpolicy="no-referrer"'
    ' title="Hides this page fast. You can also press Shift three times." data-exit>'
    "<span>Quick </span>exit</a>"
)
_TEXT_SIZE = (
    '<details data-size hidden><summary title="Text size"><span aria-hidden="true">Aa</span>'
    '<span class="hg-unseen">Text size</span></summary>'
    '<div role="group" aria-label="Text size"><output>100 %</output>'
    '<button type="button"><span aria-hidden="true">A−</span>'
    '<span class="hg-unseen">Smaller text</span></button>'
    '<button type="button"><span aria-hidden="true">A+</span>'
    '<span class="hg-unseen">Larger text</span></button></div></details>'
)


def add_page_top(site: BuiltSite) -> BuiltSite:
    about = read_about(site)
    first = _EXIT if about and about.edition == "client" and about.exit else ""
    top = f'<nav class="hg-top" aria-label="This page">{first}{_TEXT_SIZE}</nav>'
    pages = {path: data.decode() for path, data in pages_of(site)}
    return {
        **site,
        **{
            path: _BODY.sub(lambda found: found.group() + top, _named(page), count=1).encode()
            for path, page in pages.items()
            if 'class="hg-top"' not in page  # an engine may leave a page as we finished it
        },
    }


def _named(page: str) -> str:
    named = _SWITCH.sub(
        lambda found: f'{found.group()} aria-label="{_NAMES.get(found[1], "Menu")}"', page
    )
    return named.replace(_SKIP, f'{_SKIP} role="navigation" aria-label="Skip"')
