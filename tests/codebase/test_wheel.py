"""The built wheel, in a clean environment, does what the checkout does."""

import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
SMALL_COURSE = REPOSITORY / "tests" / "cases" / "course"


@pytest.fixture(scope="module")
def course_command(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `course` of an environment that has the wheel, and no checkout on its path."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    source = folder / "source"  # a copy, since a build takes up what an earlier one left behind
    left = shutil.ignore_patterns("*.egg-info", "__pycache__")
    shutil.copytree(REPOSITORY / "tools", source / "tools", ignore=left)
    for name in ("pyproject.toml", "README.md", "LICENSE", "LICENSE-CONTENT"):
        shutil.copy(REPOSITORY / name, source / name)
    subprocess.run([*command, str(source)], check=True, capture_output=True)
    wheel = next(folder.glob("*.whl"))
    venv.create(folder / "env", with_pip=True)
    python = folder / "env" / "bin" / "python"
    # the libraries are those of this environment: nothing is fetched
    site = subprocess.run(
        [str(python), "-c", "import site; print(site.getsitepackages()[0])"],
        check=True, capture_output=True, text=True,
    ).stdout.strip()  # fmt: skip
    ours = next(p for p in map(Path, sys.path) if p.name == "site-packages")
    for entry in ours.iterdir():
        if not entry.name.startswith(("coursekit", "__editable__", "pip", "_distutils")):
            target = Path(site) / entry.name
            if not target.exists():
                target.symlink_to(entry)
    install = [str(python), "-m", "pip", "install", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    return folder / "env" / "bin" / "course"


def run(command: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": "/usr/bin:/bin"}
    return subprocess.run(
        [str(command), *arguments], cwd=cwd, env=environment,
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_every_verb_of_the_wheel_works(course_command: Path, tmp_path: Path) -> None:
    root = tmp_path / "course"
    shutil.copytree(SMALL_COURSE, root)
    for name in ("mkdocs.yml", "mkdocs.staff.yml"):
        shutil.copy(REPOSITORY / name, root / name)
    checked = run(course_command, "check", cwd=root)
    assert (checked.returncode, checked.stderr) == (0, ""), checked.stdout
    built = run(course_command, "build", cwd=root)
    assert built.returncode == 0, built.stderr
    scripts = (root / "site/client/assets/homeground").glob("*.js")
    assert any(b"data-question" in script.read_bytes() for script in scripts)
    assert list((root / "site/client/assets/homeground").rglob("*.woff2"))
    made = run(course_command, "new", "session", "second-cup", cwd=root)
    assert (made.returncode, made.stderr) == (0, "")
    assert "TO WRITE:" in (root / "curriculum/en/brewing/second-cup/lesson.md").read_text()
    schemas = run(course_command, "schema", cwd=root)
    assert schemas.returncode == 0
    assert (root / "schemas/quiz.schema.json").is_file()
    helped = run(course_command, "serve", "--help", cwd=root)
    assert "both editions" in helped.stdout


def test_a_course_on_another_subject_needs_nothing_but_the_wheel(
    course_command: Path, tmp_path: Path
) -> None:
    texts = ("--title", "First aid at sea", "--summary", "You learn what to do on a boat.")
    begun = run(course_command, "new", "course", "first-aid", *texts, cwd=tmp_path)
    assert (begun.returncode, begun.stderr) == (0, "")
    checked = run(course_command, "check", cwd=tmp_path)
    assert " error: " not in checked.stdout
    built = run(course_command, "build", cwd=tmp_path)
    assert built.returncode == 0, built.stderr
    assert "First aid at sea" in (tmp_path / "site/client/index.html").read_text()
    assert (tmp_path / "site/staff/index.html").is_file()
