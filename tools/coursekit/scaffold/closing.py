"""The words with which a new guide lets its group go home."""

from coursekit.model.loaded import LoadedCourse
from coursekit.model.track import CLIENTS, FAMILIES, Track
from coursekit.model.unwritten import MARK

_SAFE = {
    CLIENTS.readers: "Anyone not safe to leave as you are?",
    FAMILIES.readers: "Anyone not safe to leave as you are, or not safe to go home?",
}


def closing_words(course: LoadedCourse, track: Track) -> str:
    """The check that the course closes with; where it has none, a prompt."""
    feeling = course.closing_check(track)
    if feeling is None:
        return f"{MARK} the last words of the hour, and how to find someone who stays behind."
    asked = f"{feeling.capitalize()}, 0 to 10, to yourself."
    return f'"{asked} {_SAFE[track.readers]} Stay five minutes."'
