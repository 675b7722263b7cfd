"""A new session: all its files with prompts in them, and its place in its module."""

from dataclasses import dataclass

from coursekit.model.loaded import LoadedCourse, LoadedModule
from coursekit.model.track import CLIENTS
from coursekit.scaffold.additions import Additions, CannotAddError, Templates, fill
from coursekit.scaffold.closing import closing_words
from coursekit.scaffold.edit import Edit, append_item, comments_in, replace_item, take_out
from coursekit.scaffold.ids import check_new_id
from coursekit.scaffold.lists import (
    Entry,
    find_entry,
    find_module,
    no_such_session,
    placeholder_of,
    refuse_damaged,
)
from coursekit.scaffold.quiz import FRESH_OBJECTIVES, quiz_text
from coursekit.scaffold.safety import carried
from coursekit.scaffold.scalars import listed, one_line, scalar


@dataclass(frozen=True)
class Wanted:
    """What the author says of the session; what a plan says already may be None."""

    id: str
    module: str | None = None
    title: str | None = None
    aim: str | None = None


def new_session(course: LoadedCourse, templates: Templates, wanted: Wanted) -> Additions:
    """A session that is planned is started in its place; another comes at the end of its module."""
    entry = find_entry(course, wanted.id)
    if entry is None:
        check_new_id(course, wanted.id, "session")
    elif entry.planned is None:
        folder = entry.module.folder / wanted.id
        raise CannotAddError(f"session `{wanted.id}` is started already: look into `{folder}`")
    module = _module(course, wanted, entry)
    refuse_damaged(module.module.document)
    about = fill(
        templates,
        "session.yml",
        **_words(wanted, entry),
        carries=listed(carried(course, wanted.id, CLIENTS)),
    )
    paths = CLIENTS.files(module.folder / wanted.id)
    return Additions(
        {
            paths["about"]: _notes(entry) + about,
            paths["lesson"]: templates["lesson.md"],
            paths["guide"]: fill(templates, "guide.md", closing=closing_words(course, CLIENTS)),
            paths["worksheet"]: templates["worksheet.yml"],
            paths["quiz"]: quiz_text(templates, CLIENTS, wanted.id, FRESH_OBJECTIVES),
        },
        {module.module.document.path: _listed(module, wanted.id, entry)},
    )


def _module(course: LoadedCourse, wanted: Wanted, entry: Entry | None) -> LoadedModule:
    if entry is None:
        if wanted.module is None:
            raise no_such_session(course, wanted.id)
        return find_module(course, wanted.module)
    own = entry.module.id
    if wanted.module not in (None, own):
        raise CannotAddError(f"session `{wanted.id}` is planned in module `{own}`")
    return entry.module


def _words(wanted: Wanted, entry: Entry | None) -> dict[str, str]:
    """Title, aim, path and topics: as they are asked for, or else as they are planned."""
    planned = entry.planned if entry else None
    title = wanted.title or (planned.title if planned else "")
    aim = wanted.aim or (planned.aim if planned else "")
    return {
        "id": wanted.id,
        "title": scalar(one_line(title, "the title")),
        "aim": scalar(one_line(aim, "the aim")),
        "path": planned.path if planned else "E",
        "topics": listed(planned.topics if planned else ()),
    }


def _notes(entry: Entry | None) -> str:
    """The author's comments on the plan go along with it."""
    if entry is None:
        return ""
    notes = comments_in(entry.module.module.document, ("sessions", entry.index, "planned"))
    return "".join(f"{note}\n" for note in notes)


def _listed(module: LoadedModule, session_id: str, entry: Entry | None) -> Edit:
    document = module.module.document
    if entry is not None:
        return take_out(document, ("sessions", entry.index, "planned"))
    if (index := placeholder_of(module)) is not None:
        return replace_item(document, ("sessions", index), f"id: {session_id}")
    return append_item(document, "sessions", f"id: {session_id}")
