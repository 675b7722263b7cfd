"""Finds where things stand in the lists of the course, and says in words when they do not."""

from dataclasses import dataclass

from coursekit.model.document import Document
from coursekit.model.loaded import LoadedCourse, LoadedModule
from coursekit.model.session import Planned
from coursekit.model.unwritten import is_unwritten
from coursekit.scaffold.additions import CannotAddError
from coursekit.scaffold.ids import perhaps_meant


@dataclass(frozen=True)
class Entry:
    """A session's line in its module; `planned` is None once it is started."""

    module: LoadedModule
    index: int
    planned: Planned | None


def find_entry(course: LoadedCourse, session_id: str) -> Entry | None:
    for module in course.modules:
        for index, entry in enumerate(module.module.value.sessions):
            if entry.id == session_id:
                return Entry(module, index, entry.planned)
    return None


def started_entry(course: LoadedCourse, session_id: str) -> Entry:
    """The entry of a session that is not only planned."""
    entry = find_entry(course, session_id)
    if entry is None:
        raise no_such_session(course, session_id)
    if entry.planned is not None:
        raise CannotAddError(
            f"session `{session_id}` is only planned: `course new session {session_id}` starts it"
        )
    return entry


def find_module(course: LoadedCourse, module_id: str) -> LoadedModule:
    for module in course.modules:
        if module.id == module_id:
            return module
    known = [module.id for module in course.modules]
    raise CannotAddError(
        f"there is no module `{module_id}`{perhaps_meant(module_id, known)}{_unread(course)}"
    )


def placeholder_of(module: LoadedModule) -> int | None:
    """The session that a fresh module has until its first real one is known."""
    ids = [entry.id for entry in module.module.value.sessions]
    return next((index for index, name in enumerate(ids) if is_unwritten(name)), None)


def no_such_session(course: LoadedCourse, session_id: str) -> CannotAddError:
    near = perhaps_meant(session_id, course.session_ids)
    return CannotAddError(f"no module lists a session `{session_id}`{near}{_unread(course)}")


def refuse_damaged(document: Document) -> None:
    """A list is changed only where all of it could be read."""
    if document.damaged:
        raise CannotAddError(
            f"`{document.path}` has mistakes: mend them first; `course check` shows them"
        )


def _unread(course: LoadedCourse) -> str:
    broken = [str(p) for p in sorted(course.broken) if p.name in ("course.yml", "module.yml")]
    names = ", ".join(f"`{name}`" for name in broken)
    return f" (but {names} could not be read; `course check` shows why)" if broken else ""
