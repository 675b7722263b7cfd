"""A Content-Security-Policy in every page: a page loads only what is the site's own.

Inline scripts are allowed by their digests, taken from the built pages, since the theme's differ by
depth and engine. What stands in an article is content, and content has no scripts: those are not
allowed. The address of a page is told to nobody whose link is followed.

Engines put their own things first into the head, so this goes right behind the encoding.
"""

import base64
import hashlib
import re

from coursekit.finish._page import read_page
from coursekit.model.site import BuiltSite, pages_of

_RULES = (
    ("default-src", "'self'"),
    ("script-src", "'self'"),
    ("img-src", "'self' data:"),
    ("connect-src", "'self'"),  # search engines' tools ask for robots.txt; our scripts ask nothing
    ("object-src", "'none'"),
    ("frame-src", "'none'"),
    ("form-action", "'none'"),
    ("base-uri", "'none'"),
)
_BEFORE = re.compile(
    rb'<meta http-equiv="Content-Security-Policy"[^>]*><meta name="referrer"[^>]*>'
)
_ENCODING = re.compile(rb"<meta charset=[^>]*>", re.IGNORECASE)


def add_policy(site: BuiltSite) -> BuiltSite:
    pages = {path: _with_policy(data) for path, data in pages_of(site)}
    return {**site, **pages}


def _with_policy(data: bytes) -> bytes:
    page = _BEFORE.sub(b"", data)
    written = _policy(read_page(page).scripts)
    metas = (
        f'<meta http-equiv="Content-Security-Policy" content="{written}">'
        '<meta name="referrer" content="no-referrer">'
    )
    return _ENCODING.sub(lambda found: found.group() + metas.encode(), page, count=1)


def _policy(scripts: tuple[str, ...]) -> str:
    digests = {f"'sha256-{digest(script.encode())}'" for script in scripts}
    rules = dict(_RULES)
    rules["script-src"] = " ".join([rules["script-src"], *sorted(digests)])
    return "; ".join(f"{name} {sources}" for name, sources in rules.items())


def digest(data: bytes) -> str:
    """As browsers write it in policies and in the attribute `integrity`."""
    return base64.b64encode(hashlib.sha256(data).digest()).decode()
