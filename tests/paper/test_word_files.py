"""Word files read back with python-docx: what Word and a screen reader would find in them."""

import io
from collections.abc import Iterator

import pytest
from docx import Document
from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from made_documents import load, paper, with_every_kind

from coursekit.adapters.documents import Documents, open_documents
from coursekit.load.tree import Tree


@pytest.fixture(scope="module")
def made(small_course: Tree) -> Iterator[Documents]:
    with open_documents(load(with_every_kind(small_course))) as found:
        yield found


def word(made: Documents, name: str) -> WordFile:
    return Document(io.BytesIO(made.docx(paper(made.course, name))))


@pytest.fixture(scope="module")
def handout(made: Documents) -> WordFile:
    return word(made, "first-cup-handout")


@pytest.fixture(scope="module")
def worksheet(made: Documents) -> WordFile:
    return word(made, "first-cup-worksheet")


def styled(file: WordFile, style: str) -> list[str]:
    """Every paragraph of this style, those in tables too."""
    found = (Paragraph(p, file) for p in file.element.body.iter(qn("w:p")))
    return [p.text for p in found if p.style is not None and p.style.name == style]


def test_headings_have_words_own_styles_in_order(handout: WordFile) -> None:
    found = [
        (p.style.name, p.text)
        for p in handout.paragraphs
        if p.style is not None and p.style.name.startswith(("Heading", "Title"))
    ]
    sections = ["The one thing", "Before you start", "A story", "The idea", "Try it"]
    last = ["What to remember", "Take it home", "Words in this session", "Where this comes from"]
    assert found == [
        ("Title", "The first cup"),
        *[("Heading 1", section) for section in sections],
        ("Heading 2", "A heading below"),
        *[("Heading 1", section) for section in last],
    ]


def test_lists_are_lists(handout: WordFile) -> None:
    bullets = styled(handout, "List Bullet")
    assert bullets[:4] == ["one", "two", "deep", "in a box"]
    assert styled(handout, "List Number")[:4] == [
        "four",
        "five",
        "Pour the water.",
        "Wait three minutes.",
    ]
    lists = "//w:p[w:pPr/w:pStyle/@w:val='ListNumber']/w:pPr/w:numPr/w:numId/@w:val"
    numbers = handout.element.body.xpath(lists)
    assert len(numbers) == len(styled(handout, "List Number"))
    starts = handout.part.numbering_part.element.xpath(
        f"//w:num[@w:numId='{numbers[0]}']/w:lvlOverride[@w:ilvl='0']/w:startOverride/@w:val"
    )
    assert starts == ["4"]


def test_a_table_repeats_its_head(handout: WordFile) -> None:
    grid = next(t for t in handout.tables if t.cell(0, 0).text == "What")
    rows = [[cell.text for cell in row.cells] for row in grid.rows]
    assert rows == [["What", "How long"], ["A mild cup", "three minutes"], ["A strong cup", "five"]]
    repeated = "//w:tbl[w:tblPr/w:tblStyle/@w:val='Grid']/w:tr[w:trPr/w:tblHeader]"
    (head,) = handout.element.body.xpath(repeated)
    assert head.xpath(".//w:t/text()") == ["What", "How long"]


def test_a_picture_has_its_words(handout: WordFile) -> None:
    (shape,) = handout.inline_shapes
    assert handout.element.body.xpath("//wp:docPr/@descr") == ["A cup with leaves in it."]
    assert styled(handout, "Caption") == ["The cup"]
    (data,) = (p.blob for p in handout.part.package.parts if p.content_type == "image/png")
    pixels = int.from_bytes(data[16:20], "big")
    assert pixels == pytest.approx(shape.width.inches * 192, abs=3)  # twice what a screen has


def test_the_file_says_its_title_and_language(handout: WordFile) -> None:
    about = handout.core_properties
    assert (about.title, about.language) == ("The first cup", "en-US")
    assert about.created.date().isoformat() == "2026-11-21"
    languages = handout.styles.element.xpath("w:docDefaults//w:lang/@w:val")
    assert languages == ["en-US"]


def test_the_foot_says_version_license_and_page(handout: WordFile) -> None:
    (section,) = handout.sections
    foot = section.footer.paragraphs[0]
    assert foot.text.startswith("A cup of tea 1.1 · version 0.1.0 · November 21, 2026 · ")
    assert "CC BY 4.0" in foot.text
    fields = section.footer.part.element.xpath("//w:fldSimple/@w:instr")
    assert fields == [" PAGE ", " NUMPAGES "]
    assert (section.page_width.inches, section.page_height.inches) == (8.5, 11)


def test_a_worksheet_has_room_for_every_kind_of_prompt(worksheet: WordFile) -> None:
    assert [p.split("\t")[1] for p in styled(worksheet, "Question")] == [
        "The leaves I want to try", "My cup as a picture", "How I like it", "What goes with it",
        "How much I like tea",
    ]  # fmt: skip
    assert styled(worksheet, "Line") == ["First name or none:", "If", "then", "\u00a0"]
    assert styled(worksheet, "Room") == ["\u00a0"] * 4
    assert styled(worksheet, "Choice") == [
        "◯\tweak",
        "◯\tstrong",
        "☐\tmilk",
        "☐\tlemon",
        "☐\tnothing",
    ]
    assert styled(worksheet, "Scale") == [str(number) for number in range(11)]
    assert "0 = not at all. 10 = very much." in styled(worksheet, "Small")


def test_every_style_that_is_used_is_one_of_ours(made: Documents) -> None:
    """Pandoc invents a style that it does not know, and it looks like nothing."""
    for name in ("handout", "worksheet", "guide"):
        file = word(made, f"first-cup-{name}")
        known = {style.style_id for style in file.styles}
        used = file.element.body.xpath(
            "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"
        )
        assert set(used) <= known
        ours = {
            s.style_id
            for s in file.styles
            if s.element.xpath("w:rPr | w:pPr | w:tblPr | w:basedOn")
        }
        assert set(used) - ours <= {"BodyText", "FirstParagraph"}


def test_the_same_paper_gives_the_same_bytes(made: Documents) -> None:
    one = paper(made.course, "first-cup-handout")
    with open_documents(made.course) as others:
        assert others.docx(one) == made.docx(one)
