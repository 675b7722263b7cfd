"""A quiz on paper, without what is right: one sheet a form.

Form A is for the group, since it is the first that everyone meets on the page as well; form B is
for those who have had form A before.
"""

from collections.abc import Iterator
from itertools import groupby

from coursekit.model.prose import Paragraph, Text
from coursekit.model.quiz import FORMS, Question, Quiz
from coursekit.print.head import Subject, paper
from coursekit.print.paper import Asked, Box, Paper, Printed
from coursekit.print.room import hint, room
from coursekit.print.settled import Settled
from coursekit.render.question import OPENING, STORY


def quiz(subject: Subject) -> Iterator[Paper]:
    """For families there is one form, and the name says none."""
    for form in forms(subject):
        is_first = form == FORMS[0]
        what = f"Quiz, form {form.upper()}" if len(forms(subject)) > 1 else "Quiz"
        name = "quiz" if is_first else f"quiz-{form}"
        blocks = tuple(quiz_blocks(subject, form))
        yield paper(subject, "quiz", "client", what, subject.session.title, blocks, name)


def forms(subject: Subject) -> tuple[str, ...]:
    if subject.session.quiz is None:
        return ()
    return tuple(form for form in FORMS if subject.session.quiz.value.of_form(form))


def quiz_blocks(subject: Subject, form: str) -> Iterator[Printed]:
    if subject.session.quiz is None:
        return
    asked, settled = subject.session.quiz.value, subject.settled
    yield Paragraph((Text(OPENING),))
    for question, number, story in in_order(asked, form):
        yield from told(settled, asked, story)
        interaction = question.lower()
        label = settled.prose(question.prompt)
        above = () if number else (hint("For you alone. There is no right answer."),)
        yield Asked(number, (*above, *label), room(settled, interaction, lettered=True))


def in_order(quiz: Quiz, form: str) -> Iterator[tuple[Question, str, str | None]]:
    """Each question with its number, empty where nothing is graded, and the story told before."""
    count = 0
    for story, group in groupby(quiz.of_form(form), key=lambda question: question.story):
        for at, question in enumerate(group):
            count += question.is_graded
            yield question, str(count) if question.is_graded else "", None if at else story


def told(settled: Settled, quiz: Quiz, story_id: str | None) -> Iterator[Printed]:
    """The story that the next questions are about, or nothing."""
    for story in quiz.stories:
        if story.id == story_id:
            yield Box(STORY, settled.prose(story.text), "story")
