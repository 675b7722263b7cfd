"""A right option that an earlier question has told is remembered from there, and not known."""

from collections.abc import Iterator
from typing import NamedTuple

from coursekit.checks._languages import in_english
from coursekit.checks._questions import Sentence, content_words, place, sentences
from coursekit.checks._quizzes import Asked, questions
from coursekit.diagnostics import Diagnostic, Label, info
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import Prose
from coursekit.source import Route

_SHORTEST = 4
"""A single word with fewer letters says too little."""


class _Told(NamedTuple):
    asked: Asked
    route: Route
    prose: Prose
    sentence: Sentence
    words: frozenset[str]


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    told: dict[tuple[str, str], list[_Told]] = {}
    for asked in questions(course) if in_english(course) else ():
        earlier = told.setdefault((asked.session.id, asked.question.form), [])
        for index, option in enumerate(asked.options if asked.lists_options else ()):
            if option.right and (there := _told_in(earlier, asked, index)):
                start, end = there.sentence.start, there.sentence.start + len(there.sentence.said)
                yield info(
                    "question-answers-question",
                    f"question `{there.asked.question.id}` already says the right option of "
                    f"question `{asked.question.id}`",
                    Label(asked.at("options", index, "text"), "the right option"),
                    Label(place(there.asked, there.route, there.prose, start, end), "told here"),
                    help="reword one of them, or give them different forms",
                )
        earlier.extend(_tells(asked))


def _tells(asked: Asked) -> Iterator[_Told]:
    question = asked.question
    for name, prose in (("prompt", question.prompt), ("explanation", question.explanation)):
        if prose is not None:
            for sentence in sentences(prose):
                yield _Told(asked, (name,), prose, sentence, content_words(sentence.said))


def _told_in(earlier: list[_Told], asked: Asked, right: int) -> _Told | None:
    """The sentence that has all words of this option, and not all those of a wrong one as well."""
    wanted, *others = (
        content_words(option.text.source)
        for option in (asked.options[right], *(o for o in asked.options if not o.right))
    )
    if not wanted or (len(wanted) == 1 and len(next(iter(wanted))) < _SHORTEST):
        return None
    for there in earlier:
        if wanted <= there.words and not any(o and o <= there.words for o in others):
            return there
    return None
