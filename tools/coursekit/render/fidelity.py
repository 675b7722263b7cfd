"""The fidelity checklist of one session, for a pencil: time, what was done, who could show it."""

from collections.abc import Iterator

from coursekit.model.loaded import LoadedSession
from coursekit.model.prose import Bullets, Inline, Paragraph, Section
from coursekit.model.session import VARIANTS
from coursekit.render.grid import grid, row
from coursekit.render.markup import EMPTY, Html, join, tag
from coursekit.render.prose import Writer
from coursekit.render.safety import carried
from coursekit.render.sheets import pencil
from coursekit.render.site import Site

SECTION = "Fidelity checklist"
_HEAD = (
    "Date: ____ Leader: ____ Second staff: ____ People: ____ Length: [ ] 50 [ ] 60 [ ] 90 "
    "[ ] in the room [ ] online. Filled in by: [ ] the leader [ ] someone who watched"
)
_ENDS = (
    "How many, by numbers only: spoke ____ practiced the skill ____ came for the first time ____",
    "Left out or changed, and why: ________ ________",
    "Next time: ________ ________",
)
_SMALL = "For learning, not a grade. No names of clients, and apart from their charts."


def fidelity_checklist(site: Site, writer: Writer, loaded: LoadedSession) -> Html:
    session = loaded.session.value
    return join(
        [
            tag("h2", f"{SECTION}: {session.title}"),
            tag("p", pencil(_HEAD)),
            tag("p", tag("strong", "Aim. "), session.aim),
            _times(loaded),
            _read_aloud(site, loaded),
            _done(writer, loaded),
            _shown(loaded),
            *[tag("p", pencil(line)) for line in _ENDS],
            tag("p", _SMALL, class_="hg-small"),
        ]
    )


def _times(loaded: LoadedSession) -> Html:
    """One column a part, so that the table is two lines high and not seven."""
    plan = loaded.session.value.plan
    minutes = ["/".join(str(part.minutes.of(v)) for v in VARIANTS) for part in plan]
    rows = [row("Minutes for 50/60/90", *minutes), row("Minutes it took", *[EMPTY] * len(plan))]
    return grid("Time", ("Part", *[part.title for part in plan]), rows)


def _read_aloud(site: Site, loaded: LoadedSession) -> Html:
    course = site.course
    group = [one for one in course.safety.values() if one.block.value.shown == "group"]
    blocks = [*group, *carried(course, loaded.session.value.carries)]
    if not blocks:
        return EMPTY
    named = " ".join(f"[ ] {one.block.value.title}" for one in blocks)
    return tag("p", tag("strong", "Read aloud, word for word. "), pencil(named))


def _done(writer: Writer, loaded: LoadedSession) -> Html:
    rows = [_answers(writer.inlines(item), 3) for item in items(section(loaded, SECTION))]
    if not rows:
        return tag("p", "This guide has no checklist of its own yet.")
    return grid("What was done", ("What was done", "Yes", "In part", "No"), rows)


def _shown(loaded: LoadedSession) -> Html:
    objectives = loaded.session.value.objectives
    rows = [_answers(objective.text, 3) for objective in objectives]
    return grid("Seen or heard", ("Seen or heard in the group", "Most", "Some", "Not seen"), rows)


def _answers(what: Html | str, count: int) -> Html:
    return row(what, *[pencil("[ ]")] * count)


def section(loaded: LoadedSession, *titles: str) -> Section | None:
    return next((one for one in loaded.guide_sections if one.title in titles), None)


def items(found: Section | None) -> Iterator[tuple[Inline, ...]]:
    """The words of each item of a section's lists."""
    for block in found.blocks if found else ():
        for item in block.items if isinstance(block, Bullets) else ():
            match item:
                case (Paragraph(children=words), *_):
                    yield words
