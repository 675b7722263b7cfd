"""The review log: which sessions and pages were looked at, by whom and how closely. Staff only."""

from collections.abc import Iterator, Mapping, Sequence

from coursekit.model.base import long_date
from coursekit.model.loaded import LoadedModule
from coursekit.model.review_log import Review, Reviews, Role, SessionReview
from coursekit.model.site import EDITIONS, REVIEW_LOG, Edition, PagePlan
from coursekit.render.grid import grid, row
from coursekit.render.links import Links, relative, session_page
from coursekit.render.markup import Html, heading, page, tag, text
from coursekit.render.site import Site

_ABOUT = "Who has looked at each session, when, and at what."
_WARNING = (
    "No clinician has yet reviewed what has no entry by a clinician here, and no reader has yet "
    "reviewed what has no entry by a reader."
)
_HOW = (
    "A reader is a person like those whom the course is for. What authors did themselves takes the "
    "place of neither. What an entry does not say was not looked at, or nobody wrote it down."
)
_A: Mapping[Role, str] = {
    "author": "an author",
    "facilitator": "a facilitator",
    "clinician": "a clinician",
    "reader": "a reader",
    "lawyer": "a lawyer",
}
_READ = {
    "client": "as a client",
    "facilitator": "as a facilitator",
    "clinician": "as a skeptical clinician",
}
_SEEN = {"phone": "on a phone", "desktop": "on a desktop", "print": "on paper"}
_NOT_SAID = "not noted"
_NONE = text(": no review yet")


def review_log_pages(site: Site) -> Iterator[PagePlan]:
    if not site.is_staff or site.course.reviews is None:
        return
    log = site.course.reviews.value
    modules = [part for module in site.course.modules for part in _module(site, module, log)]
    markdown = page(
        REVIEW_LOG.title,
        _ABOUT,
        heading(1, REVIEW_LOG.title, REVIEW_LOG.id),
        tag("p", _ABOUT, class_="hg-aim"),
        tag("p", tag("strong", _WARNING), text(f" {_HOW}")),
        _summary(site, log),
        *modules,
        *_pages(site, log),
        wide=True,
    )
    yield PagePlan(REVIEW_LOG.path, markdown, site.course.reviews.document.path)


def _summary(site: Site, log: Reviews) -> Html:
    """How much of what is written each role has reviewed: none is said in a number too."""
    written = [listed.session.id for listed in site.listed if listed.session]
    titles = (
        "By",
        f"Sessions reviewed, of {len(written)}",
        "Sessions approved",
        "Pages reviewed",
        "Pages approved",
    )
    rows = []
    for role in _A:
        sessions = [r for r in log.sessions if r.by == role and r.session in written]
        pages = [r for r in log.pages if r.by == role]
        counts = (
            len({r.session for r in sessions}),
            len({r.session for r in sessions if r.approved}),
            len({(r.edition, r.page) for r in pages}),
            len({(r.edition, r.page) for r in pages if r.approved}),
        )
        rows.append(row(role.capitalize(), *map(str, counts)))
    return grid("Reviews by each role", titles, rows)


def _module(site: Site, module: LoadedModule, log: Reviews) -> Iterator[str]:
    listed = [one for one in site.listed if one.module is module and one.session is not None]
    if listed:
        yield heading(2, module.module.value.title, module.id)
    for one in listed:
        yield heading(3, one.title, one.id)
        found = [review for review in log.sessions if review.session == one.id]
        there = relative(REVIEW_LOG.path, session_page(module.id, one.id))
        yield tag("p", tag("a", f"{one.title}: the guide", href=there), *([] if found else [_NONE]))
        yield from _told(found)


def _pages(site: Site, log: Reviews) -> Iterator[str]:
    if log.pages:
        yield heading(2, "Pages", "pages")
    for edition in EDITIONS:
        of_edition = [review for review in log.pages if review.edition == edition]
        for name in sorted({review.page for review in of_edition}):
            title, there = _page_at(site, edition, name)
            yield heading(3, title, f"{edition}-{name}")
            yield tag(
                "p",
                tag("a", f"{title}: the page", href=there) if there else "In the client edition",
            )
            yield from _told([review for review in of_edition if review.page == name])


def _page_at(site: Site, edition: Edition, name: str) -> tuple[str, str | None]:
    """Its title, and its address if it is in this edition."""
    course = site.course
    page = (course.staff_pages if edition == "staff" else course.client_pages).get(name)
    there = Links(course, site.edition).href(REVIEW_LOG.path, f"page:{name}")
    return page.title if page else name, there if edition == site.edition else None


def _told(reviews: Sequence[Review]) -> Iterator[Html]:
    """The newest first."""
    for review in sorted(reviews, key=lambda review: review.date, reverse=True):
        yield tag("p", tag("strong", f"{long_date(review.date)}, by {_A[review.by]}"))
        yield tag("ul", *[tag("li", line) for line in _lines(review)])


def _lines(review: Review) -> Iterator[Html | str]:
    yield f"Claims checked: {'not counted' if review.claims is None else review.claims}"
    yield f"Read: {_said([_READ[eyes] for eyes in review.read_as])}"
    if isinstance(review, SessionReview):
        quiz = f"{review.quiz.right} right of {review.quiz.of}" if review.quiz else _NOT_SAID
        yield f"Quiz before the lesson: {quiz}"
    yield f"Pages seen: {_said([_SEEN[view] for view in review.seen])}"
    yield f"Approved: {'yes' if review.approved else 'no'}"
    if review.open_questions:
        questions = [tag("li", question) for question in review.open_questions]
        yield text("Still open:") + tag("ul", *questions)


def _said(words: Sequence[str]) -> str:
    return ", ".join(words) or _NOT_SAID
