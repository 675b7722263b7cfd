"""Scripts and styles of single pages. The client edition is made without the folder for staff.

What slides to carry are made of is put into each of their files, and into no edition by itself."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from coursekit.render.links import ASSETS, relative
from coursekit.render.markup import Html, tag
from coursekit.render.prose import Writer

_FOR_STAFF = "staff"
DECK = PurePosixPath("deck")
"""Where the parts of slides to carry stand among the assets."""


def assets_for(assets: Mapping[PurePosixPath, bytes], *, staff: bool) -> dict[PurePosixPath, bytes]:
    """Those that an edition is given."""
    left_out = {DECK.name} if staff else {DECK.name, _FOR_STAFF}
    return {path: data for path, data in assets.items() if path.parts[0] not in left_out}


def script(writer: Writer, name: str) -> Html:
    """It runs before the scripts of the whole site, in the order of the page."""
    return tag("script", src=relative(writer.here, ASSETS / name), defer=True)


def styles(writer: Writer, name: str) -> Html:
    return tag("link", rel="stylesheet", href=relative(writer.here, ASSETS / name))
