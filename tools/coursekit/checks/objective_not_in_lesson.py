"""What a session says that people will be able to do, its lesson teaches: an objective that no
section speaks of is a promise to a reader that nobody keeps."""

from collections.abc import Iterator

from coursekit.checks._languages import language_of
from coursekit.checks._likeness import telling_words
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import plain_text

_FEWEST = 2
"""Content words behind the verb; with fewer an objective says too little to be looked for."""
_SPOKEN_OF = 0.5
"""So much of its words stand somewhere in a lesson that teaches it."""


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    language = language_of(course)
    if language is None:
        return
    for session in course.sessions.values():
        if session.lesson is None:
            continue
        said = {
            word
            for section in session.lesson_sections
            for word in telling_words(language, plain_text(section.blocks))
        }
        about = session.session
        for index, objective in enumerate(about.value.objectives):
            # the first word is the verb, which may not stand in the lesson: name, show, plan
            what = telling_words(language, objective.text.partition(" ")[2])
            if len(what) >= _FEWEST and len(said.intersection(what)) < _SPOKEN_OF * len(what):
                yield warning(
                    "objective-not-in-lesson",
                    f"no section of the lesson speaks of the objective `{objective.id}`",
                    Label(about.document.at("objectives", index, "text"), "not taught"),
                    help="teach it in the lesson, in the same words, or take the objective out",
                )
