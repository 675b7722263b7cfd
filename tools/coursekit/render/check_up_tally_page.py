"""The tally of a check-up: counts per question in, before and after with a picture out. Staff only.

All words of the course stand in the page; its script counts, copies and shows. Without scripts
there is the key, and a table to fill in by hand.
"""

from collections.abc import Iterator

from coursekit.model.check_up import Partners
from coursekit.model.site import PagePlan
from coursekit.render.check_ups import CheckUp, check_ups
from coursekit.render.erasing import asking
from coursekit.render.grid import grid, row
from coursekit.render.links import check_up_page, relative, session_page, tally_page
from coursekit.render.markup import Html, heading, join, page, tag
from coursekit.render.opening import opening
from coursekit.render.page_assets import script, styles
from coursekit.render.question import render_story
from coursekit.render.site import Site
from coursekit.render.tally_form import LEFT_OUT, fit, tally_form

_SCRIPTS = ("asking.js", *(f"staff/tally-{part}.js" for part in ("counts", "shown", "page")))
_WITHOUT = (
    "Counting needs scripts, and they are off. Below is the key, and a table to fill in by hand."
)
_KEPT = (
    "Counts are kept in this browser, on this device only. Nothing is sent. There are no names in "
    "them, and no dates."
)
_PICTURE = "In the picture, the outline is before, and the filled bar is after."
_CAUTION = (
    "The two sheets ask different questions on the same objectives, and one may be harder. People "
    "may have met some of them in a session. So this shows where the course may need work. It "
    "does not show that the course made the change, and it says nothing of any one person."
)


def check_up_tally_pages(site: Site) -> Iterator[PagePlan]:
    if site.is_staff:
        for made in check_ups(site):
            yield _page(site, made)


def _page(site: Site, made: CheckUp) -> PagePlan:
    path = tally_page(made.module.id)
    writer = site.writer(path)
    title = f"Tally of {made.title.lower()}"
    sheets = tag("p", writer.link(check_up_page(made.module.id), "The two sheets"))
    box = tag(
        "div",
        styles(writer, "staff/check-up.css"),
        tag("p", _WITHOUT, data_without=True, class_="hg-told"),
        tally_form(made),
        _shown(made),
        tag("p", role="status", data_kept_said=True),
        asking(
            "tally",
            "Erase what is kept",
            "Erase the counts of every group and every check-up that this device keeps?",
            ("Yes, erase them", "No, keep them"),
        ),
        data_tally=made.key,
        data_unsearched=True,
        class_="hg-tally",
    )
    markdown = page(
        title,
        "Counts of a check-up before and after a module",
        opening(writer, made.module, "Check-up"),
        heading(1, title, "tally"),
        tag("div", sheets, tag("p", _KEPT), class_="hg-prose hg-tally-about"),
        box,
        heading(2, "The key", "key"),
        _key(site, made),
        heading(2, "To fill in by hand", "by-hand"),
        _by_hand(made),
        join([script(writer, name) for name in _SCRIPTS]),
        wide=True,
    )
    return PagePlan(path, markdown)


def _name(number: int, one: Partners) -> Html:
    return join(
        [
            tag("span", f"{number}. "),
            tag("span", one.objective.text, data_objective=True),
            tag("span", one.session.title, class_="hg-small", data_of_session=True),
        ]
    )


def _shown(made: CheckUp) -> Html:
    titles = ("Question, by its objective", "Before", "After", "Change", "Picture")
    empty = [tag("span", data_cell=name) for name in ("before", "after", "change", "picture")]
    rows = [row(_name(n, one), *empty) for n, one in enumerate(made.partners, 1)]
    lists = {
        "hard-before": "Fewest right before",
        "hard-after": "Fewest right after",
        "up": "Went up most",
        "down": "Went down most",
    }
    buttons = [
        tag("button", "Print", type="button", class_="hg-button", data_print="tally"),
        tag("button", "Save as a table (.csv)", type="button", class_="hg-button",
            data_download=True),
    ]  # fmt: skip
    return tag(
        "section",
        tag("h2", "Before and after", id="before-and-after", tabindex=-1),
        tag("p", data_sheets=True),
        grid("Before and after, question by question", titles, rows),
        tag("p", _PICTURE, class_="hg-small"),
        tag("div", *[_list(name, title) for name, title in lists.items()], class_="hg-side"),
        tag("h3", "How far to trust it", id="how-far-to-trust-it"),
        tag("ul", data_notes_on=True),
        tag("p", _CAUTION),
        tag("div", *buttons, class_="hg-actions"),
        tag("p", role="status", data_file_said=True),
        data_shown=True,
        hidden=True,
    )


def _list(name: str, title: str) -> Html:
    items = tag("ol", aria_labelledby=name)
    return tag("div", tag("h3", title, id=name), items, data_list=name, hidden=True)


def _key(site: Site, made: CheckUp) -> Html:
    """What is asked and which option fits; all feedback stands in the keys of the guides."""
    entries = []
    for one in made.partners:
        assert one.session.quiz is not None  # noqa: S101 - its questions are of it
        quiz = one.session.quiz.value
        writer = site.writer(tally_page(made.module.id), one.session)
        sides = [
            tag(
                "div",
                tag("p", when, class_="hg-number"),
                render_story(writer, quiz, question.story),
                writer.prose(question.prompt),
                tag("p", tag("strong", f"{letter}. ", writer.phrase(option.text))),
            )
            for when, question in zip(("Before", "After"), one.questions, strict=True)
            for letter, option in [fit(question)]
        ]
        guide = relative(writer.here, session_page(made.module.id, one.session.id))
        link = tag("a", one.session.title, href=f"{guide}#answer-key")
        about = tag("p", tag("strong", one.objective.text), " ", link)
        entries.append(tag("li", about, tag("div", *sides, class_="hg-side")))
    return tag("ol", *entries, class_="hg-tally-key", data_unsearched=True)


def _by_hand(made: CheckUp) -> Html:
    titles = ("Question", "Letter before", "Right before", "Letter after", "Right after")
    rows = [
        row(_name(n, one), fit(one.before)[0], "", fit(one.after)[0], "")
        for n, one in enumerate(made.partners, 1)
    ]
    sheets = row("Sheets that came back", "", "", "", "")
    button = tag("button", "Print this table", type="button", class_="hg-button", hidden=True,
                 data_print="by-hand")  # fmt: skip
    return tag(
        "div",
        tag("p", f"Count the sheets with the letter that fits. {LEFT_OUT} No names, no dates."),
        grid("To fill in by hand", titles, [sheets, *rows]),
        tag("div", button, class_="hg-actions"),
        class_="hg-tally-by-hand",
        data_unsearched=True,
    )
