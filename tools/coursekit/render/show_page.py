"""The window for the group: a page of slides for a projector. Staff edition, for clients to see.

`show.js` shows one slide at a time and follows the running view. What is right, and why, is not in
this page: it comes from there when the leader reveals it.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from coursekit.model.loaded import LoadedModule, LoadedSession
from coursekit.model.site import PagePlan
from coursekit.render.kept import session_key
from coursekit.render.links import show_page
from coursekit.render.markup import heading, page, tag
from coursekit.render.opening import opening
from coursekit.render.page_assets import script, styles
from coursekit.render.problem_page import session_pages_or_problems
from coursekit.render.site import Site
from coursekit.render.slides import Slide, question_slides, slides


def show_pages(site: Site) -> Iterator[PagePlan]:
    if site.is_staff:
        yield from session_pages_or_problems(
            site,
            lambda module, name: show_page(module.id, name),
            lambda path, module, session: _page(site, path, module, session),
        )


def _page(site: Site, path: PurePosixPath, module: LoadedModule, loaded: LoadedSession) -> PagePlan:
    writer = site.writer(path, loaded)
    session = loaded.session.value
    deck = [*slides(writer, loaded), *question_slides(writer, loaded)]
    markdown = page(
        session.title,
        session.aim,
        opening(writer, module, "For the group"),
        heading(1, session.title, session.id),
        tag(
            "div",
            styles(writer, "staff/show.css"),
            *[_slide(slide) for slide in deck],
            tag("button", "Full screen", type="button", class_="hg-button", data_full=True,
                hidden=True),
            script(writer, "staff/show.js"),
            class_="hg-show",
            data_show=session_key(loaded.id),
            data_unsearched=True,
        ),
        wide=True,
    )  # fmt: skip
    return PagePlan(path, markdown, loaded.lesson.path if loaded.lesson else None)


def _slide(slide: Slide) -> str:
    kind = slide.id.partition(".")[0]
    return tag("div", slide.body, class_=f"hg-slide hg-slide-{kind}", data_slide=slide.id)
