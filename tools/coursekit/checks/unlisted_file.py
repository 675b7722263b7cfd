"""A file that nothing lists reaches no reader, and nobody notices that it is missing."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from coursekit.checks._texts import home_of, nodes
from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import Image
from coursekit.model.track import CLIENTS, TRACKS
from coursekit.nearness import did_you_mean, nearest
from coursekit.source import start_of

_PARTS = tuple(part for t in TRACKS for part in (t.about, t.lesson, t.guide, t.worksheet))
_DEPTH = 5
"""Steps of the path of a `session.yml`."""
_LISTS = ("course.yml", "module.yml", *[p for t in TRACKS for p in (t.about, t.lesson, t.guide)])
"""Files that list or show others: while one of them has errors, its folder is not judged."""


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    damaged = {path for path, document in course.documents.items() if document.damaged}
    lists = [p for p in course.broken | damaged if p.name in _LISTS or p.parts[0] == "docs"]
    stray = [
        path
        for path in sorted(course.files - course.broken - frozenset(_used(course)))
        if not any(_beside_curriculum(path).is_relative_to(p.parent) for p in lists)
    ]
    heads = [path for path in stray if path.name in ("module.yml", "session.yml")]
    for path in stray:
        beside = _beside_curriculum(path)
        if not any(beside.is_relative_to(h.parent) for h in heads if h != path):
            message, advice = _explain(course, path)
            at = Label(start_of(path), "this file")
            yield error("unlisted-file", message, at, help=advice)


def _used(course: LoadedCourse) -> Iterator[PurePosixPath]:
    yield from (loaded.document.path for loaded in course.objects())
    yield from (p for p in course.files if p.parts[0] == "docs" and p.suffix == ".md")
    yield from (home_of(text.document) / image.target for text, image in nodes(course, Image))
    folders = {path.parent for path in course.files}
    planned: set[PurePosixPath] = set()
    for module in course.modules:
        for entry in module.module.value.sessions:
            folder = module.module.document.path.parent / entry.id
            if entry.planned is None or folder in folders:
                yield from (path for track in TRACKS for path in track.files(folder).values())
            if entry.planned is not None:
                planned.add(folder)
    # another check says that a planned session cannot have a folder
    yield from (path for path in course.files if path.parent in planned)


def _beside_curriculum(path: PurePosixPath) -> PurePosixPath:
    """A quiz as if it stood in the folder of its session."""
    if path.parts[0] == "quizzes":
        name = path.name.partition(".")[0]
        return PurePosixPath("curriculum", *path.parts[1:-1], name, path.name)
    return path


def _listed_in(course: LoadedCourse, session_id: str) -> PurePosixPath | None:
    """The folder of the module that lists it as written."""
    for module in course.modules:
        for entry in module.module.value.sessions:
            if entry.id == session_id and entry.planned is None:
                return module.module.document.path.parent
    return None


def _explain_quiz(course: LoadedCourse, path: PurePosixPath) -> tuple[str, str]:
    name, ending = path.name.partition(".")[::2]
    home = _listed_in(course, name)
    if home is not None and home.name != path.parent.name:
        there = PurePosixPath("quizzes", *home.parts[1:], path.name)
        return f"the session `{name}` looks for its quiz elsewhere", f"move it to `{there}`"
    near = nearest(name, course.sessions)
    advice = f"rename it to `{near}.{ending}`" if near else "a quiz has the id of its session"
    return f"this quiz belongs to no session: `{name}` is not written", advice


def _explain(course: LoadedCourse, path: PurePosixPath) -> tuple[str, str]:
    folder = path.parent
    if path.suffix == ".yaml":
        return "a file that ends in `.yaml` is not read", f"rename it to `{path.stem}.yml`"
    if path.name == "session.yml" and len(path.parts) != _DEPTH:
        advice = f"a session stands in `curriculum/{course.language}/<module>/<session>/`"
        return f"the session `{folder.name}` stands in no module's folder", f"move it: {advice}"
    if path.name == "session.yml":
        if home := _listed_in(course, folder.name):
            message = f"the session `{folder.name}` is listed in another module, `{home.name}`"
            return message, f"move its folder to `{home / folder.name}`"
        advice = f"add `- id: {folder.name}` to `{folder.parent / 'module.yml'}`"
        return f"the session `{folder.name}` is not listed in its module", advice
    if path.name == "module.yml":
        advice = f"add `- {folder.name}` to `curriculum/course.yml`"
        return f"the module `{folder.name}` is not listed in the course", advice
    if path.parts[0] == "quizzes" and path.suffix == ".yml":
        return _explain_quiz(course, path)
    if path.name.startswith("quiz") and (home := _listed_in(course, folder.name)):
        there = CLIENTS.files(home / folder.name)["quiz"]
        return "a quiz does not stand in the folder of its session", f"move it to `{there}`"
    if path.suffix == ".svg":
        advice = f'show it in the lesson or guide: `![in a few words]({path.name} "Caption")`'
        return "no page shows this figure", advice
    known = _PARTS if path.parts[0] == "curriculum" else ()
    advice = did_you_mean(path.name, known, "move it out of the course's folders, or delete it")
    return "nothing uses this file", advice
