"""What a person keeps of the course: marks on sessions, where they left off, the page of it all.

The page holds every title and label; `my-course.js` shows those of which something is kept. So the
browser keeps keys and the person's own words, and nothing that tells what they are about.
"""

from collections.abc import Iterator
from typing import assert_never

from coursekit.model.interactions import OnWorksheet, PickMany, PickOne, Rate, WriteFreely
from coursekit.model.loaded import LoadedSession
from coursekit.model.track import TRACKS
from coursekit.render.check_ups import check_ups
from coursekit.render.erasing import asking, erasing
from coursekit.render.kept import prompt_fingerprint, prompt_key, session_key
from coursekit.render.links import HOME, check_up_page, relative, session_page
from coursekit.render.markup import EMPTY, Html, tag
from coursekit.render.page_assets import script
from coursekit.render.prose import Writer
from coursekit.render.question import fingerprint, storage_key
from coursekit.render.review import review_due
from coursekit.render.site import Listed, Site
from coursekit.render.worksheet_fields import written_fields

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


def read_mark(writer: Writer, session_id: str) -> Html:
    """The button below a lesson. The script also keeps the place where the person is."""
    button = tag(
        "button",
        "I have read this",
        type="button",
        class_="hg-button hg-read",
        aria_pressed="false",
    )
    said = tag("p", role="status", class_="hg-small")
    return tag(
        "div", button, said, data_session=session_key(session_id), data_saves=True, hidden=True
    ) + script(writer, "sessions.js")


def go_on(site: Site, writer: Writer) -> Html:
    """Quiet lines: where they left off, and what comes after the sessions that they have read."""
    tracks = [
        tag("span", *[
            tag("a", e.title, href=_address(writer, e), data_place=session_key(e.id), hidden=True)
            for e in site.listed
            if e.track is track
        ])
        for track in TRACKS
    ]  # fmt: skip
    line = tag("p", "Go on where you left off: ", *tracks, data_go_on=True, hidden=True)
    link = tag("a", "Next: ", tag("span"), class_="hg-button", data_next_session=True)
    after = tag("p", link, hidden=True)
    return line + after + script(writer, "sessions.js")


def read_note(session_id: str) -> Html:
    """Beside a session's title in a list, shown where it is marked as read."""
    key = session_key(session_id)
    return tag("p", "You have read this.", class_="hg-small", data_read=key, hidden=True)


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
    parts = (_sessions(site, writer), _notes(site, writer), *_keeping(site, writer))
    yield tag("div", *parts, data_my_course=True, data_unsearched=True, hidden=True)
    yield script(writer, "my-course.js") + script(writer, "notes-file.js")


def _sessions(site: Site, writer: Writer) -> Html:
    links = [(tag("a", e.title, href=_address(writer, e)), session_key(e.id)) for e in site.listed]
    links += [
        (writer.link(check_up_page(one.module.id), one.title), one.key) for one in check_ups(site)
    ]
    entries = [
        tag("li", link, tag("span", class_="hg-small"), data_practiced=key, hidden=True)
        for link, key in links
    ]
    start = next(iter(site.listed), None)
    first = tag("a", start.title, href=_address(writer, start)) if start else EMPTY
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


def _notes(site: Site, writer: Writer) -> Html:
    pages = [_session_notes(site, writer, e) for e in site.listed]
    button = tag("button", "Print my notes", type="button", class_="hg-button", data_print="notes")
    return tag(
        "section",
        tag("h2", "What I wrote", id="what-i-wrote"),
        tag("p", "Nothing here yet. What you write on a worksheet shows up here.", data_none=True),
        *pages,
        tag("p", "This may be seen by others.", class_="hg-small hg-seen"),
        tag("div", button, class_="hg-actions"),
        data_notes=True,
    )


def _session_notes(site: Site, writer: Writer, listed: Listed) -> Html:
    if listed.session is None:
        return EMPTY
    own = site.writer(writer.here, listed.session)
    notes = list(_kept_notes(own, listed.session))
    if not notes:
        return EMPTY
    title = tag("h3", tag("a", listed.title, href=_address(writer, listed)))
    return tag("div", title, *notes, class_="hg-notes", hidden=True)


def _kept_notes(writer: Writer, session: LoadedSession) -> Iterator[Html]:
    """First what is written between the questions, then the worksheet."""
    for question in session.quiz.value.questions if session.quiz else ():
        interaction = question.lower()
        if isinstance(interaction, WriteFreely | Rate):  # in their own words, never right or wrong
            kept = f"a/{storage_key(session.id, question.id)}"
            label = writer.phrase(question.prompt)
            yield _note(kept, fingerprint(question), label, _words(writer, interaction))
    for prompt in session.worksheet.value.prompts if session.worksheet else ():
        kept = f"w/{prompt_key(session.id, prompt)}"
        label = writer.phrase(prompt.label)
        yield _note(kept, prompt_fingerprint(prompt), label, _words(writer, prompt.lower()))


def _note(kept: str, mark: str | None, label: Html, words: list[Html]) -> Html:
    return tag(
        "div",
        tag("p", label, class_="hg-label"),
        tag("div", class_="hg-written"),
        tag("ul", *[tag("li", word) for word in words], hidden=True),
        data_note=kept,
        data_fingerprint=mark,
        hidden=True,
    )


def _words(writer: Writer, interaction: OnWorksheet) -> list[Html]:
    """What a kept position stands for; where words are kept, what stands before each of them."""
    match interaction:
        case WriteFreely():
            return [tag("span", field.starter) for field in written_fields(interaction)]
        case PickOne() | PickMany():
            return [writer.phrase(option.text) for option in interaction.options]
        case Rate():
            numbers = range(interaction.low, interaction.high + 1)
            ends = {
                interaction.low: interaction.low_label,
                interaction.high: interaction.high_label,
            }
            return [tag("span", f"{n} ({ends[n]})" if n in ends else str(n)) for n in numbers]
        case _:
            assert_never(interaction)


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


def _address(writer: Writer, listed: Listed) -> str:
    return relative(writer.here, session_page(listed.module.id, listed.id))
