"""The languages that checks know."""

from coursekit.checks._english import ENGLISH
from coursekit.checks._language import Language
from coursekit.model.loaded import LoadedCourse

_KNOWN = {"en": ENGLISH}


def language_of(course: LoadedCourse) -> Language | None:
    """None for one that is not known: rules of another language would be wrong for it."""
    return _KNOWN.get(course.language)


def in_english(course: LoadedCourse) -> bool:
    """For checks whose own words are English."""
    return course.language == "en"
