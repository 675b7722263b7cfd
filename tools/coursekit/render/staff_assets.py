"""Scripts and styles of single pages for staff. The client edition is made without their folder."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from coursekit.render.links import ASSETS, relative
from coursekit.render.markup import Html, tag
from coursekit.render.prose import Writer

_FOLDER = "staff"


def assets_for(assets: Mapping[PurePosixPath, bytes], *, staff: bool) -> dict[PurePosixPath, bytes]:
    """Those that an edition is given."""
    return {path: data for path, data in assets.items() if staff or path.parts[0] != _FOLDER}


def script(writer: Writer, name: str) -> Html:
    """It runs before the scripts of the whole site, in the order of the page."""
    return tag("script", src=relative(writer.here, ASSETS / _FOLDER / name), defer=True)


def styles(writer: Writer, name: str) -> Html:
    return tag("link", rel="stylesheet", href=relative(writer.here, ASSETS / _FOLDER / name))
