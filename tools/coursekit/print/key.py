"""The answer key: each question, what is right, and all that a reader may be told. For staff."""

from collections.abc import Iterator

from coursekit.model.prose import Heading, Paragraph, Text
from coursekit.model.quiz import Question
from coursekit.print.answers import answers
from coursekit.print.head import Subject, paper
from coursekit.print.paper import Asked, Paper, Printed
from coursekit.print.quiz import forms, in_order, told
from coursekit.print.room import hint

_OPENING = "Numbers and letters are those of the printed quiz."


def key(subject: Subject) -> Iterator[Paper]:
    if subject.session.quiz is not None:
        blocks = tuple(key_blocks(subject))
        yield paper(subject, "key", "staff", "Answer key", subject.session.title, blocks)


def key_blocks(subject: Subject) -> Iterator[Printed]:
    if subject.session.quiz is None:
        return
    asked, settled = subject.session.quiz.value, subject.settled
    yield Paragraph((Text(_OPENING),))
    for form in forms(subject):
        yield Heading(2, (Text(f"Form {form.upper()}"),))
        for question, number, story in in_order(asked, form):
            yield from told(settled, asked, story)
            label = settled.prose(question.prompt)
            yield Asked(number, label, tuple(_answer(subject, question)))


def _answer(subject: Subject, question: Question) -> Iterator[Printed]:
    yield from answers(subject.settled, question.lower())
    if question.explanation:
        yield from subject.settled.prose(question.explanation)
    if question.is_graded:
        yield hint(f"Tests: {_objective(subject, question)}")


def _objective(subject: Subject, question: Question) -> str:
    objectives = {o.id: o.text for o in subject.session.session.value.objectives}
    return objectives.get(question.objective or "", "no objective.")
