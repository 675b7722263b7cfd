"""A picture stands alone in its paragraph, in a lesson or guide: elsewhere no page shows it."""

from collections.abc import Iterator

from coursekit.checks._texts import nodes
from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import Figure, Image
from coursekit.model.track import TRACKS

_SHOWN_IN = tuple(name for track in TRACKS for name in (track.lesson, track.guide))


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    alone = {(text.document.path, figure.image.at) for text, figure in nodes(course, Figure)}
    for text, image in nodes(course, Image):
        path = text.document.path
        if path.name not in _SHOWN_IN:
            message = "a picture stands where no page can show it"
            advice = "show it in the lesson or the guide of its session"
        elif (path, image.at) not in alone:
            message = "a picture stands inside a sentence"
            advice = "put it on a line of its own, with an empty line above and below"
        else:
            continue
        yield error("misplaced-image", message, Label(text.span(image.at), "here"), help=advice)
