"""The book of the client course: valid, in the order of the course, and in words for everyone."""

import io
import subprocess
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest
from lxml import etree
from made_documents import FOLDER, load, with_every_kind

from coursekit.adapters.documents import open_documents
from coursekit.load.course import load_course
from coursekit.load.tree import Tree, read_tree
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import Block, Inline, sections, walk
from coursekit.print import book
from debian import program

REPOSITORY = Path(__file__).parents[2]
XHTML = "{http://www.w3.org/1999/xhtml}"
OPF = {"opf": "http://www.idpf.org/2007/opf", "dc": "http://purl.org/dc/elements/1.1/"}


class Book:
    def __init__(self, data: bytes) -> None:
        self.data = data
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            self.files = {name: file.read(name) for name in file.namelist()}

    @property
    def pages(self) -> dict[str, etree._Element]:
        found = (name for name in self.files if name.endswith(".xhtml"))
        return {name: etree.fromstring(self.files[name]) for name in found}

    @property
    def about(self) -> etree._Element:
        return etree.fromstring(self.files["EPUB/content.opf"])

    def said(self) -> str:
        return "\n".join("".join(page.itertext()) for page in self.pages.values())


def words(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


@pytest.fixture(scope="module")
def course() -> LoadedCourse:
    return load_course(read_tree(REPOSITORY))[0]


@pytest.fixture(scope="module")
def ours(course: LoadedCourse) -> Iterator[Book]:
    with open_documents(course) as made:
        yield Book(made.epub())


@pytest.fixture(scope="module")
def small(small_course: Tree) -> Iterator[Book]:
    with open_documents(load(with_every_kind(small_course))) as made:
        yield Book(made.epub())


@pytest.mark.parametrize("which", ["ours", "small"])
def test_epubcheck_finds_nothing(
    which: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    made: Book = request.getfixturevalue(which)
    file = tmp_path / "book.epub"
    file.write_bytes(made.data)
    quick = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")  # it ends before more would pay
    checker = ("-jar", program("epubcheck"), "--failonwarnings")
    command = [program("java"), *quick, *checker, str(file)]
    checked = subprocess.run(command, check=False, capture_output=True, text=True, timeout=300)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "0 fatals / 0 errors / 0 warnings" in checked.stdout


def test_the_contents_are_the_modules_with_their_sessions(ours: Book, course: LoadedCourse) -> None:
    nav = ours.pages["EPUB/nav.xhtml"]
    top = nav.find(f".//{XHTML}nav[@id='toc']/{XHTML}ol")
    assert top is not None
    found = [
        [words(link) for link in part.iter(f"{XHTML}a")] for part in top.iterchildren(f"{XHTML}li")
    ]
    modules = [
        [module.module.value.title, *(s.title for s in module.sessions.values())]
        for module in course.modules
    ]
    assert found[1 : len(modules) + 1] == modules
    assert found[0] == ["Start here", "Get help now", "How to use this book", "Right now"]
    families = [s.title for module in course.modules for s in module.families.values()]
    assert found[-2] == ["For families", *families, "About these pages"]
    assert found[-1] == ["Words and sources", "Glossary", "Sources", "About Homeground"]


def test_each_file_has_a_title_and_headings_without_a_gap(ours: Book) -> None:
    for name, page in ours.pages.items():
        levels = [int(e.tag[-1]) for e in page.iter(*(f"{XHTML}h{n}" for n in range(1, 7)))]
        steps = [after - before for before, after in pairwise(levels)]
        assert all(step <= 1 for step in steps), name
        title = page.findtext(f".//{XHTML}title")
        assert title, name
        assert ".xhtml" not in title


def test_each_figure_has_its_words(ours: Book, course: LoadedCourse) -> None:
    images = [image for page in ours.pages.values() for image in page.iter(f"{XHTML}img")]
    shown = {figure.data for figure in course.figures.values()}
    drawn = [data for name, data in ours.files.items() if name.endswith(".svg")]
    assert len(drawn) == len(shown)
    assert {Path(image.get("src") or "").name for image in images} == {
        Path(name).name for name in ours.files if name.endswith(".svg")
    }
    assert all(image.get("alt") for image in images)
    said = ours.said()
    assert all(" ".join(figure.description.split()) in said for figure in course.figures.values())


def test_it_says_for_whom_it_can_be_read_and_nothing_of_its_subject(ours: Book) -> None:
    about = ours.about
    told = {
        (meta.get("property") or "").removeprefix("schema:")
        for meta in about.iterfind(".//opf:meta", OPF)
    }
    assert {"accessMode", "accessModeSufficient", "accessibilityFeature"} <= told
    assert {"accessibilityHazard", "accessibilitySummary"} <= told
    assert [e.text for e in about.iterfind(".//dc:title", OPF)] == ["Homeground"]
    assert [e.text for e in about.iterfind(".//dc:language", OPF)] == ["en"]
    assert not about.findall(".//dc:description", OPF) + about.findall(".//dc:subject", OPF)
    cover = (REPOSITORY / "tools/coursekit/print/book/cover.svg").read_bytes()
    assert [e.text for e in etree.fromstring(cover).iter("{*}text")] == ["$title"]


def test_the_small_course_holds_every_kind_of_block(small_course: Tree, small: Book) -> None:
    """So that the book, and Word files in the tests beside, are made of each of them once."""
    lesson = load(with_every_kind(small_course)).documents[FOLDER / "lesson.md"]
    kinds = {type(node) for node in walk(lesson.body.blocks)}
    assert kinds == {*get_args(Block), *get_args(Inline)}
    page = next(page for page in small.pages.values() if "The first cup" in words(page)[:40])
    assert page.find(f".//{XHTML}table/{XHTML}thead") is not None
    assert page.find(f".//{XHTML}ol[@start='4']") is not None
    assert page.find(f".//{XHTML}pre") is not None
    assert "allow long-sentence" not in words(page)


def test_a_link_leads_to_a_place_of_the_book_or_is_words(small: Book) -> None:
    page = next(page for page in small.pages.values() if "A heading below" in words(page))
    links = {words(link): link.get("href") or "" for link in page.iter(f"{XHTML}a")}
    assert links["a word"].endswith("#glossary--steep")
    assert links["a number"] == "tel:911"
    assert links["box on hot water"].endswith("#first-cup--hot-water-burns")
    assert links["all of brewing"].endswith("#brewing")
    assert "the next session" not in links  # it is planned, so the book has no place for it
    assert "the next session" in small.said()


def test_the_sections_that_only_the_website_has_are_there_to_be_left_out(
    course: LoadedCourse,
) -> None:
    for page, left_out in book.NOT_IN_A_BOOK.items():
        anchors = {one.id for one in sections(course.client_pages[page].document.body)}
        assert left_out <= anchors
