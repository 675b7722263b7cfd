"""What a sentence is about: its words but the small ones, so that two can be compared."""

from coursekit.model.statement import WORD

_SMALL_WORDS = frozenset(
    WORD.findall(
        "a about after again all also an and any are as at be because been but by can could did do "
        "does for from had has have he her here him his how i if in into is it it's its may me "
        "might more most my no not of on once one only or other others our out over own she should "
        "so some such than that the their them then there these they this those to too up us was "
        "we were what when where which while who will with would you you're your"
    )
)
"""They hold a sentence together and say little of what it is about."""


def content_words(said: str) -> tuple[str, ...]:
    """In lower case, and without the ending of plurals."""
    found = WORD.findall(said.lower().replace("’", "'"))
    return tuple(_singular(word) for word in found if word not in _SMALL_WORDS)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
