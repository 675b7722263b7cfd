"""A question that belongs to no objective tests something that the session did not promise."""

from collections.abc import Iterator

from coursekit.checks._quizzes import questions
from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.loaded import LoadedCourse
from coursekit.nearness import listed


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for asked in questions(course):
        if asked.question.objective is None:
            known = [objective.id for objective in asked.session.session.value.objectives]
            yield error(
                "question-without-objective",
                f"question `{asked.question.id}` names no objective",
                Label(asked.document.key_at(*asked.route, "objective"), "`objective:` is missing"),
                help=f"add `objective:` with one of: {listed(known)}",
            )
