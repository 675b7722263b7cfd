"""The pages of the preview after a save: what is made at once, and what all of it comes to."""

import select
from pathlib import Path, PurePosixPath

import pytest

from coursekit.adapters.course_folder import Examined
from coursekit.adapters.preview import Changes, Preview, Shelf, sessions_of
from coursekit.adapters.shown import Shown
from coursekit.model.site import EDITIONS
from coursekit.render.site import only_errors

SESSION = PurePosixPath("curriculum/en/brewing/first-cup")
QUIZZES = PurePosixPath("quizzes/en/brewing")


def pages(folder: Path) -> dict[str, bytes]:
    """What a server would read, in the folder of each edition."""
    return {
        f"{edition}/{path}": (folder / edition / path).read_bytes()
        for edition in EDITIONS
        for path in Shown.read(folder / edition).files
    }


def save(course: Path, path: PurePosixPath, old: str, new: str) -> None:
    text = (course / path).read_text()
    assert old in text
    (course / path).write_text(text.replace(old, new, 1))


def follow_to_the_end(preview: Preview) -> None:
    preview.follow()
    while preview.fork is not None:
        select.select([preview.fork.pipe], [], [])
        preview.follow()


EDITS = (
    (SESSION / "lesson.md", "Tea needs leaves", "Tea needs green leaves"),
    (SESSION / "lesson.md", "(second-cup)", "(no-such-cup)"),
    (SESSION / "guide.md", "Bring cups.", "Bring many cups."),
    (SESSION / "worksheet.yml", "title:", "titel:"),
    (SESSION / "session.yml", "title: ", "title: New "),
    (QUIZZES / "first-cup.yml", "prompt: ", "prompt: Now, "),
    (QUIZZES / "first-cup.yml", "prompt:", "promt:"),
    (PurePosixPath("docs/client/about.md"), "\n", "\nMore of it.\n"),
    (PurePosixPath("docs/staff/index.md"), "# ", "# The new "),
    (PurePosixPath("curriculum/glossary.yml"), "meaning: ", "meaning: Well, "),
    (PurePosixPath("curriculum/course.yml"), "title: ", "title: New "),
)


@pytest.mark.parametrize(("path", "old", "new"), EDITS)
def test_after_a_save_it_comes_to_what_a_new_preview_shows(
    course: Path, tmp_path: Path, path: PurePosixPath, old: str, new: str
) -> None:
    preview = Preview(course, tmp_path / "one")
    save(course, path, old, new)
    follow_to_the_end(preview)
    Preview(course, tmp_path / "other")
    assert pages(tmp_path / "one") == pages(tmp_path / "other")


def test_the_pages_of_a_saved_session_are_whole_at_once(course: Path, tmp_path: Path) -> None:
    preview = Preview(course, tmp_path / "one")
    path, old, new = EDITS[0]
    save(course, path, old, new)
    preview.follow()
    preview.stop()
    shown = pages(tmp_path / "one")
    Preview(course, tmp_path / "other")
    theirs = {name: data for name, data in pages(tmp_path / "other").items() if "brewing" in name}
    assert any(b"green leaves" in data for data in theirs.values())
    assert {name: shown[name] for name in theirs} == theirs


def test_a_save_before_all_was_found_is_not_lost(course: Path, tmp_path: Path) -> None:
    preview = Preview(course, tmp_path / "one")
    for path, old, new in (EDITS[0], EDITS[2]):
        save(course, path, old, new)
        preview.follow()
    follow_to_the_end(preview)
    Preview(course, tmp_path / "other")
    assert pages(tmp_path / "one") == pages(tmp_path / "other")


@pytest.mark.parametrize(
    ("saved", "expected"),
    [
        ([SESSION / "lesson.md"], {SESSION}),
        ([SESSION / "cup.svg", QUIZZES / "first-cup.yml"], {SESSION}),
        ([SESSION / "family-guide.md"], {SESSION}),
        ([PurePosixPath("docs/client/about.md")], set()),
        ([SESSION / "lesson.md", PurePosixPath("docs/staff/index.md")], {SESSION}),
        ([SESSION / "session.yml"], None),
        ([SESSION / "lesson.md", PurePosixPath("curriculum/glossary.yml")], None),
        ([PurePosixPath("curriculum/en/safety/hot-water.md")], None),
        ([SESSION.with_name("another-cup") / "lesson.md"], None),
    ],
)
def test_the_sessions_that_a_save_is_of(
    course: Path, tmp_path: Path, saved: list[PurePosixPath], expected: set[PurePosixPath] | None
) -> None:
    assert sessions_of(saved, Preview(course, tmp_path / "one").found.course) == expected


def test_a_server_is_told_in_which_round_each_file_came(tmp_path: Path) -> None:
    shelf, page, style = Shelf(tmp_path), PurePosixPath("a.md"), PurePosixPath("a.css")
    shelf.put(Changes({page: b"1", style: b"1"}, frozenset(), []))
    shelf.put(Changes({}, frozenset(), []))
    assert Shown.read(tmp_path) == Shown([], {page: 1, style: 1}, 1)
    shelf.put(Changes({style: b"2"}, frozenset(), []))
    assert Shown.read(tmp_path) == Shown([], {page: 1, style: 2}, 2)
    shelf.put(Changes({}, frozenset(), [{"A": "a.md"}]))  # each page shows the navigation
    assert Shown.read(tmp_path) == Shown([{"A": "a.md"}], {page: 3, style: 2}, 3)
    shelf.put(Changes({}, frozenset({style}), [{"A": "a.md"}]))
    assert Shown.read(tmp_path) == Shown([{"A": "a.md"}], {page: 3}, 4)


def test_other_errors_are_told_at_once(course: Path, tmp_path: Path) -> None:
    told: list[Examined] = []
    preview = Preview(course, tmp_path, told.append)
    whole = (course / EDITS[1][0]).read_text()
    for path, old, new in (EDITS[0], EDITS[1], EDITS[2]):
        save(course, path, old, new)
        preview.follow()
    (course / EDITS[1][0]).write_text(whole)
    preview.follow()
    preview.stop()
    codes = [[error.code for error in only_errors(found.diagnostics)] for found in told]
    assert codes == [[], ["broken-link"]]
