"""A new quiz: as many questions as its readers get, each naming an objective of the session."""

from collections.abc import Sequence
from itertools import cycle

from coursekit.model.loaded import LoadedCourse
from coursekit.model.track import CLIENTS, FAMILIES, Track
from coursekit.scaffold.additions import Additions, CannotAddError, Templates, fill
from coursekit.scaffold.lists import started_entry

FRESH_OBJECTIVES = ("objective-1", "objective-2")
"""Those that a fresh session.yml has; the questions name them, so they are ids that may stay."""

_TEMPLATES = {CLIENTS.readers: "quiz.yml", FAMILIES.readers: "family-quiz.yml"}


def new_quiz(course: LoadedCourse, templates: Templates, quiz_id: str) -> Additions:
    """The id is that of a session, or of one for families."""
    session = course.sessions.get(quiz_id)
    if session is None:
        started_entry(
            course, quiz_id.removesuffix(FAMILIES.id_ending)
        )  # tells of what is not there
        raise CannotAddError(f"`{quiz_id}` could not be read: `course check` shows why")
    objectives = [objective.id for objective in session.session.value.objectives]
    path = session.track.files(session.folder)["quiz"]
    return Additions({path: quiz_text(templates, session.track, quiz_id, objectives)})


def quiz_text(templates: Templates, track: Track, quiz_id: str, objectives: Sequence[str]) -> str:
    turns = cycle(objectives)
    count = sum(track.questions.values())
    named = {f"objective_{number}": next(turns) for number in range(1, count + 1)}
    return fill(templates, _TEMPLATES[track.readers], id=quiz_id, **named)
