"""Which safety blocks a new session must carry: the blocks themselves say it."""

from coursekit.model.loaded import LoadedCourse
from coursekit.model.track import FAMILIES, Track


def carried(course: LoadedCourse, session_id: str, track: Track) -> tuple[str, ...]:
    """`session_id` is that of the session itself, in both tracks."""
    name = track.id_of(session_id)
    return tuple(
        block.id
        for block in course.safety.values()
        if name in block.block.value.goes_into or (track is FAMILIES and block.block.value.families)
    )
