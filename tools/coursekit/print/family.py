"""What a family gets on paper: their page, and behind it their worksheet and their quiz."""

from collections.abc import Iterator

from coursekit.model.track import FAMILIES
from coursekit.print.handout import lesson_blocks
from coursekit.print.head import Subject, paper
from coursekit.print.paper import Paper, Part, Printed
from coursekit.print.quiz import forms, quiz_blocks
from coursekit.print.worksheet import worksheet_blocks


def family(subject: Subject) -> Iterator[Paper]:
    loaded = subject.session
    if loaded.track is FAMILIES and loaded.lesson is not None:
        blocks = (*lesson_blocks(subject), *_behind(subject))
        yield paper(subject, "family", "client", "For families", loaded.title, blocks, "page")


def _behind(subject: Subject) -> Iterator[Printed]:
    loaded = subject.session
    if loaded.worksheet is not None:
        yield Part("Worksheet", loaded.worksheet.value.title, tuple(worksheet_blocks(subject)))
    for form in forms(subject):
        yield Part("Quiz", loaded.title, tuple(quiz_blocks(subject, form)))
