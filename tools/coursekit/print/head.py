"""What compositions share: for which session a paper is, and the head that all papers have."""

from dataclasses import dataclass
from functools import cached_property

from coursekit.model.loaded import LoadedCourse, LoadedModule, LoadedSession
from coursekit.model.prose import Paragraph, Rule, Strong, Text
from coursekit.model.site import Edition
from coursekit.print.choices import Kind
from coursekit.print.cited import with_sources
from coursekit.print.paper import Imprint, Paper, Printed
from coursekit.print.settled import Settled
from coursekit.render.help_lines import help_words


@dataclass(frozen=True)
class Subject:
    """A session in its module and its course."""

    course: LoadedCourse
    module: LoadedModule
    session: LoadedSession

    @cached_property
    def settled(self) -> Settled:
        return Settled(self.course, self.session)

    @property
    def code(self) -> str:
        """`5.4`, as the progress notes write it."""
        ids = [entry.id for entry in self.module.module.value.sessions]
        name = self.session.folder.name
        number = ids.index(name) + 1 if name in ids else 0
        return f"{module_number(self.course, self.module)}.{number}"


def module_number(course: LoadedCourse, module: LoadedModule) -> int:
    return [one.id for one in course.modules].index(module.id) + 1


def imprint(course: LoadedCourse) -> Imprint:
    """A course that is printed has no errors, so it has its file."""
    assert course.course is not None  # noqa: S101 - by the line above
    about = course.course.value
    return Imprint(about.title, about.version, about.reviewed, about.language)


def paper(  # noqa: PLR0913, PLR0917 - a head has all these
    subject: Subject,
    kind: Kind,
    edition: Edition,
    what: str,
    title: str,
    blocks: tuple[Printed, ...],
    name: str = "",
) -> Paper:
    """With the line to help where it is for clients, and the sources of all that it says."""
    loaded = subject.session
    whole = (*blocks, *_help(subject.course)) if edition == "client" else blocks
    return Paper(
        f"{loaded.id}-{name or kind}",
        kind,
        edition,
        subject.module.id,
        loaded.id,
        subject.code,
        title,
        what,
        with_sources(subject.course, whole),
        imprint(subject.course),
    )


def _help(course: LoadedCourse) -> tuple[Printed, ...]:
    words = help_words(course)
    return (Rule(), Paragraph((Strong((Text(words),)),))) if words else ()
