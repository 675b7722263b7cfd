"""What stands around the lessons of the book: how to use it, numbers, words, sources."""

from collections.abc import Iterable, Iterator

from coursekit.model.base import long_date
from coursekit.model.course import HelpLine
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import Heading, Inline, Link, Paragraph, Strong, Text
from coursekit.model.site import GLOSSARY
from coursekit.print.cited import sources
from coursekit.print.linked import Linked
from coursekit.print.paper import Listed, Printed, Small
from coursekit.render.help_lines import ways

_HOW_TO_USE = """\
This book is for people in an intensive outpatient program (IOP) and for those who love them. Each
lesson stands alone. Read the one that your group does next, or any one that fits your day.

Each lesson has a story, one idea, something to try, a worksheet and a few questions. Nobody grades
you. You can skip, stop and come back.

Write on paper of your own, and leave out names, places and amounts. The book does not give the
answers to the questions. You can find them on the website, or talk them over in your group.

The book works without the internet, and it sends nothing. But the app that you read it with may
keep what you read, and may share it with your other devices. On a shared device, others may see the
book in its list. You can delete it there."""


def how_to_use() -> tuple[Printed, ...]:
    return tuple(Paragraph((Text(said),)) for said in _HOW_TO_USE.split("\n\n"))


def help_list(settled: Linked) -> Listed:
    course = settled.course
    lines = course.help_lines.value.lines if course.help_lines else ()
    return Listed(tuple(tuple(_line(settled, line)) for line in lines), tight=False)


def _line(settled: Linked, line: HelpLine) -> Iterator[Printed]:
    yield Paragraph((Strong((Text(line.name),)),))
    yield from settled.prose(line.use_for)
    reached: list[Inline] = []
    for words, address in ways(line):
        reached += [Text(" · ")] if reached else []
        reached.append(Link(address, (Text(words),)))
    yield Paragraph(settled.inlines(reached))
    hours = f"{line.hours}. " if line.hours else ""
    checked = f"Last checked {long_date(line.checked)}." if line.checked else ""
    if hours or checked:
        yield Small((Text(f"{hours}{checked}".strip()),))


def glossary(course: LoadedCourse) -> Iterator[Printed]:
    """Each word below a heading of its own, which links lead to."""
    settled = Linked(course, None, GLOSSARY.id)
    for term in sorted(course.terms.values(), key=lambda one: one.term.lower()):
        yield Heading(2, (Text(term.term),))
        yield from settled.prose(term.meaning)
        if term.also:
            yield Small((Text(f"Also: {', '.join(term.also)}."),))
        if term.may_hear is not None:
            yield Small((Text("You may hear: "), *settled.phrase(term.may_hear)))


def source_list(course: LoadedCourse, cited_in: Iterable[Printed]) -> tuple[Printed, ...]:
    said = "What this course says comes from these studies and reports."
    return (Paragraph((Text(said),)), sources(course, cited_in))
