"""The button that erases all that this site keeps in a browser, the same wherever it stands."""

from collections.abc import Iterator

from coursekit.render.markup import Html, tag
from coursekit.render.page_assets import script
from coursekit.render.prose import Writer
from coursekit.render.site import Site

_CANNOT = (
    "It cannot erase the list of pages that your browser keeps, files that you saved, other "
    "devices, or paper. If you open a page here again, a copy of the site's pages may be kept "
    "again, with nothing of yours in it."
)


def erasing(_: Site, writer: Writer) -> Iterator[Html]:
    yield asking(
        "erase",
        "Erase everything on this device",
        "Erase all that this site keeps on this device? It cannot be brought back.",
        ("Yes, erase it all", "No, keep it"),
    )
    yield tag("p", _CANNOT, class_="hg-small")
    yield script(writer, "asking.js") + script(writer, "erasing.js")


def asking(what: str, label: str, question: str, answers: tuple[str, str]) -> Html:
    """A button that asks once more, in the page, before a script does what it says."""
    yes, no = answers
    sure = tag(
        "div",
        tag("p", question),
        tag("button", no, type="button", class_="hg-button", data_no=True),
        " ",
        tag("button", yes, type="button", class_="hg-button hg-quiet", data_yes=what),
        class_="hg-told",
        role="group",
        aria_label=question,
        hidden=True,
    )
    first = tag("button", label, type="button", class_="hg-button", data_ask=True)
    said = tag("p", role="status", tabindex=-1, data_said=True)
    return tag("div", first, sure, said, class_="hg-asking", data_asking=what, hidden=True)
