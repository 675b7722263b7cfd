"""What families get of a session: the same kinds of file, beside those for clients."""

from coursekit.model.loaded import LoadedCourse
from coursekit.model.track import FAMILIES
from coursekit.scaffold.additions import Additions, Templates, fill
from coursekit.scaffold.closing import closing_words
from coursekit.scaffold.lists import started_entry
from coursekit.scaffold.quiz import FRESH_OBJECTIVES, quiz_text
from coursekit.scaffold.safety import carried
from coursekit.scaffold.scalars import listed


def new_family(course: LoadedCourse, templates: Templates, session_id: str) -> Additions:
    """`session_id` is that of the session for clients."""
    entry = started_entry(course, session_id)
    paths = FAMILIES.files(entry.module.folder / session_id)
    closing = closing_words(course, FAMILIES)
    own_id, carries = FAMILIES.id_of(session_id), carried(course, session_id, FAMILIES)
    return Additions(
        {
            paths["about"]: fill(templates, "family.yml", id=own_id, carries=listed(carries)),
            paths["lesson"]: templates["family.md"],
            paths["guide"]: fill(templates, "family-guide.md", closing=closing),
            paths["worksheet"]: templates["family-worksheet.yml"],
            paths["quiz"]: quiz_text(templates, FAMILIES, own_id, FRESH_OBJECTIVES),
        }
    )
