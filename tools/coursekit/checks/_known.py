"""The names that references may use; None where not all could be read, so none can be judged."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from coursekit.model.base import Model
from coursekit.model.document import Document
from coursekit.model.loaded import Loaded, LoadedCourse
from coursekit.model.site import GENERATED_PAGES, Edition

Names = frozenset[str]


def known_sources(course: LoadedCourse) -> Names | None:
    return _all(course.sources, course.source_records)


def known_terms(course: LoadedCourse) -> Names | None:
    return _all(course.glossary, course.terms)


def known_sessions_and_modules(course: LoadedCourse) -> Names | None:
    lists = [course.course, *(module.module for module in course.modules)]
    unread = any(path.name in ("course.yml", "module.yml") for path in course.broken)
    if unread or not has_all_modules(course):
        return None
    if any(one is not None and one.document.damaged for one in lists):
        return None
    folders = {module.module.document.path.parent.name for module in course.modules}
    return course.session_ids | {module.id for module in course.modules} | folders


def has_all_modules(course: LoadedCourse) -> bool:
    """Whether each module that is written is listed: else what is in it seems not to be there."""
    there = {p for p in course.files if p.match(f"curriculum/{course.language}/*/module.yml")}
    return course.course is None or there <= {m.module.document.path for m in course.modules}


def known_blocks(course: LoadedCourse) -> Names:
    folder = PurePosixPath("curriculum", course.language, "safety")
    return frozenset(p.stem for p in course.files if p.parent == folder and p.suffix == ".md")


def known_topics(course: LoadedCourse) -> Names | None:
    """Their codes. None too where the course lists none at all."""
    listed = course.coverage
    if listed is None or listed.document.damaged:
        return None
    return frozenset(topic.code for p in listed.value.programs for topic in p.topics)


def generated_pages(course: LoadedCourse, edition: Edition) -> Names:
    return frozenset(page.id for page in GENERATED_PAGES if page.is_in(edition, course.files))


def is_damaged(document: Document, *route: str | int) -> bool:
    """Whether something could not be read in the value at `route`."""
    return any(document.at(*route).encloses(place) for place in document.damaged)


def _all(loaded: Loaded[Model] | None, names: Iterable[str]) -> Names | None:
    return None if loaded is None or loaded.document.damaged else frozenset(names)
