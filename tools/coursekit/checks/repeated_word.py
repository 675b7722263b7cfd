"""A word that the question shares with the right option alone gives it away."""

from collections import Counter
from collections.abc import Iterator

from coursekit.checks._languages import language_of
from coursekit.checks._quizzes import choices
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    language = language_of(course)
    if language is None:
        return
    for asked in choices(course):
        right = asked.right
        if right is None:
            continue
        said, question = [language.stems(t) for t in asked.texts], language.stems(asked.prompt)
        counts = Counter(stem for stems in said for stem in stems)
        echoes = [[s for s in stems if s in question and counts[s] == 1] for stems in said]
        if all(echoes):
            continue  # where each option has a word of its own from the question, none stands out
        for stem in echoes[right][:1]:
            word = said[right][stem]
            yield warning(
                "repeated-word",
                f"only the right option of question `{asked.question.id}` repeats a word of the "
                f"question: `{word}`",
                Label(asked.words_at(word, "options", right, "text"), "in the right option only"),
                Label(asked.words_at(question[stem], "prompt"), "in the question"),
                help="say it in another word in one of the two places, or use it in a wrong "
                "option too",
            )
