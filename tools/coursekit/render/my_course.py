"""The page of all that a person keeps of the course.

The page holds every title and label; `my-course.js` shows those of which something is kept. So the
browser keeps keys and the person's own words, and nothing that tells what they are about.
"""

from collections.abc import Iterator

from coursekit.render.check_ups import check_ups
from coursekit.render.erasing import asking, erasing
from coursekit.render.kept import (
    session_key,
)
from coursekit.render.links import HOME, check_up_page
from coursekit.render.markup import EMPTY, Html, tag
from coursekit.render.my_notes import notes
from coursekit.render.my_place import go_on, session_link
from coursekit.render.page_assets import script
from coursekit.render.prose import Writer
from coursekit.render.review import review_due
from coursekit.render.site import Site

_STOP = "Stop saving? All that this site keeps on this device is erased at once."
_MOVING = (
    "Save it to a file. You find it where your browser puts what you download.",
    "Take the file to the other device, such as with a cable. If you send it, others may see it.",
    "On the other device, open this page and load the file.",
    "Delete the file where you do not need it.",
)
_FILE_NOTE = (
    "The file holds all that is listed here, and your own numbers if you keep any. Whoever has the "
    "file can read it."
)


def my_course(site: Site, writer: Writer) -> Iterator[str]:
    yield tag(
        "p",
        "This page needs scripts, and they are off in this browser. Without them nothing is kept "
        "here. You can read every page, and you can fill in worksheets on paper: ",
        writer.link(HOME, "go to the course"),
        ".",
        data_without=True,
    )
    yield go_on(site, writer)
    if "review" in site.course.client_pages:
        yield review_due(writer)
    parts = (_sessions(site, writer), notes(site, writer), *_keeping(site, writer))
    yield tag("div", *parts, data_my_course=True, data_unsearched=True, hidden=True)
    yield script(writer, "my-course.js") + script(writer, "notes-file.js")


def _sessions(site: Site, writer: Writer) -> Html:
    links = [(session_link(writer, e), session_key(e.id)) for e in site.listed]
    links += [
        (writer.link(check_up_page(one.module.id), one.title), one.key) for one in check_ups(site)
    ]
    entries = [
        tag("li", link, tag("span", class_="hg-small"), data_practiced=key, hidden=True)
        for link, key in links
    ]
    start = next(iter(site.listed), None)
    first = session_link(writer, start) if start else EMPTY
    return tag(
        "section",
        tag("h2", "Sessions", id="sessions"),
        tag("p", "Nothing here yet, and that is fine. You can start with ", first, ".",
            data_none=True),
        tag("ul", *entries, class_="hg-practiced"),
        _review(writer),
    )  # fmt: skip


def _review(writer: Writer) -> Html:
    """The way to the review, where the course has one."""
    there = writer.links.href(writer.here, "page:review")
    return tag("p", tag("a", "Keep it fresh", href=there)) if there else EMPTY


def _keeping(site: Site, writer: Writer) -> tuple[Html, ...]:
    return (
        tag(
            "section",
            tag("h2", "Saving", id="saving"),
            tag("p", role="status", data_saving=True),
            asking("stop", "Stop saving on this device", _STOP,
                ("Yes, stop and erase", "No, go on")),
            tag("button", "Save on this device again", type="button", class_="hg-button",
                data_start=True, hidden=True),
        ),
        _file(),
        tag("section", tag("h2", "Erase", id="erase"), *erasing(site, writer)),
    )  # fmt: skip


def _file() -> Html:
    """To take it to another device, or to have it twice."""
    choice = tag(
        "div",
        tag("p"),
        tag("button", "Keep what is here", type="button", class_="hg-button", data_keep="here"),
        " ",
        tag("button", "Take what is in the file", type="button", class_="hg-button hg-quiet",
            data_keep="file"),
        class_="hg-told", role="group", aria_label="Which do you want?", data_choice=True,
        hidden=True,
    )  # fmt: skip
    return tag(
        "section",
        tag("h2", "Take it with you", id="take-it-with-you"),
        tag("p", "You can save it all to a file, and load it on another phone or computer."),
        tag("ol", *[tag("li", step) for step in _MOVING]),
        tag("button", "Save to a file", type="button", class_="hg-button", data_to_file=True),
        tag(
            "label",
            tag("span", "Load a file"),
            tag("input", type="file", accept=".json,application/json", data_from_file=True),
            class_="hg-file",
        ),
        choice,
        tag("p", role="status", tabindex=-1, data_file_said=True),
        tag("p", _FILE_NOTE, class_="hg-small"),
    )
