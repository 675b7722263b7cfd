"""A misspelled word stops those who read slowly or aloud, and a screen reader says it as it stands.
It also costs trust in what is said beside it."""

import re
from collections.abc import Iterable, Iterator

from coursekit.checks._dictionary import is_word, nearest_word, us_spelling
from coursekit.checks._readable import readable
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse
from coursekit.model.passage import Passage, Word

_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NOT_PROSE = re.compile(r"[\d@:.,_]|[^\W\d_][^\W\d_a-z'’]*[A-Z]|[^\x00-\x7f’]")
"""Numbers, file names, abbreviations in capitals, names such as MiniSearch, words with accents."""
_CODE = re.compile(r"<!--.*?-->|\S*(?:://|[<>=\\{}])\S*")
"""Comments, addresses and tags that stand in a text."""
_LIST = "`curriculum/spelling.yml`"
_OPENS = "\"'“‘(["


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    """Each word once a file. Names are not judged: capitals inside a sentence are taken for one."""
    passages = tuple(readable(course))
    known = frozenset(_listed(course)) | frozenset(_names(passages))
    right: set[str] = set()
    seen = set()
    for passage in passages:
        for word in (w for w in passage.words if w.text not in right and _is_prose(passage, w)):
            wrong = list(_wrong(word, known))
            if not wrong:
                right.add(word.text)
            for said, start in wrong:
                if (passage.document.path, said.lower()) not in seen:
                    seen.add((passage.document.path, said.lower()))
                    at = Label(passage.span(start, start + len(said)), "this word")
                    message, advice = _about(said, known)
                    yield warning("misspelled-word", message, at, help=advice)


def _is_prose(passage: Passage, word: Word) -> bool:
    if _NOT_PROSE.search(word.text) or _is_name(passage, word):
        return False
    return not any(code.start() <= word.start < code.end() for code in _CODE.finditer(passage.text))


def _wrong(word: Word, known: frozenset[str]) -> Iterator[tuple[str, int]]:
    """The parts of a joined word each by itself, with their places in the text."""
    for part in _LETTERS.finditer(word.text):
        said = part.group().replace("’", "'")
        if not _is_right(said, known):
            yield said, word.start + part.start()


def _is_right(said: str, known: frozenset[str]) -> bool:
    if is_word(said) or is_word(said.lower()):
        return True
    stem = said.removesuffix("'s").removesuffix("'")
    forms = (stem, stem.removesuffix("s"), stem.removesuffix("es"))
    return any(f in known or f.lower() in known or (f != said and is_word(f)) for f in forms)


def _names(passages: Iterable[Passage]) -> Iterator[str]:
    """Words with a capital inside a sentence; they are known at the start of one too."""
    for passage in passages:
        for word in passage.words:
            if word.text[0].isupper() and _is_name(passage, word):
                yield from _LETTERS.findall(word.text.removesuffix("'s").removesuffix("’s"))


def _is_name(passage: Passage, word: Word) -> bool:
    if not word.text[0].isupper():
        return False
    first = any(word.start == sentence.words[0].start for sentence in passage.sentences)
    return not first and passage.text[word.start - 1] not in _OPENS


def _listed(course: LoadedCourse) -> Iterator[str]:
    """The words of the course's own list, of the glossary and of the authors of sources."""
    lines = list(course.spelling.value.words) if course.spelling else []
    lines += [name for term in course.terms.values() for name in (term.term, *term.also)]
    for source in course.source_records.values():
        for author in (*source.author, *source.editor):
            lines += [part for part in (author.family, author.given, author.literal) if part]
    for line in lines:
        yield from _LETTERS.findall(line)


def _about(said: str, known: frozenset[str]) -> tuple[str, str]:
    if us := us_spelling(said.lower()):
        return f"`{said}` is British spelling", f"write `{us}`; the course is in US English"
    message = f"`{said}` is not in the dictionary of US English"
    if meant := nearest_word(said.lower(), known):
        return message, f"did you mean `{meant}`? If it is right, add it to {_LIST}"
    return message, f"mend it; if it is right, add it to {_LIST}"
