"""What a built site says of itself, in the script that every page loads first."""

import json
import re
from pathlib import PurePosixPath
from typing import NamedTuple

from coursekit.model.site import BuiltSite

ABOUT = PurePosixPath("assets", "homeground", "site.js")
_FACTS = re.compile(r'\{"site".*\}(?=\);)')


class About(NamedTuple):
    edition: str
    course: str
    exit: bool = True
    """Whether its pages have a way out."""


def read_about(site: BuiltSite) -> About | None:
    """Nothing where the site is not one of ours."""
    found = _FACTS.search(site.get(ABOUT, b"").decode())
    return About(**json.loads(found.group())["site"]) if found else None
