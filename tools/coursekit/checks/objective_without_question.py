"""What a session promises should be practiced: an objective that no question tests is only hoped
for."""

from collections.abc import Iterator

from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.loaded import LoadedCourse


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for session in course.sessions.values():
        if session.quiz is None:
            continue
        tested = {q.objective for q in session.quiz.value.questions if q.is_graded}
        for index, objective in enumerate(session.session.value.objectives):
            if objective.id not in tested:
                span = session.session.document.at("objectives", index, "id")
                yield error(
                    "objective-without-question",
                    f"no question tests the objective `{objective.id}`",
                    Label(span, "this objective"),
                    Label(session.quiz.document.at("questions"), "the questions of the session"),
                    help=f"write `objective: {objective.id}` in a question that tests it",
                )
