"""Plain text as YAML values on one line: as it is where that is safe, else in quotation marks."""

import json
import re
from collections.abc import Iterable

from coursekit.scaffold.additions import CannotAddError

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 ,.;?!'’“”()/+-]*(?<! )")
_WORDS = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}
_LONGEST = 400


def scalar(text: str) -> str:
    """Any reader of YAML, of any version, gives this text back."""
    is_plain = _PLAIN.fullmatch(text) and text.lower() not in _WORDS
    return text if is_plain else json.dumps(text, ensure_ascii=False)


def listed(texts: Iterable[str]) -> str:
    """A list in brackets, where a comma ends an item."""
    written = (json.dumps(t, ensure_ascii=False) if "," in t else scalar(t) for t in texts)
    return f"[{', '.join(written)}]"


def one_line(text: str, what: str) -> str:
    """The text without blanks around it; `what` says whose it is, such as `the title`."""
    text = text.strip()
    if not text:
        raise CannotAddError(f"{what} has nothing written")
    if not text.isprintable():
        raise CannotAddError(f"{what} must be one line of plain text")
    if len(text) > _LONGEST:
        raise CannotAddError(f"{what} is longer than {_LONGEST} characters")
    return text
