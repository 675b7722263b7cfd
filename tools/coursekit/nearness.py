"""What an author may have meant."""

import difflib
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is most like this one; None where none is near."""
    return next(iter(difflib.get_close_matches(word, sorted(known), n=1)), None)


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """The same as a question; `otherwise` where none is near."""
    near = nearest(word, known)
    return otherwise if near is None else f"did you mean `{near}`?"


def listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
