"""Where each wrong option is the right one with a part changed, what they share gives it away."""

from collections.abc import Iterator, Sequence

from coursekit.checks._languages import language_of
from coursekit.checks._quizzes import choices
from coursekit.diagnostics import Diagnostic, Label, info
from coursekit.model.loaded import LoadedCourse


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    language = language_of(course)
    if language is None:
        return
    for asked in choices(course):
        if asked.right is None or len(asked.texts) < 3:
            continue
        stems = [frozenset(language.stems(text)) for text in asked.texts]
        right, *wrong = (stems[asked.right], *stems[: asked.right], *stems[asked.right + 1 :])
        if all(_is_nearest(right, option, wrong) for option in wrong):
            yield info(
                "converging-options",
                f"each wrong option of question `{asked.question.id}` shares more words with the "
                "right one than with any other",
                Label(asked.option_at(asked.right), "here they all meet"),
                help="let wrong options share parts with each other too",
            )


def _is_nearest(
    right: frozenset[str], option: frozenset[str], wrong: Sequence[frozenset[str]]
) -> bool:
    others = [other for other in wrong if other is not option]
    return all(len(option & right) > len(option & other) for other in others)
