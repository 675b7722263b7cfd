"""Packs: all that a session or a module has, in one paper with a plain cover. For staff.

What a session lacks is named in its pack.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from coursekit.model.loaded import LoadedCourse, LoadedModule, LoadedSession
from coursekit.model.prose import Heading, Paragraph, Text
from coursekit.model.track import CLIENTS
from coursekit.print.family import family
from coursekit.print.guide import guide
from coursekit.print.handout import handout
from coursekit.print.head import Subject, imprint, module_number, paper
from coursekit.print.key import key
from coursekit.print.paper import Listed, Paper, Part, Printed
from coursekit.print.quiz import quiz
from coursekit.print.worksheet import worksheet

OF_A_SESSION: tuple[Callable[[Subject], Iterator[Paper]], ...] = (
    guide, handout, family, worksheet, quiz, key,
)  # fmt: skip
"""In the order of a pack: first what the leader reads, then what is handed out, last the key."""


def missing_parts(loaded: LoadedSession) -> tuple[str, ...]:
    """What of a session is not there, in words."""
    lesson = "handout" if loaded.track is CLIENTS else "family page"
    parts = {
        "guide": loaded.guide,
        lesson: loaded.lesson,
        "worksheet": loaded.worksheet,
        "quiz": loaded.quiz,
    }
    return tuple(name for name, part in parts.items() if part is None)


def session_pack(subject: Subject) -> Iterator[Paper]:
    blocks = tuple(_parts(subject))
    title = subject.session.title
    made = paper(subject, "session-pack", "staff", "Session pack", title, blocks)
    # each part brings its own sources
    yield replace(made, blocks=blocks, cover=True)


def _parts(subject: Subject) -> Iterator[Printed]:
    if lacking := missing_parts(subject.session):
        yield Paragraph((Text(f"Not in this pack, because it is not there: {_and(lacking)}."),))
    for make in _pack_of(subject.session):
        for one in make(subject):
            yield Part(one.what, one.title, one.blocks)


def _pack_of(loaded: LoadedSession) -> tuple[Callable[[Subject], Iterator[Paper]], ...]:
    """The paper for families holds their worksheet and their quiz already."""
    if loaded.track is CLIENTS or loaded.lesson is None:
        return OF_A_SESSION
    return (guide, family, key)


def module_pack(course: LoadedCourse, module: LoadedModule) -> Iterator[Paper]:
    subjects = [
        Subject(course, module, session)
        for session in (*module.sessions.values(), *module.families.values())
    ]
    if not subjects:
        return
    parts = [Part(_named(one), one.session.title, tuple(_parts(one))) for one in subjects]
    number = module_number(course, module)
    about = module.module.value
    yield Paper(
        f"{module.id}-module-pack",
        "module-pack",
        "staff",
        module.id,
        "",
        str(number),
        about.title,
        "Module pack",
        (
            Heading(2, (Text(about.title),)),
            *subjects[0].settled.prose(about.summary),
            *_planned(module),
            *parts,
        ),
        imprint(course),
        cover=True,
    )


def _named(subject: Subject) -> str:
    what = "Session" if subject.session.track is CLIENTS else "Family session"
    return f"{what} {subject.code}"


def _planned(module: LoadedModule) -> Iterator[Printed]:
    if module.planned:
        yield Heading(3, (Text("Planned, not written yet"),))
        titles = (planned.title for planned in module.planned.values())
        yield Listed(tuple((Paragraph((Text(title),)),) for title in titles))


def _and(names: tuple[str, ...]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
