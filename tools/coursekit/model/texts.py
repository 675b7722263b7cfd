"""Every text of a course, and every value of its model objects, with the place where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, NamedTuple

from pydantic import BaseModel

from coursekit.model.document import Document
from coursekit.model.passage import Kind, Passage, Sentence, passages
from coursekit.model.prose import Prose
from coursekit.source import Place, Route, Span

_LINES: Mapping[str, Kind] = {
    **dict.fromkeys(("aim", "text", "why", "open_questions"), "text"),
    **dict.fromkeys(("title", "label", "card_label", "starters", "name", "hours"), "title"),
    **dict.fromkeys(("term", "also", "use"), "title"),
}
"""The fields of plain text that readers meet; the others are for the tool."""


@dataclass(frozen=True)
class TextAt:
    """One text of the course that takes Markdown, and where it stands."""

    prose: Prose
    document: Document
    route: Route | None
    """None for the body of a Markdown file."""

    def span(self, place: Place) -> Span:
        if self.route is None:
            return self.document.in_body(place)
        return self.document.in_value(self.route, place)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        return tuple(passages(self.prose.blocks, self.document, self.route))

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of its words; those that stand for a picture are left out."""
        return tuple(s for p in self.passages if p.kind != "picture" for s in p.sentences)


class ValueAt(NamedTuple):
    """A value of a model object, and where it stands."""

    value: Any
    document: Document
    route: Route


def kind_of_line(route: Route) -> Kind | None:
    """By the name of the field; an item of a list goes by the list's name."""
    names = [step for step in route if isinstance(step, str)]
    return _LINES.get(names[-1]) if names else None


def walk_model(value: Any, route: Route = ()) -> list[tuple[Route, Any]]:
    """Every value in a model object with its route, outer before inner; keys as they are typed."""
    found: list[tuple[Route, Any]] = []
    _collect(value, route, found)
    return found


def _collect(value: Any, route: Route, found: list[tuple[Route, Any]]) -> None:
    found.append((route, value))
    if isinstance(value, BaseModel):
        for name, typed in _fields(type(value)):
            _collect(getattr(value, name), (*route, typed), found)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _collect(item, (*route, index), found)


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """Each field with the key that an author types for it."""
    return tuple((name, info.alias or name) for name, info in model.model_fields.items())
