"""The page on publishing shows the settings for hosts as they are, and names each file."""

from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
HOSTING = sorted((REPOSITORY / "hosting").iterdir())
PAGE = (REPOSITORY / "docs/staff/makers/publish-anywhere.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("file", HOSTING, ids=lambda file: file.name)
def test_the_page_shows_each_file_as_it_is(file: Path) -> None:
    assert f"```text\n{file.read_text(encoding='utf-8')}```\n" in PAGE
    assert f"hosting/{file.name}" in PAGE
