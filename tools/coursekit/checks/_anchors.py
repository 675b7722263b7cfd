"""What links can name: sections, and safety blocks on the same page."""

from pathlib import PurePosixPath

from coursekit.checks._known import is_damaged
from coursekit.checks._texts import is_for_staff
from coursekit.model.document import Document
from coursekit.model.loaded import LoadedCourse, LoadedSession
from coursekit.model.prose import Heading, plain_text, slug

Anchors = frozenset[str]
HELP_PAGE = PurePosixPath("docs/client/get-help.md")


def anchors_of(document: Document) -> Anchors:
    headings = (block for block in document.body.blocks if isinstance(block, Heading))
    return frozenset(slug(plain_text(h.children)) for h in headings if h.level > 1)


def anchors_of_session(
    course: LoadedCourse, here: Document, session: LoadedSession
) -> Anchors | None:
    """Clients meet the lesson; staff meet the guide as well, its parts under their own ids.

    None where one of the two could not be read.
    """
    if session.lesson is None or session.guide is None:
        return None
    anchors = frozenset(section.id for section in session.lesson_sections)
    if is_for_staff(course, here):
        titles = {part.title: part.id for part in session.session.value.plan}
        anchors |= {titles.get(s.title, s.id) for s in session.guide_sections}
    return anchors


def blocks_beside(course: LoadedCourse, document: Document) -> Anchors | None:
    """The safety blocks on the page that shows this text; worksheets and quizzes stand on two.

    None where not all names of blocks could be read.
    """
    if document.path == HELP_PAGE:
        about = course.course
        is_read = about is not None and not is_damaged(about.document, "help_page_blocks")
        return frozenset(course.help_page_blocks) if is_read else None
    for session in course.sessions.values():
        if document not in (session.lesson, session.guide):
            continue
        if is_damaged(session.session.document, "carries"):
            return None
        carries = frozenset(session.session.value.carries)
        group = {name for name, b in course.safety.items() if b.block.value.shown == "group"}
        return carries | group if document is session.guide else carries
    return frozenset()
