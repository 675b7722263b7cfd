"""What can kill is said once, in words that a clinician approves. Words of one's own beside it may
say less, or grow old when the block is mended."""

from collections.abc import Iterator

from coursekit.checks._languages import language_of
from coursekit.checks._likeness import Likeness, telling_words
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse
from coursekit.model.passage import Sentence

_MANY = 8
"""So many content words in common are a copy, however long the sentence is."""
_FEW = 6
"""With fewer in common it may be the same fact in a sentence of its own."""
_MOST = 0.7
"""So much of a sentence of a block is a copy."""


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    language = language_of(course)
    if language is None:
        return
    names = {block.block.document.path: name for name, block in course.safety.items()}
    index = Likeness()
    said: list[Sentence] = []
    for text in course.texts:
        for sentence in text.sentences if text.document.path in names else ():
            index.add(telling_words(language, sentence.text))
            said.append(sentence)
    for text in course.texts:
        for sentence in text.sentences if text.document.path not in names else ():
            near = index.near(telling_words(language, sentence.text))
            copied = (n for n in near if n.shared >= min(_MANY, max(_FEW, _MOST * n.own)))
            if (copy := next(copied, None)) is not None:
                block = said[copy.number]
                name = names[block.passage.document.path]
                yield warning(
                    "rewritten-safety-block",
                    f"this says in other words what the safety block `{name}` says",
                    Label(sentence.span, "much of the same words"),
                    Label(block.span, "the block's own words"),
                    help=f"add `{name}` to `carries:` and link to it: `[words](safety:{name})`",
                )
