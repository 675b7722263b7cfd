"""Says that a measure could not be taken here."""


class Skipped(Exception):  # noqa: N818 - nothing went wrong
    """A measure needs something that is not here; its words say what."""
