"""Replacing one folder by another, on systems that can exchange names and on those that cannot."""

from pathlib import Path

import pytest

from coursekit.adapters import swap


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    new, place = tmp_path / "new", tmp_path / "site"
    for folder in (new, place):
        folder.mkdir()
        (folder / "page.html").write_text(folder.name)
    return new, place


def content(place: Path) -> str:
    return (place / "page.html").read_text()


def test_the_new_folder_stands_in_the_place(folders: tuple[Path, Path]) -> None:
    new, place = folders
    swap.replace_folder(new, place)
    assert content(place) == "new"
    assert [p.name for p in place.parent.iterdir()] == ["site"]


def test_a_first_folder_needs_none_before_it(tmp_path: Path) -> None:
    new = tmp_path / "new"
    new.mkdir()
    swap.replace_folder(new, tmp_path / "site")
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_without_an_exchange_two_renames_do_it(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "other")
    new, place = folders
    swap.replace_folder(new, place)
    assert content(place) == "new"
    assert [p.name for p in place.parent.iterdir()] == ["site"]


def test_a_failed_second_rename_puts_the_old_folder_back(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "other")
    new, place = folders
    rename = Path.rename

    def refuse_new(self: Path, target: Path) -> Path:
        if self == new:
            raise OSError("no room")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse_new)
    with pytest.raises(OSError, match="no room"):
        swap.replace_folder(new, place)
    assert content(place) == "site"


def test_a_kill_between_the_renames_is_mended(folders: tuple[Path, Path]) -> None:
    _, place = folders
    place.rename(place.with_name(".site.before"))
    swap.mend_interrupted(place)
    assert content(place) == "site"
    assert not place.with_name(".site.before").exists()
