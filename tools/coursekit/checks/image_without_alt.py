"""Those who cannot see a picture meet it as its alternative text; without one it is not there."""

from collections.abc import Iterator

from coursekit.checks._texts import nodes
from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import Image


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for text, image in nodes(course, Image):
        if not image.alt:
            yield error(
                "image-without-alt",
                f"the image `{image.target}` has no alternative text",
                Label(text.span(image.at), "nothing between the brackets"),
                help="say between the square brackets, in a few words, what the picture shows",
            )
