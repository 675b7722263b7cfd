"""References as readers see them. The expected texts are written by hand."""

from coursekit.model.course import Issued, Name, Source
from coursekit.render.reference import full_reference, short_reference


def source(**fields: object) -> Source:
    record = {"id": "x", "type": "article-journal", "title": "On tea", **fields}
    return Source.model_validate(record)


def issued(*parts: int, circa: bool = False) -> Issued:
    return Issued.model_validate({"date-parts": (parts,), "circa": circa})


LEAF = Name(family="Leaf", given="Ann B.")
CUP = Name(family="Cup", given="Jo", suffix="Jr.")
POT = Name(family="Pot", given="Em")


def test_a_journal_article() -> None:
    record = source(
        author=(LEAF, CUP), issued=issued(2013, 8), volume="170", issue="8", page="834-851",
        DOI="10.1000/tea", **{"container-title": "Journal of Tea"},
    )  # fmt: skip
    assert full_reference(record) == (
        "Leaf, A. B.; Cup, J., Jr. (2013). <cite>On tea</cite>. Journal of Tea, 170(8), 834-851. "
        '<a href="https://doi.org/10.1000/tea" rel="noopener noreferrer">'
        "https://doi.org/10.1000/tea</a>"
    )


def test_a_report_of_a_body_without_a_date() -> None:
    record = source(
        author=(Name(literal="Tea Board"),), publisher="Tea Press.", number="7", genre="Handbook"
    )
    expected = "Tea Board (no date). <cite>On tea</cite> (Handbook). No. 7. Tea Press."
    assert full_reference(record) == expected


def test_markup_in_a_record_is_text() -> None:
    record = source(title="<b>&", author=(Name(literal="<i>"),))
    assert "<b>" not in full_reference(record)
    assert "<i>" not in full_reference(record)


def test_short_references() -> None:
    assert short_reference(source(author=(LEAF,), issued=issued(2013))) == "Leaf, 2013"
    assert short_reference(source(author=(LEAF, CUP))) == "Leaf and Cup, no date"
    three = source(author=(LEAF, CUP, POT), issued=issued(2020, circa=True))
    assert short_reference(three) == "Leaf and others, about 2020"
    assert short_reference(source()) == "On tea, no date"
