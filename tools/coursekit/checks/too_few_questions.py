"""Two forms of four questions: those who come again meet new questions on the same ideas."""

from collections.abc import Iterator

from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.loaded import LoadedCourse


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for session in course.sessions.values():
        if session.quiz is None:
            continue
        for form, needed in session.track.questions.items():
            count = len(session.quiz.value.graded_of(form))
            if count < needed:
                yield error(
                    "too-few-questions",
                    f"form `{form}` of this quiz has {count or 'no'} "
                    f"question{'' if count == 1 else 's'}; it needs {needed}",
                    Label(session.quiz.document.at("questions"), "among these"),
                    help=f"write {needed - count} more with `form: {form}`",
                )
