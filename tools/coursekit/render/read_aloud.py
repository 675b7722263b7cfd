"""The buttons that read a page aloud, hidden until `read-aloud.js` finds a voice of the device."""

from pathlib import PurePosixPath

from coursekit.render.links import ASSETS, relative
from coursekit.render.markup import Html, tag

_SPEEDS = (("0.8", "Slow"), ("1", "Normal"), ("1.3", "Fast"))


def read_aloud(here: PurePosixPath) -> Html:
    options = [tag("option", name, value=value, selected=value == "1") for value, name in _SPEEDS]
    box = tag(
        "div",
        tag("button", "Read aloud", type="button", class_="hg-button"),
        tag("button", "Stop", type="button", class_="hg-button", hidden=True),
        tag("label", "Speed ", tag("select", *options, autocomplete="off")),
        class_="hg-aloud",
        data_aloud=True,
        data_unsearched=True,
        hidden=True,
    )
    script = relative(here, ASSETS / "read-aloud.js")
    return box + tag("script", src=script, defer=True)
