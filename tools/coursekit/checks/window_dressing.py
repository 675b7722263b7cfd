"""A long way to the question tires readers who read slowly, and tests how well they read."""

from collections.abc import Iterator

from coursekit.checks._language import words
from coursekit.checks._languages import in_english
from coursekit.checks._questions import asking, content_words, place, sentences
from coursekit.checks._quizzes import Asked, questions
from coursekit.diagnostics import Diagnostic, Label, info
from coursekit.model.loaded import LoadedCourse

_MOST_WORDS = 60
_MOST_ASIDE = 2


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for asked in questions(course) if in_english(course) else ():
        prompt = asked.question.prompt
        count = sum(len(words(sentence.said)) for sentence in sentences(prompt))
        if count > _MOST_WORDS:
            message = f"question `{asked.question.id}` has {count} words"
            at = Label(asked.at("prompt"), f"more than {_MOST_WORDS}")
            advice = "leave out what nobody needs for the answer"
            yield info("window-dressing", message, at, help=advice)
        elif len(aside := _aside(asked)) > _MOST_ASIDE:
            start, end = aside[0]
            yield info(
                "window-dressing",
                f"{len(aside)} sentences of question `{asked.question.id}` have no word in common "
                "with what is asked or its options",
                Label(place(asked, ("prompt",), prompt, start, end), "the first of them"),
                help="leave out what nobody needs for the answer",
            )


def _aside(asked: Asked) -> list[tuple[int, int]]:
    """Where the sentences before the question stand that nothing takes up again."""
    prompt = asked.question.prompt
    asks = asking(prompt)
    taken_up = content_words(" ".join((*(s.said for s in asks), *_options(asked))))
    before = (s for s in sentences(prompt) if asks and s.start < asks[0].start)
    aside = (s for s in before if not content_words(s.said) & taken_up)
    return [(s.start, s.start + len(s.said)) for s in aside]


def _options(asked: Asked) -> Iterator[str]:
    yield from (option.text.source for option in asked.options)
