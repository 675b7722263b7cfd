"""Turns a document's plain data into a model object, and what does not fit into diagnostics.

A value that does not fit is reported, and a stand-in takes its place, so that all else in the file
is still checked; where there can be none, it is left out, with the item of a list that cannot do
without it. These places are kept in `damaged`.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from coursekit.diagnostics import Diagnostic
from coursekit.load.markdown import read_prose
from coursekit.load.misfit import explain_misfit, is_slip_of
from coursekit.load.stand_in import stand_in
from coursekit.model.document import Document
from coursekit.model.loaded import Loaded
from coursekit.source import Route, Span

ModelT = TypeVar("ModelT", bound=BaseModel)
_CONTEXT = {"read_prose": read_prose}
_ROUNDS = 50
_NEEDED = ("missing", "too_short", "union_tag_invalid", "union_tag_not_found")
"""Problems of a part that cannot do without what is at fault."""


def build(
    model: type[ModelT], document: Document
) -> tuple[Loaded[ModelT] | None, tuple[Diagnostic, ...]]:
    """The object, or None where too much is missing; and everything that did not fit."""
    found: list[Diagnostic] = []
    whole = document
    for _ in range(_ROUNDS):
        try:
            value = model.model_validate(_written(document.data), context=_CONTEXT)
        except ValidationError as problems:
            errors = problems.errors(include_url=False, include_context=True)
            routes = {_route(e, document.data): e for e in errors}
            found += [
                explain_misfit(model, document, route, e)
                for route, e in routes.items()
                if not _is_echo(document, route, e, routes)
            ]
            left = _mended(model, document, routes)
            if left is None:
                return None, tuple(found)
            document = left
        else:
            return Loaded(value, document), tuple(found)
    return None, tuple(found) or (explain_misfit(model, whole, (), None),)


def _written(data: Any) -> Any:
    """The data without the keys that have nothing written: as if they were not there."""
    if isinstance(data, Mapping):
        return {key: _written(value) for key, value in data.items() if value is not None}
    return tuple(map(_written, data)) if isinstance(data, tuple) else data


def _route(problem: ErrorDetails, data: Any) -> Route:
    """The way to the value; pydantic puts the tag of a union in, which stands nowhere in data."""
    route: list[str | int] = []
    missing = problem["type"] == "missing"
    loc = problem["loc"]
    for index, step in enumerate(loc):
        is_last = index == len(loc) - 1
        if isinstance(data, Mapping) and (step in data or (missing and is_last)):
            data = data.get(step)
        elif isinstance(data, tuple) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            continue
        route.append(step)
    return tuple(route)


def _is_echo(
    document: Document, route: Route, problem: ErrorDetails, routes: Mapping[Route, ErrorDetails]
) -> bool:
    """Whether something only seems to be missing, because its own problem is reported."""
    if problem["type"] == "too_short" and any(
        other != route and other[: len(route)] == route for other in routes
    ):
        return True
    if problem["type"] not in ("missing", "too_short"):
        return False
    if problem["type"] == "missing" and any(
        other[:-1] == route[:-1] and is_slip_of(str(other[-1]), str(route[-1]))
        for other, its in routes.items()
        if its["type"] == "extra_forbidden"
    ):
        return True  # the key is there, and only its name has a slip
    around = document.at(*route[:-1] if problem["type"] == "missing" else route)
    return any(around.encloses(place) for place in document.damaged)


def _mended(
    model: type[BaseModel], document: Document, routes: Mapping[Route, ErrorDetails]
) -> Document | None:
    """The document with nothing at fault in it, or None where nothing useful is left."""
    drops = set()
    for route, problem in routes.items():
        kind = problem["type"]
        if kind == "too_short" and _is_echo(document, route, problem, routes):
            continue
        at = (*route, "kind") if kind == "union_tag_invalid" else route
        value = None if kind == "extra_forbidden" else stand_in(model, document, at, problem)
        if value is not None:
            document = _put(document, at, value)
            continue
        drop = _item_around(at[:-1] if kind == "missing" else at) if kind in _NEEDED else at
        if not drop:
            return None
        drops.add(drop)
    for drop in sorted(drops, key=lambda r: [str(s).rjust(9) for s in r], reverse=True):
        document = _drop(document, drop)
    return document


def _put(document: Document, route: Route, value: Any) -> Document:
    return replace(
        document,
        data=_set(document.data, route, value),
        damaged=(*document.damaged, document.at(*route)),
    )


def _set(data: Any, route: Route, value: Any) -> Any:
    if not route:
        return value
    step, rest = route[0], route[1:]
    if isinstance(data, Mapping):
        return {**data, step: _set(data.get(step), rest, value)}
    return tuple(_set(old, rest, value) if i == step else old for i, old in enumerate(data))


def _item_around(route: Route) -> Route:
    """The innermost item of a list that holds this value."""
    while route and not isinstance(route[-1], int):
        route = route[:-1]
    return route


def _drop(document: Document, drop: Route) -> Document:
    place = document.key_at(*drop) if isinstance(drop[-1], str) else document.at(*drop)

    def moved(route: Route) -> Route | None:
        depth = len(drop) - 1
        if route[:depth] != drop[:depth] or len(route) <= depth:
            return route
        step, gone = route[depth], drop[depth]
        if step == gone:
            return None
        if isinstance(step, int) and isinstance(gone, int) and step > gone:
            return (*route[:depth], step - 1, *route[depth + 1 :])
        return route

    def kept(spans: Mapping[Route, Span]) -> dict[Route, Span]:
        return {new: span for route, span in spans.items() if (new := moved(route)) is not None}

    return replace(
        document,
        data=_cut(document.data, drop),
        values=kept(document.values),
        keys=kept(document.keys),
        damaged=(*document.damaged, place),
    )


def _cut(data: Any, drop: Route) -> Any:
    step, rest = drop[0], drop[1:]
    if isinstance(data, Mapping):
        if not rest:
            return {key: value for key, value in data.items() if key != step}
        return {key: _cut(value, rest) if key == step else value for key, value in data.items()}
    if isinstance(data, tuple) and isinstance(step, int):
        middle = (_cut(data[step], rest),) if rest else ()
        return (*data[:step], *middle, *data[step + 1 :])
    return data
