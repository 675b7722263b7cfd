"""The form of the page "Make a schedule": real fields with their words, shown by its script."""

import json
from collections.abc import Iterator

from coursekit.model.loaded import LoadedModule
from coursekit.render.links import module_page, relative, session_page
from coursekit.render.markup import EMPTY, Html, join, tag
from coursekit.render.prose import Writer
from coursekit.render.site import Site

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_USUAL_DAYS = (1, 3, 5)
_LENGTHS = (50, 60, 90)
"""The minutes that every session has a plan for."""
_KNOWN_BY = (
    "Your calendar knows the events by this name. Keep it while the group runs, and take a new one "
    "for a new round."
)
_PICKED = (
    "They are led in the order of the longest schedule. What it does not have comes before its "
    "last session."
)


def schedule_form(site: Site, writer: Writer) -> Html:
    return tag(
        "form",
        _field("name", "Name of this schedule", _input("text", "name", maxlength=80), _KNOWN_BY),
        _sessions(site, writer),
        tag(
            "div",
            _field("start", "First day", _input("date", "start")),
            _field("end", "Last day, if there is one", _input("date", "end")),
            class_="hg-side",
        ),
        _group("days", "Days of the week", join(list(_days()))),
        tag(
            "div",
            _field("time", "It starts at", _input("time", "time", value="10:00")),
            _group("minutes", "Length in minutes", join(list(_lengths()))),
            class_="hg-side",
        ),
        _off(),
        _entry(),
        tag(
            "div",
            tag("button", "Show the schedule", type="submit", class_="hg-button"),
            class_="hg-actions",
        ),
        tag("p", role="status", data_form_said=True),
        novalidate=True,
        autocomplete="off",
        aria_label="Your schedule",
        hidden=True,
    )


def _input(kind: str, name: str, **attributes: str | int) -> Html:
    described = f"hint-{name} problem-{name}" if name == "name" else f"problem-{name}"
    return tag(
        "input", type=kind, name=name, id=f"field-{name}", aria_describedby=described, **attributes
    )


def _problem(name: str) -> Html:
    return tag("p", id=f"problem-{name}", data_problem=name, class_="hg-problem", hidden=True)


def _field(name: str, label: str, control: Html, hint: str = "") -> Html:
    return tag(
        "div",
        tag("label", label, for_=f"field-{name}"),
        tag("p", hint, id=f"hint-{name}", class_="hg-small") if hint else EMPTY,
        control,
        _problem(name),
        class_="hg-entry",
    )


def _group(name: str, label: str, content: Html, hint: str = "") -> Html:
    return tag(
        "fieldset",
        tag("legend", label),
        tag("p", hint, class_="hg-small") if hint else EMPTY,
        tag("div", content, class_="hg-choose"),
        _problem(name),
        data_group=name,
        class_="hg-entry",
        aria_describedby=f"problem-{name}",
    )


def _choice(kind: str, name: str, value: str | int, label: Html | str, **more: Html | bool) -> Html:
    field = tag("input", type=kind, name=name, value=value, checked=bool(more.get("checked")))
    return tag("label", field, " ", tag("span", label), class_="hg-tick")


def _days() -> Iterator[Html]:
    for number, day in enumerate(_DAYS, 1):
        yield _choice("checkbox", "day", number, day, checked=number in _USUAL_DAYS)


def _lengths() -> Iterator[Html]:
    for minutes in _LENGTHS:
        yield _choice("radio", "minutes", minutes, str(minutes), checked=minutes == 60)


def _entry() -> Html:
    """Whether people may join on any day."""
    open_ = "Open entry: people join on any day"
    closed = "Closed group: everyone starts together"
    again = "Begin again after the last session, until the last day"
    choices = [
        _choice("radio", "entry", "open", open_, checked=True),
        tag("div", _choice("checkbox", "again", "again", again), data_again=True),
        _choice("radio", "entry", "closed", closed),
    ]
    return _group("entry", "Who joins when", join(choices))


def _off() -> Html:
    """Days off, as many as are added; the script copies the first."""
    row = tag(
        "fieldset",
        tag("legend", "Days off 1"),
        tag("label", "From ", tag("input", type="date", name="from")),
        " ",
        tag("label", "Through, if more than one day ", tag("input", type="date", name="to")),
        " ",
        tag("button", "Remove", type="button", class_="hg-button hg-quiet", data_remove=True),
        _problem("off-0"),
        data_off=True,
        aria_describedby="problem-off-0",
    )
    add = tag("button", "Add days off", type="button", class_="hg-button hg-quiet", data_add=True)
    return tag(
        "fieldset",
        tag("legend", "Holidays and other days without a group"),
        row,
        tag("div", add, class_="hg-actions"),
        class_="hg-entry",
    )


def _sessions(site: Site, writer: Writer) -> Html:
    paths = [
        _choice("radio", "path", name, loaded.value.title, checked=n == 0)
        for n, (name, loaded) in enumerate(site.course.schedules.items())
    ]
    own = _choice("radio", "path", "", "Sessions that I pick", checked=not paths)
    modules = [_module(site, writer, module) for module in site.course.modules]
    picker = tag(
        "div", tag("p", _PICKED, class_="hg-small"), *modules, data_picker=True, class_="hg-pick"
    )
    content = tag("div", *paths, own, class_="hg-choose")
    return tag(
        "fieldset",
        tag("legend", "What is led"),
        content,
        picker,
        _problem("sessions"),
        data_group="sessions",
        class_="hg-entry",
        aria_describedby="problem-sessions",
    )


def _module(site: Site, writer: Writer, module: LoadedModule) -> Html:
    title = module.module.value.title
    ticks = [_session(writer, module, entry.id) for entry in module.module.value.sessions
             if entry.id in site.course.paths]  # fmt: skip
    return tag(
        "details",
        tag("summary", title, " ", tag("span", data_picked=True)),
        tag("fieldset", tag("legend", title, class_="hg-unseen"), *ticks),
    )


def _session(writer: Writer, module: LoadedModule, name: str) -> Html:
    planned, written = module.planned.get(name), module.sessions.get(name)
    about = planned or module.sessions[name].session.value
    there = session_page(module.id, name) if written else module_page(module.id)
    field = tag(
        "input",
        type="checkbox",
        name="session",
        value=name,
        data_topics=json.dumps(about.topics),
        data_module=module.module.value.title,
        data_href=relative(writer.here, there) + ("" if written else f"#{name}"),
        data_planned=planned is not None,
    )
    mark = tag("span", "Planned", class_="hg-planned") if planned else EMPTY
    return tag("label", field, " ", tag("span", about.title), " ", mark, class_="hg-tick")
