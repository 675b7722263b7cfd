"""What a text may not be over, and how many words the glossary may take out of the count."""

from pathlib import PurePosixPath

from coursekit.checks._grades import Counts
from coursekit.checks.hard_to_read import CLIENTS, STAFF, check, grades_over
from coursekit.model.course import Glossary, Term
from coursekit.model.document import Document
from coursekit.model.loaded import Loaded, LoadedCourse
from coursekit.model.prose import plain_prose

# of 100 words in 10 sentences: grade 7.0 needs 158 syllables, grade 6.0 needs 150
AT_SEVEN, AT_SIX = Counts(10, 100, 158, 0), Counts(10, 100, 149, 0)


def test_grades_at_the_limit_are_fine() -> None:
    assert round(AT_SEVEN.grade, 1) == 7.0
    assert round(AT_SIX.grade, 1) == 5.9
    assert list(grades_over(AT_SEVEN, AT_SIX, CLIENTS)) == []
    assert list(grades_over(Counts(10, 100, 183, 0), AT_SEVEN, STAFF)) == []


def test_each_limit_is_told_by_itself() -> None:
    hard = Counts(10, 100, 160, 0)
    assert list(grades_over(hard, AT_SIX, CLIENTS)) == ["grade 7.2 as it stands (at most 7.0)"]
    said = "grade 7.0 without the glossary's long words (at most 6.0)"
    assert list(grades_over(AT_SEVEN, AT_SEVEN, CLIENTS)) == [said]


def test_smog_counts_from_thirty_sentences_on() -> None:
    few, many = Counts(29, 290, 400, 60), Counts(30, 300, 400, 60)
    assert list(grades_over(few, AT_SIX, CLIENTS)) == []
    assert list(grades_over(many, AT_SIX, CLIENTS)) == ["SMOG 11.2 (at most 9.0)"]
    assert list(grades_over(many, AT_SIX, STAFF)) == []


def glossary(count: int) -> LoadedCourse:
    numerals = [f"{'i' * n}nfusion" for n in range(1, count + 1)]
    terms = tuple(
        Term(id=f"t{n}", term=w, meaning=plain_prose("x")) for n, w in enumerate(numerals)
    )
    document = Document(PurePosixPath("curriculum/glossary.yml"), "")
    return LoadedCourse(glossary=Loaded(Glossary(terms=terms), document))


def test_the_glossary_may_hold_forty_long_words() -> None:
    assert list(check(glossary(40))) == []
    (found,) = check(glossary(41))
    assert found.message == "the glossary has 41 long words, and at most 40 are set aside"
