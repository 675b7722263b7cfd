"""Run this session: the timed plan as a view that a leader works from. Staff edition only.

Without scripts it is the plan, the guide's parts and the questions, one below the other. `run.js`
shows the part now, the time, and what comes next; docs/staff/makers/page-contract.md lists what
they agree on.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from coursekit.model.loaded import LoadedModule, LoadedSession
from coursekit.model.session import VARIANTS, PlanPart
from coursekit.model.site import PagePlan
from coursekit.render.cited import source_list
from coursekit.render.deck_links import deck_links
from coursekit.render.guide_page import read_at_the_start
from coursekit.render.kept import session_key
from coursekit.render.links import after_page, relative, run_page, session_page, show_page
from coursekit.render.markup import EMPTY, Html, heading, join, page, tag
from coursekit.render.opening import opening
from coursekit.render.page_assets import script, styles
from coursekit.render.plan_table import minutes_line, plan_table
from coursekit.render.problem_page import session_pages_or_problems
from coursekit.render.prose import Writer
from coursekit.render.run_help import help_now, more_of_the_guide, ways_on
from coursekit.render.run_panels import button, group_quiz, projector
from coursekit.render.site import Site
from coursekit.render.slides import missing, slides

_SCRIPTS = ("plan-clock", "projector", "group-quiz", "run-kept", "run-keys", "run-view", "run")
_SHARED = (
    "“More” takes the minutes from the parts after this one, in proportion to the time that they "
    "have left. No part falls below one minute, and the last part keeps its time. What a part "
    "leaves over goes to the parts after it in the same way. After a pause, “End on time” takes "
    "what was lost from the parts after this one."
)
_KEYS = (
    "Space starts and pauses. Page Down or → goes on, Page Up or ← goes back, as a clicker does. "
    "While the window for the group is open, they go slide by slide. B blanks that window. "
    "Links open beside this view while a group runs, so that the clock goes on."
)
_KEPT = (
    "Where you are, the minutes and the counts of hands are kept in this browser, on this device "
    "only, so that a reload loses nothing. Nothing is sent, and there are no names in it."
)


def run_pages(site: Site) -> Iterator[PagePlan]:
    if site.is_staff:
        yield from session_pages_or_problems(
            site,
            lambda module, name: run_page(module.id, name),
            lambda path, module, session: _page(site, path, module, session),
        )


def _page(site: Site, path: PurePosixPath, module: LoadedModule, loaded: LoadedSession) -> PagePlan:
    writer = site.writer(path, loaded)
    session = loaded.session.value
    title = f"Run: {session.title}"
    there = show_page(loaded.module_id, loaded.id)
    help_panel = help_now(site, writer)
    markdown = page(
        title,
        f"The running view of a group: {session.aim}",
        opening(writer, module, "Run this session"),
        heading(1, title, session.id),
        tag(
            "div",
            styles(writer, "staff/run.css"),
            _before(writer, loaded),
            _clock(),
            tag("div", *_parts(site, writer, loaded), class_="hg-run-parts"),
            _side(writer, loaded, help_panel),
            _controls(has_help=bool(help_panel)),
            join([script(writer, f"staff/{name}.js") for name in _SCRIPTS]),
            class_="hg-run",
            data_run=session_key(loaded.id),
            data_group=relative(path, there),
            data_unsearched=True,
        ),
        *source_list(writer, [loaded.guide.body] if loaded.guide else []),
        wide=True,
    )
    return PagePlan(path, markdown, loaded.guide.path if loaded.guide else None)


def _before(writer: Writer, loaded: LoadedSession) -> Html:
    """What stands there until the group starts: length, the line on what is kept, the plan."""
    group = writer.link(show_page(loaded.module_id, loaded.id), "The slides for the group")
    guide = writer.link(session_page(loaded.module_id, loaded.id), "The whole guide")
    after = writer.link(after_page(loaded.module_id, loaded.id), "After the group")
    lengths = [
        tag("label", tag("input", type="radio", name="hg-length", value=v, data_length=True,
            autocomplete="off", checked=v == 60), f" {v} minutes")
        for v in VARIANTS
    ]  # fmt: skip
    steps = tag("input", type="checkbox", checked=True, data_by_itself=True, autocomplete="off")
    end = tag("input", type="time", data_ends=True, autocomplete="off")
    without = "The clock needs page scripts, and they are off. The plan, each part and the "
    without += "questions stand below in order."
    settings = tag(
        "div",
        tag("fieldset", tag("legend", "How long is the group?"), *lengths, class_="hg-run-choice"),
        tag("label", steps, " Go on to the next part when the time of a part is over",
            class_="hg-run-choice"),
        tag("label", "You start late? It still has to end at ", end, class_="hg-run-choice"),
        tag("div", button("Start", "start"),
            button("Open the window for the group", "open", quiet=True), class_="hg-actions"),
        tag("p", role="status", data_said=True),
        tag("p", _KEYS), tag("p", _SHARED), tag("p", _KEPT),
        tag("div", button("Erase what is kept", "erase", quiet=True), class_="hg-actions"),
        data_settings=True, hidden=True,
    )  # fmt: skip
    return tag(
        "div",
        tag("p", without, data_without=True),
        settings,
        tag("p", guide, " · ", group, " · ", after),
        tag("p", deck_links(writer, loaded.id)),
        _missing(writer, loaded),
        plan_table(loaded.session.value.plan),
        class_="hg-run-before",
    )


def _missing(writer: Writer, loaded: LoadedSession) -> Html:
    lacks = missing(slides(writer, loaded))
    if not lacks:
        return EMPTY
    return tag("p", f"The slides are made without: {', '.join(lacks)}. This session has none.")


def _clock() -> Html:
    """The part now, the time, and what comes next; filled by the script."""
    return tag(
        "div",
        tag("p", tag("span", data_place=True), tag("strong", data_title=True, aria_live="polite"),
            class_="hg-run-now"),
        tag("p", tag("span", "Left in this part"), tag("strong", role="timer", data_left=True),
            class_="hg-run-left"),
        tag("p", tag("span", "Left in all"), tag("strong", role="timer", data_whole=True),
            tag("span", data_end=True), class_="hg-run-whole"),
        tag("p", tag("span", "Next"), tag("strong", data_next=True)),
        class_="hg-run-clock",
        hidden=True,
    )  # fmt: skip


def _parts(site: Site, writer: Writer, loaded: LoadedSession) -> Iterator[Html]:
    guide = {section.title: section.blocks for section in loaded.guide_sections}
    for part in loaded.session.value.plan:
        opening_blocks = read_at_the_start(site, writer, loaded) if part.id == "settle" else EMPTY
        words = writer.block(guide[part.title]) if part.title in guide else _without_words()
        yield tag(
            "div",
            tag("h2", part.title),
            minutes_line(part),
            opening_blocks,
            words,
            id=part.id,
            data_part=part.id,
            data_minutes=_minutes(part),
        )


def _without_words() -> Html:
    return tag("p", "The guide has no section for this part yet.")


def _minutes(part: PlanPart) -> str:
    return " ".join(str(part.minutes.of(variant)) for variant in VARIANTS)


def _side(writer: Writer, loaded: LoadedSession, help_panel: Html) -> Html:
    return tag(
        "div",
        projector(writer, loaded),
        help_panel,
        group_quiz(writer, loaded),
        more_of_the_guide(writer, loaded),
        ways_on(writer, loaded),
        class_="hg-run-side",
    )


def _controls(*, has_help: bool) -> Html:
    """What comes and goes stands last, so that no button moves under a finger."""
    return tag(
        "div",
        button("Back", "back", quiet=True),
        button("Pause", "pause"),
        button("Next part", "next", quiet=True),
        button("Help now", "help", quiet=True) if has_help else EMPTY,
        button("1 minute more", "one-more", quiet=True),
        button("5 minutes more", "five-more", quiet=True),
        button("Full screen", "full", quiet=True),
        button("Leave this view", "leave", quiet=True),
        button("End on time", "catch-up", quiet=True),
        tag("p", role="status", data_heard=True),
        class_="hg-run-controls",
        role="group",
        aria_label="Controls",
        hidden=True,
    )
