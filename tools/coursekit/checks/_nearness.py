"""What an author may have meant."""

import difflib
from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """The nearest of the known words as a question; `otherwise` where none is near."""
    near = difflib.get_close_matches(word, sorted(known), n=1)
    return f"did you mean `{near[0]}`?" if near else otherwise


def listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
