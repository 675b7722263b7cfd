"""Every paper of a course, in reading order, and what its sessions lack."""

from collections.abc import Callable, Iterator

from coursekit.model.loaded import LoadedCourse
from coursekit.print.family import family
from coursekit.print.guide import guide
from coursekit.print.handout import handout
from coursekit.print.head import Subject
from coursekit.print.key import key
from coursekit.print.packs import missing_parts, module_pack, session_pack
from coursekit.print.paper import Kind, Paper
from coursekit.print.quiz import quiz
from coursekit.print.worksheet import worksheet

OF_EACH_SESSION: tuple[Callable[[Subject], Iterator[Paper]], ...] = (
    handout, family, worksheet, quiz, key, guide, session_pack,
)  # fmt: skip
KINDS: tuple[Kind, ...] = (
    "handout", "worksheet", "quiz", "key", "guide", "family", "session-pack", "module-pack",
)  # fmt: skip


def subjects(course: LoadedCourse) -> Iterator[Subject]:
    """Every written session, those for families behind those for clients of their module."""
    for module in course.modules:
        for session in (*module.sessions.values(), *module.families.values()):
            yield Subject(course, module, session)


def papers(course: LoadedCourse) -> Iterator[Paper]:
    for subject in subjects(course):
        for make in OF_EACH_SESSION:
            yield from make(subject)
    for module in course.modules:
        yield from module_pack(course, module)


def lacking(course: LoadedCourse) -> dict[str, tuple[str, ...]]:
    """What is missing of each session that lacks something, by its id."""
    found = {s.session.id: missing_parts(s.session) for s in subjects(course)}
    return {session: parts for session, parts in found.items() if parts}
