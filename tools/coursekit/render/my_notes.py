"""What a person wrote: every label of the course, hidden; `my-course.js` shows those with words."""

from collections.abc import Iterator
from typing import assert_never

from coursekit.model.interactions import OnWorksheet, PickMany, PickOne, Rate, WriteFreely
from coursekit.model.loaded import LoadedSession
from coursekit.render.kept import fingerprint, prompt_fingerprint, prompt_key, storage_key
from coursekit.render.markup import EMPTY, Html, tag
from coursekit.render.my_place import session_link
from coursekit.render.prose import Writer
from coursekit.render.site import Listed, Site
from coursekit.render.worksheet import SEEN
from coursekit.render.worksheet_fields import written_fields


def notes(site: Site, writer: Writer) -> Html:
    pages = [_session_notes(site, writer, e) for e in site.listed]
    button = tag("button", "Print my notes", type="button", class_="hg-button", data_print="notes")
    return tag(
        "section",
        tag("h2", "What I wrote", id="what-i-wrote"),
        tag("p", "Nothing here yet. What you write on a worksheet shows up here.", data_none=True),
        *pages,
        tag("p", SEEN, class_="hg-small hg-seen"),
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
    title = tag("h3", session_link(writer, listed))
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
