"""A worksheet on paper: its prompts, each with room to write, draw or tick."""

from collections.abc import Iterator

from coursekit.model.prose import Paragraph
from coursekit.print.head import Subject, paper
from coursekit.print.paper import Asked, Lines, Paper, Printed
from coursekit.print.room import hint, room
from coursekit.render.worksheet import SEEN


def worksheet(subject: Subject) -> Iterator[Paper]:
    if subject.session.worksheet is not None:
        title = subject.session.worksheet.value.title
        blocks = tuple(worksheet_blocks(subject))
        yield paper(subject, "worksheet", "client", "Worksheet", title, blocks)


def worksheet_blocks(subject: Subject) -> Iterator[Printed]:
    """With the two lines that stand on every worksheet."""
    if subject.session.worksheet is None:
        return
    sheet, settled = subject.session.worksheet.value, subject.settled
    yield Lines(("First name or none:",))
    yield from settled.prose(sheet.intro) if sheet.intro else ()
    for number, prompt in enumerate(sheet.prompts, 1):
        answer = room(settled, prompt.lower(), lettered=False)
        yield Asked(str(number), (Paragraph(settled.phrase(prompt.label)),), answer)
    yield hint(SEEN)
