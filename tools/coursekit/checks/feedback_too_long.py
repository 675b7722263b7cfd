"""Feedback is read in a moment of interest: more than two short sentences are passed over."""

from collections.abc import Iterator

from coursekit.checks._language import words
from coursekit.checks._quizzes import questions
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import plain_text

_MOST_WORDS = 25


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for asked in questions(course):
        for feedback in asked.feedbacks:
            said = plain_text(feedback.prose.blocks) if feedback.prose else ""  # no citations
            count = len(words(said))
            if count > _MOST_WORDS:
                yield warning(
                    "feedback-too-long",
                    f"this feedback of question `{asked.question.id}` has {count} words",
                    Label(asked.at(*feedback.route), f"{count} words"),
                    help=f"say why it fits or does not in {_MOST_WORDS} words or fewer; what is "
                    "left over can stand in `explanation:` or in the lesson",
                )
