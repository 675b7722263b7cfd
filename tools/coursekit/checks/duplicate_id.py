"""An id used twice makes two things answer to one name: links go to the wrong one, and what a
reader saved for one question is shown in another."""

from collections.abc import Iterable, Iterator

from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.document import Document
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import Heading
from coursekit.model.site import EDITIONS, GENERATED_PAGES
from coursekit.source import Route, Span, start_of

_NOUNS = {
    "modules": "module",
    "objectives": "objective",
    "carries": "safety block",
    "help_page_blocks": "safety block",
    "plan": "part",
    "prompts": "prompt",
    "questions": "question",
    "stories": "story",
    "terms": "term",
    "sources": "source",
    "lines": "help line",
    "words": "entry",
    "programs": "program",
    "topics": "topic",
}
_SAVED = "give this {} its own id; readers' saved answers are kept under it"
_ADVICE = {
    "question": _SAVED.format("question"),
    "prompt": _SAVED.format("prompt"),
    "part": "keep one part of each kind",
    "page": "give one of the two files another name; links find a page by it",
}


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for value, document, route in course.values:
        if isinstance(value, tuple) and route[-1] in _NOUNS:
            yield from _in_list(_NOUNS[str(route[-1])], document, route, value)
    yield from _repeated("session", _sessions_and_modules(course))
    yield from _repeated("topic", _topics(course), is_list=True)
    for edition in EDITIONS:
        pages = [p for p in sorted(course.documents) if p.is_relative_to(f"docs/{edition}")]
        uses = [(path.stem, _top(course.documents[path])) for path in pages]
        yield from _repeated("page", uses)
        generated = {page.id for page in GENERATED_PAGES if edition in page.editions}
        for name, span in uses:
            if name in generated:
                message = f"the page `{name}` is one that the course makes by itself"
                advice = "give the file another name"
                yield error("duplicate-id", message, Label(span, "here"), help=advice)


def _in_list(
    noun: str, document: Document, route: Route, items: tuple[object, ...]
) -> Iterator[Diagnostic]:
    names = ((index, getattr(item, "id", item)) for index, item in enumerate(items))
    uses = [(n, document.at(*route, i, "id")) for i, n in names if isinstance(n, str)]
    return _repeated(noun, uses, is_list=any(isinstance(item, str) for item in items))


def _sessions_and_modules(course: LoadedCourse) -> Iterator[tuple[str, Span]]:
    """All are linked by their bare ids, so they share one set of names."""
    for module in course.modules:
        document = module.module.document
        yield document.path.parent.name, document.at("id")
    for module in course.modules:
        for index, entry in enumerate(module.module.value.sessions):
            yield entry.id, module.module.document.at("sessions", index, "id")
        for family in module.families.values():
            yield family.id, family.session.document.at("id")


def _topics(course: LoadedCourse) -> Iterator[tuple[str, Span]]:
    """No two programs may share a code: sessions name topics by their codes alone."""
    if course.coverage is not None:
        for at, program in enumerate(course.coverage.value.programs):
            for index, topic in enumerate(program.topics):
                route = ("programs", at, "topics", index, "code")
                yield topic.code, course.coverage.document.at(*route)


def _top(document: Document) -> Span:
    opening = document.body.blocks[:1]
    if opening and isinstance(opening[0], Heading):
        return document.in_body(opening[0].at)
    return start_of(document.path)


def _repeated(
    noun: str, uses: Iterable[tuple[str, Span]], *, is_list: bool = False
) -> Iterator[Diagnostic]:
    """`is_list`: the ids are those of other things, so that each should be named once."""
    first: dict[str, Span] = {}
    for name, span in uses:
        if name not in first:
            first[name] = span
            continue
        what = f"{noun} `{name}` is listed" if is_list else f"{noun} id `{name}` is used"
        advice = _ADVICE.get(noun, f"give this {noun} its own id")
        yield error(
            "duplicate-id",
            f"{what} twice",
            Label(span, "second use"),
            Label(first[name], "first use"),
            help="delete one of the two" if is_list else advice,
        )
