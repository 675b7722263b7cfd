"""Where the right options stand in one place, readers find them without reading."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from coursekit.checks._quizzes import Asked, questions
from coursekit.diagnostics import Diagnostic, Label, info, warning
from coursekit.model.loaded import LoadedCourse

_FEWEST_QUESTIONS = 4
_LONGEST_RUN = 3
_FEWEST_STATEMENTS = 3


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for _, group in groupby(questions(course), key=lambda asked: asked.document.path):
        quiz = tuple(group)
        at = Label(quiz[0].document.at("questions"), "these questions")
        one_right = [asked for asked in quiz if asked.right is not None]
        yield from _places(at, [asked for asked in one_right if asked.lists_options])
        yield from _statements(at, [asked for asked in one_right if asked.is_statement])


def _places(at: Label, chosen: Sequence[Asked]) -> Iterator[Diagnostic]:
    places = [asked.right or 0 for asked in chosen]
    often = max(places, key=places.count, default=0)
    runs = [(place, list(group)) for place, group in groupby(chosen, key=lambda a: a.right or 0)]
    place, run = max(runs, key=lambda item: len(item[1]), default=(0, []))
    if len(places) >= _FEWEST_QUESTIONS and places.count(often) > len(places) / 2:
        where = [asked for asked in chosen if asked.right == often]
        many = f"in {len(where)} of the {len(places)} questions with one right option"
    elif len(run) > _LONGEST_RUN:
        often, where = place, run
        many = f"in {len(run)} questions in a row"
    else:
        return
    yield warning(
        "right-option-place",
        f"{many}, it is option {often + 1}",
        at,
        *(Label(asked.option_at(often), f"right, option {often + 1}") for asked in where),
        help="move some of the right options to other places",
    )


def _statements(at: Label, stated: Sequence[Asked]) -> Iterator[Diagnostic]:
    if len(stated) >= _FEWEST_STATEMENTS and len({asked.right for asked in stated}) == 1:
        answer = "false" if stated[0].right else "true"
        yield info(
            "right-option-place",
            f"all {len(stated)} statements of this quiz are {answer}",
            at,
            *(Label(asked.at("answer"), "the same answer") for asked in stated),
            help="turn one of them round",
        )
