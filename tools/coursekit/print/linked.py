"""Prose as a book can have it: links lead to other places of the book, or out of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import Inline, Link, Text, slug
from coursekit.model.site import GLOSSARY, SOURCES
from coursekit.print.head import Subject
from coursekit.print.settled import Settled
from coursekit.render.links import OUTWARD

_ABOUT_THE_SITE = frozenset({"index", "my-course", "privacy", "review"})


def pages_of_book(course: LoadedCourse) -> frozenset[str]:
    """The ids of the pages that it has too: all but those about the website."""
    return frozenset((*course.client_pages, GLOSSARY.id, SOURCES.id)) - _ABOUT_THE_SITE


def anchor(chapter: str, title: str) -> str:
    """The place of a heading, or of a box with a title, in the whole book."""
    return f"{chapter}--{slug(title)}"


@dataclass(frozen=True)
class Linked(Settled):
    """Settles texts of one chapter; of what leads nowhere in the book the words are left."""

    chapter: str = ""

    def _inline(self, inline: Inline) -> Iterator[Inline]:
        if not isinstance(inline, Link) or inline.target.startswith("sms:"):
            yield from super()._inline(inline)  # reading apps do not know how to send a message
            return
        words = self.inlines(inline.children)
        if address := self._address(inline.target):
            yield replace(inline, target=address, children=words)
            return
        yield from words
        if inline.target.startswith("page:"):
            yield Text(" (on the website)")

    def _address(self, target: str) -> str:
        if target.startswith(OUTWARD):
            return target
        kind, _, name = target.rpartition(":")
        place, _, section = name.partition("#")
        if kind == "term" and name in self.course.terms:
            return f"#{anchor(GLOSSARY.id, self.course.terms[name].term)}"
        if kind == "safety" and name in self.course.safety:
            return f"#{anchor(self.chapter, self.course.safety[name].block.value.title)}"
        if target.startswith("#"):
            return f"#{anchor(self.chapter, section)}"
        if kind == "page" and place not in pages_of_book(self.course):
            return ""
        return f"#{anchor(place, section) if section else place}"


@dataclass(frozen=True)
class LinkedSubject(Subject):
    """A session whose texts keep their links."""

    @cached_property
    def settled(self) -> Linked:
        return Linked(self.course, self.session, self.session.id)
