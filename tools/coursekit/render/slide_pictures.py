"""The pictures of a lesson on a wall: whole, and then closer, so that the back row can read them.

They are drawn for a phone: tall, with small letters. Closer, the upper and the lower half stand
side by side. They overlap a little, so that what is cut in the one is whole in the other.
"""

from collections.abc import Iterator

from coursekit.model.loaded import Figure
from coursekit.model.prose import Image
from coursekit.render.markup import EMPTY, Html, tag
from coursekit.render.prose import Writer

_TALL = 1.25  # times as high as wide: below that, halves are hardly larger than the whole
_FRAME = 1.2  # as much of it as half a wall takes at full width
_OVERLAP = (48, 120)


def picture(writer: Writer, figure: Figure, image: Image, terms: list[Html]) -> Html:
    """The words of a tall one stand beside it, and so do the terms that the lesson explains right
    behind it.
    """
    width, height = figure.size or (0, 0)
    is_tall = height > width
    beside = tag("ul", *terms) if is_tall and terms else EMPTY
    words = tag("figcaption", image.caption, beside)
    look = "hg-tall" if is_tall else None
    return tag("figure", writer.image(image, figure), words, class_=look)


def closer(writer: Writer, figure: Figure, image: Image) -> Iterator[Html]:
    """Both halves, where the picture is that tall."""
    width, height = figure.size or (0, 0)
    if height > width * _TALL:
        least, most = ((height + overlap) // 2 for overlap in _OVERLAP)
        part = min(most, max(least, int(width * _FRAME)))
        drawn = tag("image", href=writer.picture(figure), width=width, height=height)
        halves = [
            tag("svg", drawn, viewBox=f"0 {top} {width} {part}", aria_hidden="true")
            for top in (0, height - part)
        ]
        yield tag("div", *halves, role="img", aria_label=image.alt, class_="hg-closer")
