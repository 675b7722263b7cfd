"""A planned page as HTML and contents, the way the engine's Markdown would make them of it.

There is nothing in it but headings with an anchor and finished HTML, so most of the engine's work
would be to find that out. A test compares what comes out, to the byte.
"""

import re
from typing import Any

from markdown.extensions.toc import nest_toc_tokens

_HEADING = re.compile(r"(#{1,6}) (.*) \{: #([a-zA-Z0-9-]+) \}")
_LOWEST = 3
"""Headings below this level are not in the contents: `toc_depth` of mkdocs.yml."""


class NotOurs(Exception):  # noqa: N818 - no fault: the engine can read it
    """There is something else in the page."""


def page_html(markdown: str) -> tuple[str, list[dict[str, Any]]]:
    """The page without its front matter, and its contents as nested tokens. Raises NotOurs."""
    parts, tokens = [], []
    for block in filter(None, markdown.split("\n\n")):
        part = block.strip("\n")
        if part.startswith("<"):
            parts.append(f"{part}\n")
        elif heading := _HEADING.fullmatch(part):
            level, title, anchor = len(heading[1]), heading[2], heading[3]
            parts.append(f'<h{level} id="{anchor}">{title}</h{level}>')
            if level <= _LOWEST:
                tokens.append({"level": level, "id": anchor, "name": title})
        else:
            raise NotOurs(part)
    return "\n".join(parts).strip(), nest_toc_tokens(tokens)
