"""A question that is asked twice tests nothing the second time: readers remember the answer."""

from collections.abc import Iterator

from coursekit.checks._language import words
from coursekit.checks._quizzes import Asked, all_questions
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import plain_text


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    first: dict[str, Asked] = {}
    for asked in all_questions(course):
        said = " ".join(words(plain_text(asked.question.prompt.blocks)))
        before = first.setdefault(said, asked)
        if said and before is not asked:
            yield warning(
                "duplicate-question",
                f"question `{asked.question.id}` asks the same as question `{before.question.id}`",
                Label(asked.at("prompt"), "asked again"),
                Label(before.at("prompt"), "asked here"),
                help="ask for the same in another case, or delete one of the two",
            )
