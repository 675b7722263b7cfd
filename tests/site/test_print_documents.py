"""`course print --as docx` and `--as epub`: files put in place whole, and words where it cannot."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

BOOK = "tea.epub"
HANDOUT = "letter/brewing/first-cup-handout.docx"


def run(course: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "coursekit", "print", *words, "--course", str(course)],
        capture_output=True, text=True, check=False, env={**os.environ, **environment},
    )  # fmt: skip


def test_word_files_are_made_of_what_people_adapt(course: Path) -> None:
    done = run(course, "--as", "docx")
    assert done.returncode == 0, done.stderr
    found = {path.name for path in (course / "dist/print/letter/brewing").iterdir()}
    assert found == {
        "first-cup-handout.docx", "first-cup-worksheet.docx", "first-cup-guide.docx",
        "first-cup-family-page.docx", "first-cup-family-worksheet.docx",
        "first-cup-family-guide.docx",
    }  # fmt: skip


def test_staff_find_the_word_files_and_clients_the_book(course: Path) -> None:
    assert run(course, "--as", "docx", "--kind", "handout").returncode == 0
    assert run(course, "--as", "epub").returncode == 0
    command = [sys.executable, "-m", "coursekit", "build", "--course", str(course)]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    page = (course / "site/staff/brewing/first-cup.html").read_text()
    assert "first-cup-handout.docx" in page
    assert ">Handout (Word, to change)<" in page
    client = course / "site/client"
    assert list(client.rglob("*.docx")) == []
    assert f'href="print/{BOOK}"' in (client / "index.html").read_text()
    assert (client / "print" / BOOK).read_bytes() == (course / "dist/print" / BOOK).read_bytes()
    assert ".epub" not in (client / "worker.js").read_text()


def test_the_same_course_gives_the_same_bytes_anywhere(course: Path, tmp_path: Path) -> None:
    made = []
    for place, seed in (("Pacific/Auckland", "1"), ("America/Lima", "2")):
        folder = tmp_path / seed
        for words in (("--as", "epub"), ("first-cup", "--kind", "handout", "--as", "docx")):
            done = run(course, *words, "--to", str(folder), TZ=place, PYTHONHASHSEED=seed)
            assert done.returncode == 0, done.stderr
        made.append([(folder / name).read_bytes() for name in (BOOK, HANDOUT)])
    assert made[0] == made[1]


def test_where_it_cannot_be_written_the_old_file_is_left(course: Path, tmp_path: Path) -> None:
    (tmp_path / f".{BOOK}.new").mkdir()  # in its way
    (tmp_path / BOOK).write_text("the old book")
    done = run(course, "--as", "epub", "--to", str(tmp_path))
    assert done.returncode == 2
    assert str(tmp_path / BOOK) in done.stderr
    assert "The book was not written." in done.stderr
    assert (tmp_path / BOOK).read_text() == "the old book"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--as", "docx", "--kind", "key"), "a key is made as a PDF only"),
        (("--as", "docx", "--variant", "large"), "only a PDF has variants"),
        (("--as", "epub", "first-cup"), "the book is always the whole client course"),
    ],
)
def test_what_cannot_be_asked_for_is_said(course: Path, words: tuple[str, ...], said: str) -> None:
    done = run(course, *words)
    assert done.returncode == 2
    assert said in done.stderr
    assert not (course / "dist").exists()
