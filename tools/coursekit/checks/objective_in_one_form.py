"""Two forms test the same objectives: who answers only one of them should not miss any."""

from collections.abc import Iterator

from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for session in course.sessions.values():
        if session.quiz is None:
            continue
        quiz, document = session.quiz.value, session.quiz.document
        tested = {f: {q.objective for q in quiz.graded_of(f)} for f in session.track.questions}
        # a question that names none may be the one that tests it
        written = {form: named for form, named in tested.items() if named and None not in named}
        for index, objective in enumerate(session.session.value.objectives):
            missing = [form for form in written if objective.id not in written[form]]
            if missing and len(missing) < len(written):
                span = session.session.document.at("objectives", index, "id")
                yield warning(
                    "objective-in-one-form",
                    f"no question of form `{missing[0]}` tests the objective `{objective.id}`",
                    Label(span, "tested in the other form"),
                    Label(document.at("questions"), "the questions of both forms"),
                    help=f"write a question on it with `form: {missing[0]}`",
                )
