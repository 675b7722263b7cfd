"""Two options that say the same cannot be told apart, so choosing between them is chance."""

import re
from collections.abc import Iterator

from coursekit.checks._quizzes import Asked, questions
from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.interactions import Arrange, Pair, PickMany, PickOne
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import Prose, plain_text
from coursekit.source import Route

# a point or comma between digits tells 1.5 from 15
_PUNCTUATION = re.compile(r"(?<!\d)[.,:]|[.,:](?!\d)|[;!?…'\"“”‘’()\[\]]")


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for asked in questions(course):
        for noun, listed in _lists(asked):
            yield from _repeated(asked, noun, listed)


def _lists(asked: Asked) -> Iterator[tuple[str, list[tuple[Route, Prose]]]]:
    """What readers choose among, or for; each with where it stands."""
    match asked.question.lower():
        case PickOne(options=options) | PickMany(options=options):
            yield "options", [(("options", n, "text"), o.text) for n, o in enumerate(options)]
        case Arrange(steps=steps):
            yield "steps", [(("steps", n), step) for n, step in enumerate(steps)]
        case Pair(firsts=firsts, choices=choices):
            yield "pairs", [(("pairs", n, "text"), first.text) for n, first in enumerate(firsts)]
            used = {f.choice: n for n, f in reversed(list(enumerate(firsts)))}
            matches: list[Route] = [("pairs", used[choice], "match") for choice in sorted(used)]
            others: list[Route] = [("others", n) for n in range(len(choices) - len(used))]
            yield "choices", list(zip([*matches, *others], choices, strict=True))
        case _:
            pass


def _repeated(asked: Asked, noun: str, listed: list[tuple[Route, Prose]]) -> Iterator[Diagnostic]:
    first: dict[str, Route] = {}
    for route, prose in listed:
        said = _folded(prose)
        if said and said in first:
            yield error(
                "duplicate-option",
                f"two {noun} of question `{asked.question.id}` say the same",
                Label(asked.at(*route), "the same again"),
                Label(asked.at(*first[said]), "said here"),
                help="change one of the two, or delete it",
            )
        first.setdefault(said, route)


def _folded(prose: Prose) -> str:
    words = _PUNCTUATION.sub("", plain_text(prose.blocks)).split()
    return " ".join(words).casefold()
