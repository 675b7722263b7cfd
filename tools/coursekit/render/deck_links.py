"""The way to the slides to carry, on the pages of a session for staff."""

from coursekit.render.links import deck_file
from coursekit.render.markup import Html, join, tag, text
from coursekit.render.prose import Writer

_HOW = (
    "There is nothing in it for staff. Keep it on a stick or on the laptop in the room, and open "
    "it in any browser. Page Down or a clicker goes on, Page Up goes back, and → passes over the "
    "quiz. F fills the screen, B blanks it, and O shows all slides. To make a PDF of them, print "
    "the file."
)


def deck_links(writer: Writer, session_id: str) -> Html:
    """The ways to the file, and how it is used."""
    path = deck_file(session_id)
    return join(
        [
            writer.link(path, "Slides to carry"),
            text(", one file that works without internet · "),
            writer.link(path, "Download the slides", download=f"{session_id}-slides.html"),
            tag("br"),
            tag("span", _HOW, class_="hg-small"),
        ]
    )
