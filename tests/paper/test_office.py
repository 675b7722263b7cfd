"""What LibreOffice makes of a Word file of our own course: all its words, in the order of the page.

LibreOffice is what many people open Word files with, and it shares no code with what made them.
"""

import re
import subprocess
from pathlib import Path

import pytest
from made_documents import paper

from coursekit.adapters.documents import open_documents
from coursekit.load.course import load_course
from coursekit.load.tree import read_tree
from coursekit.model.loaded import LoadedCourse
from coursekit.model.passage import passages
from coursekit.model.prose import Prose
from debian import program

REPOSITORY = Path(__file__).parents[2]
SESSION = "riding-out-a-craving"


@pytest.fixture(scope="module")
def course() -> LoadedCourse:
    return load_course(read_tree(REPOSITORY))[0]


@pytest.fixture(scope="module")
def texts(course: LoadedCourse, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the text of each file, all made in one start of LibreOffice."""
    folder = tmp_path_factory.mktemp("office")
    with open_documents(course) as made:
        for kind in ("handout", "worksheet", "guide"):
            name = f"{SESSION}-{kind}"
            (folder / f"{name}.docx").write_bytes(made.docx(paper(course, name)))
    files = [str(file) for file in sorted(folder.glob("*.docx"))]
    office = [program("soffice"), f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    for _ in range(2):  # the first start in a new profile may end before it has done anything
        command = [
            *office,
            "--convert-to",
            "txt:Text (encoded):UTF8",
            "--outdir",
            str(folder),
            *files,
        ]
        subprocess.run(command, check=False, capture_output=True, timeout=120)
        if len(list(folder.glob("*.txt"))) == len(files):
            break
    return folder


def said(folder: Path, kind: str) -> str:
    return flat((folder / f"{SESSION}-{kind}.txt").read_text(encoding="utf-8-sig"))


def flat(text: str) -> str:
    """Without marks of sources, spaces and dashes that the two write in different ways."""
    return re.sub(r"\W+|\d", "", text)


def follow(whole: str, parts: list[str]) -> None:
    at = 0
    for part in parts:
        found = whole.find(flat(part), at)
        assert found >= 0, part
        at = found + len(flat(part))


def lines(course: LoadedCourse, prose: Prose) -> list[str]:
    document = next(iter(course.documents.values()))
    return [p.text for p in passages(prose.blocks, document, None) if p.kind != "picture"]


def test_a_handout_says_the_lesson_in_its_order(course: LoadedCourse, texts: Path) -> None:
    lesson = course.sessions[SESSION].lesson
    assert lesson is not None
    follow(said(texts, "handout"), lines(course, lesson.body))


def test_a_guide_says_the_guide_in_its_order(course: LoadedCourse, texts: Path) -> None:
    guide = course.sessions[SESSION].guide
    assert guide is not None
    follow(said(texts, "guide"), lines(course, guide.body))


def test_a_worksheet_asks_all_its_prompts_in_order(course: LoadedCourse, texts: Path) -> None:
    worksheet = course.sessions[SESSION].worksheet
    assert worksheet is not None
    labels = [lines(course, prompt.label)[0] for prompt in worksheet.value.prompts]
    follow(said(texts, "worksheet"), [worksheet.value.title, *labels])
