"""`course offline` on a real folder: a zip of each edition, the same twice, or those of before."""

import hashlib
import subprocess
import sys
import zipfile
from pathlib import Path


def offline(course: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "coursekit", "offline", "--course", str(course)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def digests(course: Path) -> dict[str, str]:
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in (course / "dist").iterdir()}


def test_a_zip_of_each_edition_is_written_and_is_the_same_twice(course: Path) -> None:
    result = offline(course)
    assert (result.returncode, result.stderr) == (0, "")
    first = digests(course)
    names = sorted(first)
    assert len(names) == 2
    assert all(name.endswith(end) for name, end in zip(names, ("-client.zip", "-staff.zip"),
                                                       strict=True))  # fmt: skip
    assert all(f"dist/{name}" in result.stdout for name in names)
    with zipfile.ZipFile(course / "dist" / names[0]) as archive:
        assert f"{Path(names[0]).stem}/brewing/first-cup.html" in archive.namelist()
        assert archive.testzip() is None
    offline(course)
    assert digests(course) == first

    quiz = course / "quizzes/en/brewing/first-cup.yml"
    quiz.write_text(quiz.read_text().replace("prompt:", "promt:", 1))
    broken = offline(course)
    assert broken.returncode == 1
    assert "Nothing was written." in broken.stderr
    assert digests(course) == first
