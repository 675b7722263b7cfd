"""A course of one's own to break: the small course of the cases with the real settings."""

import shutil
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
SMALL_COURSE = REPOSITORY / "tests" / "cases" / "course"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    root = tmp_path / "course"
    shutil.copytree(SMALL_COURSE, root)
    for name in ("mkdocs.yml", "mkdocs.staff.yml"):
        shutil.copy(REPOSITORY / name, root / name)
    return root
