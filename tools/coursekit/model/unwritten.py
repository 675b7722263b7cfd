"""The mark of what `course new` leaves to the author: a text that holds it is still a prompt."""

MARK = "TO WRITE:"
ID_MARK = "to-write"


def is_unwritten(value: str) -> bool:
    """Whether a text is still a prompt, or an id still the one that stands for it."""
    return MARK in value or value.startswith(f"{ID_MARK}-")
