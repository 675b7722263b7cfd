"""The buttons that read a page aloud, hidden until `read-aloud.js` finds a voice of the device."""

from coursekit.render.markup import Html, tag
from coursekit.render.page_assets import script
from coursekit.render.prose import Writer

_SPEEDS = (("0.8", "Slow"), ("1", "Normal"), ("1.3", "Fast"))


def read_aloud(writer: Writer) -> Html:
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
    return box + script(writer, "read-aloud.js")
