"""`course print` for real: tagged PDFs, whole or not at all, the same on every run."""

import os
import re
import shutil
import subprocess
import sys
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from pdfs import Tags, font_sizes, page_count
from pypdf import PdfReader

from debian import program

EVERY_KIND = Path(__file__).parents[1] / "browser" / "every-kind" / "first-cup.yml"
COLOR = re.compile(rb"([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG|scn|SCN)\b")
HANDOUT = "first-cup-handout.pdf"


def run(course: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "coursekit", "print", "--course", str(course), *words]
    return subprocess.run(
        command, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )


def printed(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*.pdf")}


@pytest.fixture(scope="module")
def tea(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small course with a question of every kind, a longer lesson, and all its papers."""
    root = tmp_path_factory.mktemp("paper") / "course"
    shutil.copytree(Path(__file__).parents[1] / "cases" / "course", root)
    shutil.copy(EVERY_KIND, root / "quizzes/en/brewing/first-cup.yml")
    lesson = root / "curriculum/en/brewing/first-cup/lesson.md"
    told = "\n### How hot\n\n| Leaves | Water |\n|---|---|\n| green | warm |\n\n## Try it\n"
    lesson.write_text(lesson.read_text().replace("\n## Try it\n", told))
    result = run(root, "--variant", "all")
    assert result.returncode == 0, result.stderr
    assert result.stdout.splitlines()[:3] == [
        "letter/brewing: done", "letter-large/brewing: done", "letter-bw/brewing: done",
    ]  # fmt: skip
    return root / "dist" / "print"


def test_a_handout_is_tagged_in_its_order(tea: Path) -> None:
    tags = Tags((tea / "letter/brewing" / HANDOUT).read_bytes())
    assert tags.root["/Lang"] == "en"
    assert bool(tags.root["/ViewerPreferences"]["/DisplayDocTitle"])
    assert tags.reader.metadata
    assert tags.reader.metadata.title == "The first cup: Handout"
    assert tags.headings == [
        (1, "The first cup"), (2, "The one thing"), (2, "Before you start"), (2, "A story"),
        (2, "The idea"), (3, "How hot"), (2, "Try it"), (2, "What to remember"),
        (2, "Take it home"), (2, "Words in this session"), (2, "Where this comes from"),
    ]  # fmt: skip
    (figure,) = [node for node in tags.of("Figure") if "/Alt" in node]
    assert str(figure["/Alt"]).startswith("A cup with leaves in it.")
    heads = [dict(a) for node in tags.of("TH") for a in node["/A"] if a["/O"] == "/Table"]
    assert [head["/Scope"] for head in heads] == ["/Column", "/Column"]
    assert len(tags.of("TD")) == 2


@pytest.mark.parametrize("variant", ["letter", "letter-large", "letter-bw"])
def test_no_heading_is_skipped_and_all_is_tagged(tea: Path, variant: str) -> None:
    for name, data in printed(tea / variant).items():
        tags = Tags(data)
        levels = [level for level, _ in tags.headings]
        assert levels[0] == 1, name
        assert all(b <= a + 1 for a, b in pairwise(levels)), name
        assert bool(tags.root["/MarkInfo"]["/Marked"])


def test_another_program_reads_the_words_in_their_order(tea: Path) -> None:
    path = tea / "letter/brewing/first-cup-handout.pdf"
    said = subprocess.run(
        [program("pdftotext"), str(path), "-"], capture_output=True, text=True, check=True
    ).stdout
    words = re.sub(r"\s+", " ", said)
    order = [
        "The first cup", "Tea needs leaves, hot water and time.", "Hot water burns",
        "Ivo forgot his tea", "Leaves steep for three minutes.", "How hot", "Pour the water.",
        "Wait three minutes.", "then I look at the clock.",
        "If you need help now: Call 555-0100.", "Where this comes from", "Page 1 of",
    ]  # fmt: skip
    places = [words.rfind(part) for part in order[:-1]]
    assert -1 not in places
    assert places == sorted(places)
    assert "version 0.1.0 · November 21, 2026" in words
    assert order[-1] in words


def test_all_fonts_are_in_the_file(tea: Path) -> None:
    for name in printed(tea):
        listed = subprocess.run(
            [program("pdffonts"), str(tea / name)], capture_output=True, text=True, check=True
        ).stdout.splitlines()[2:]
        assert listed, name
        for line in listed:
            assert "AtkinsonHyperlegibleNext" in line
            assert re.search(r" yes yes yes +\d+ +0$", line), (name, line)


def test_a_checker_of_pdf_ua_finds_nothing(tea: Path) -> None:
    paths = [str(tea / "letter" / name) for name in printed(tea / "letter")]
    checker = str(Path(sys.executable).with_name("pdfua"))
    result = subprocess.run([checker, "check", *paths], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


def test_no_letter_of_large_print_is_under_18_points(tea: Path) -> None:
    for name, data in printed(tea / "letter-large").items():
        sizes = font_sizes(data)
        assert min(sizes) >= 18, (name, sizes)
    assert min(font_sizes((tea / "letter/brewing" / HANDOUT).read_bytes())) < 18


def test_black_and_white_has_no_color(tea: Path) -> None:
    def is_colored(data: bytes) -> bool:
        contents = [page.get_contents() for page in Tags(data).reader.pages]
        written = b"".join(one.get_data() for one in contents if one is not None)
        return any(len(set(color)) > 1 for color in COLOR.findall(written))

    for name, data in printed(tea / "letter-bw").items():
        assert not is_colored(data), name
        assert is_colored((tea / "letter" / name).read_bytes()), name


def test_a_cover_does_not_give_its_reader_away(tea: Path) -> None:
    for name in ("first-cup-session-pack.pdf", "brewing-module-pack.pdf"):
        reader = PdfReader(tea / "letter/brewing" / name)
        assert reader.metadata
        for said in (reader.pages[0].extract_text(), reader.metadata.title or ""):
            assert re.search(r"A cup of tea 1", said)
            assert not re.search(r"(?i)first cup|brewing", said)


def test_any_paper_can_have_a_cover(course: Path, tmp_path: Path) -> None:
    words = ("first-cup", "--kind", "handout", "--to", str(tmp_path))
    for more, is_plain in (((), False), (("--cover",), True)):
        assert run(course, *words, *more).returncode == 0
        (data,) = printed(tmp_path).values()
        shown = PdfReader(BytesIO(data)).pages[0].extract_text()
        assert ("A cup of tea 1.1" in shown and "first cup" not in shown) == is_plain
    refused = run(course, *words, "--cover", "--as", "docx")
    assert refused.returncode == 2
    assert "only a PDF can begin with a plain cover" in refused.stderr


def test_more_than_one_kind_can_be_asked_for(course: Path, tmp_path: Path) -> None:
    kinds = ("--kind", "worksheet", "--kind", "quiz")
    assert run(course, "first-cup", *kinds, "--to", str(tmp_path)).returncode == 0
    names = sorted(Path(name).name for name in printed(tmp_path))
    assert names == ["first-cup-quiz-b.pdf", "first-cup-quiz.pdf", "first-cup-worksheet.pdf"]


def test_a_worksheet_is_one_sheet(tea: Path) -> None:
    assert page_count((tea / "letter/brewing/first-cup-worksheet.pdf").read_bytes()) == 1


def test_the_same_course_gives_the_same_bytes(course: Path, tmp_path: Path) -> None:
    made = []
    for zone, seed in (("UTC", "1"), ("Asia/Tokyo", "2")):
        folder = tmp_path / seed
        assert run(course, "--to", str(folder), TZ=zone, PYTHONHASHSEED=seed).returncode == 0
        made.append(printed(folder))
    assert made[0] == made[1]
    assert len(made[0]) > 10


def test_a_file_that_cannot_be_written_leaves_the_old_one(course: Path, tmp_path: Path) -> None:
    words = ("first-cup", "--kind", "handout", "--to", str(tmp_path / "to"))
    assert run(course, *words).returncode == 0
    before = printed(tmp_path)
    session = course / "curriculum/en/brewing/first-cup/session.yml"
    session.write_text(session.read_text().replace("The first cup", "The very first cup"))
    (tmp_path / f"to/letter/brewing/.{HANDOUT}.new").mkdir()  # in the way, even of root
    result = run(course, *words)
    assert result.returncode == 2
    assert f"{HANDOUT}`" in result.stderr
    assert "0 of 1 paper were written" in result.stderr
    assert printed(tmp_path) == before


def test_what_is_wrong_is_said_before_anything_is_printed(course: Path) -> None:
    result = run(course, "frst-cup")
    assert result.returncode == 2
    assert "did you mean `first-cup`?" in result.stderr
    (course / "curriculum/en/brewing/first-cup/session.yml").write_text("id: [\n")
    result = run(course)
    assert result.returncode == 1
    assert "Nothing was printed." in result.stderr
    assert not (course / "dist").exists()
