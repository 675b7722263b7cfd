"""The client course as one book: help first, then the modules, pages for some lives, families.

It holds nothing for staff, and of the quizzes only what is asked.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coursekit.model.loaded import LoadedCourse, LoadedModule, LoadedSession, Page
from coursekit.model.prose import Heading, Paragraph, Strong, Text, plain_text, slug
from coursekit.model.site import FOR_YOU, GLOSSARY, SOURCES
from coursekit.print.book_lists import glossary, help_list, how_to_use, source_list
from coursekit.print.handout import lesson_blocks
from coursekit.print.head import imprint
from coursekit.print.linked import Linked, LinkedSubject, pages_of_book
from coursekit.print.paper import Imprint, Listed, Printed
from coursekit.print.quiz import forms, quiz_blocks
from coursekit.print.safety import whole_blocks
from coursekit.print.worksheet import worksheet_blocks
from coursekit.render.help_lines import help_words
from coursekit.render.safety import carried

NOT_IN_A_BOOK = {
    "get-help": {"to-leave-this-page-fast"},
    "right-now": {"my-plan-and-my-reasons", "call-my-people"},
}
"""Sections of pages that only a website can keep, by their anchors."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """What stands in one file of the book."""

    id: str
    title: str
    blocks: tuple[Printed, ...]


@dataclass(frozen=True, slots=True)
class BookPart:
    """A title with a few words, and its chapters."""

    opening: Chapter
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class Book:
    title: str
    id: str
    """The same for every version."""
    parts: tuple[BookPart, ...]
    imprint: Imprint


def book(course: LoadedCourse) -> Book:
    about = course.course.value if course.course else None
    inner = tuple(_parts(course))
    chapters = [c for part in inner for c in (part.opening, *part.chapters)]
    said = [block for chapter in chapters for block in chapter.blocks]
    lists = (
        Chapter(GLOSSARY.id, GLOSSARY.title, tuple(glossary(course))),
        Chapter(SOURCES.id, SOURCES.title, source_list(course, said)),
        *_page_chapters(course, ["about"]),
    )
    last = BookPart(Chapter("words-and-sources", "Words and sources", ()), lists)
    return Book(
        about.title if about else "Course",
        f"{about.id if about else 'course'}/{course.language}",
        (*inner, last),
        imprint(course),
    )


def _parts(course: LoadedCourse) -> Iterator[BookPart]:
    first = Paragraph((Strong((Text(help_words(course)),)),))
    how = Chapter("how-to-use", "How to use this book", how_to_use())
    now = _page_chapters(course, ["get-help", "right-now"])
    yield BookPart(Chapter("start", "Start here", (first,)), (*now[:1], how, *now[1:]))
    for module in course.modules:
        yield _module(course, module)
    for_you = [page.id for page in course.client_pages.values() if page.path.parent.name == FOR_YOU]
    if for_you:
        yield _led(course, FOR_YOU, _page_chapters(course, for_you))
    families = [s for module in course.modules for s in module.families.values()]
    if families:
        yield _led(course, "families", tuple(_session(course, session) for session in families))


def _led(course: LoadedCourse, page_id: str, chapters: tuple[Chapter, ...]) -> BookPart:
    """A part that begins with the words of a page, up to its first heading; the rest follows."""
    page = next(iter(_page_chapters(course, [page_id])), Chapter(page_id, page_id, ()))
    heads = [at for at, block in enumerate(page.blocks) if isinstance(block, Heading)]
    at = heads[0] if heads else len(page.blocks)
    opening = Chapter(page.id, page.title, page.blocks[:at])
    rest = Chapter(f"{page.id}-more", "About these pages", page.blocks[at:])
    return BookPart(opening, (*chapters, rest) if rest.blocks else chapters)


def _module(course: LoadedCourse, module: LoadedModule) -> BookPart:
    about = module.module.value
    blocks = list(Linked(course, None, module.id).prose(about.summary))
    if module.planned:
        titles = [(Paragraph((Text(one.title),)),) for one in module.planned.values()]
        blocks += [Paragraph((Text("Planned, not written yet:"),)), Listed(tuple(titles))]
    chapters = tuple(_session(course, session) for session in module.sessions.values())
    return BookPart(Chapter(module.id, about.title, tuple(blocks)), chapters)


def _session(course: LoadedCourse, session: LoadedSession) -> Chapter:
    module = next(one for one in course.modules if one.id == session.module_id)
    subject = LinkedSubject(course, module, session)
    blocks = list(lesson_blocks(subject))
    if session.worksheet is not None:
        blocks.append(Heading(2, (Text(f"Worksheet: {session.worksheet.value.title}"),)))
        blocks += tuple(worksheet_blocks(subject))[1:]  # nobody writes a name into a book
    for at, form in enumerate(forms(subject)):
        title = Heading(3, (Text("More questions on the same ideas"),))
        opening, *questions = quiz_blocks(subject, form)
        blocks += [title] if at else [Heading(2, (Text("Check yourself"),)), opening]
        blocks += questions
    return Chapter(session.id, session.title, tuple(blocks))


def _page_chapters(course: LoadedCourse, ids: Iterable[str]) -> tuple[Chapter, ...]:
    known = (course.client_pages[i] for i in ids if i in pages_of_book(course))
    return tuple(_page(course, page) for page in known)


def _page(course: LoadedCourse, page: Page) -> Chapter:
    settled = Linked(course, None, page.id)
    skipped = False
    blocks: list[Printed] = []
    for block in page.document.body.blocks[1:]:
        if isinstance(block, Heading) and block.level == 2:
            skipped = slug(plain_text(block.children)) in NOT_IN_A_BOOK.get(page.id, ())
        if not skipped:
            blocks += settled.blocks((block,))
    if page.id == "get-help":
        blocks += [Heading(2, (Text("Numbers to call or text"),)), help_list(settled)]
        blocks += whole_blocks(settled, carried(course, course.help_page_blocks))
    return Chapter(page.id, page.title, tuple(blocks))
