"""Every paper of a course, in reading order, and what its sessions lack."""

from collections.abc import Callable, Iterator

from coursekit.model.loaded import LoadedCourse, LoadedModule
from coursekit.print.family import family
from coursekit.print.guide import guide
from coursekit.print.handout import handout
from coursekit.print.head import Subject
from coursekit.print.key import key
from coursekit.print.packs import missing_parts, module_pack, session_pack
from coursekit.print.paper import Paper
from coursekit.print.quiz import quiz
from coursekit.print.worksheet import worksheet

OF_EACH_SESSION: tuple[Callable[[Subject], Iterator[Paper]], ...] = (
    handout, family, worksheet, quiz, key, guide, session_pack,
)  # fmt: skip


def subjects(course: LoadedCourse, module: LoadedModule) -> Iterator[Subject]:
    """Its written sessions, those for families behind those for clients."""
    for session in (*module.sessions.values(), *module.families.values()):
        yield Subject(course, module, session)


def papers(course: LoadedCourse) -> Iterator[Paper]:
    """Module by module. Packs of modules stand far apart, because Typst keeps what it made of the
    last few papers in memory, and that of a pack is much.
    """
    for module in course.modules:
        for subject in subjects(course, module):
            for make in OF_EACH_SESSION:
                yield from make(subject)
        yield from module_pack(course, module)


def lacking(course: LoadedCourse) -> dict[str, tuple[str, ...]]:
    """What is missing of each session that lacks something, by its id."""
    found = {session.id: missing_parts(session) for session in course.sessions.values()}
    return {session: parts for session, parts in found.items() if parts}
