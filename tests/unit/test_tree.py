"""Which files of a folder are content, and that one that cannot be read is told."""

from pathlib import Path, PurePosixPath

from coursekit.load.course import load_course
from coursekit.load.tree import MAX_BYTES, read_tree


def test_content_is_read_and_the_rest_is_passed_over(tmp_path: Path) -> None:
    kept = ["program.yml", "curriculum/course.yml", "quizzes/en/a/b.yml", "docs/client/x/y.png"]
    passed = [
        "README.md", "docs/other/a.md", "curriculum/.hidden", "curriculum/.git/a.yml",
        "curriculum/a.yml~", "curriculum/a.yml.bak", "docs/staff/.a.md.swp", "other/a.yml",
    ]  # fmt: skip
    for name in (*kept, *passed):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(name.encode())
    tree = read_tree(tmp_path)
    assert {str(path): data for path, data in tree.items()} == {n: n.encode() for n in kept}
    assert list(tree) == sorted(tree)


def test_an_empty_folder_is_an_empty_tree(tmp_path: Path) -> None:
    assert read_tree(tmp_path) == {}


def test_no_more_than_one_byte_over_the_limit_is_read(tmp_path: Path) -> None:
    (tmp_path / "program.yml").write_bytes(b"#" * (MAX_BYTES + 5))
    tree = read_tree(tmp_path)
    assert tree == {PurePosixPath("program.yml"): b"#" * (MAX_BYTES + 1)}
    _, (found,) = load_course(tree)
    assert (found.code, found.message) == ("unreadable-file", "the file is larger than 1 MiB")


def test_the_largest_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "program.yml").write_bytes(b"#" * MAX_BYTES)
    assert load_course(read_tree(tmp_path))[1] == ()


def test_a_file_that_cannot_be_opened_is_told_whatever_its_kind() -> None:
    refused = PermissionError(13, "Permission denied")
    for name in ("curriculum/course.yml", "curriculum/en/a/b/c.svg", "docs/client/a.md"):
        _, found = load_course({PurePosixPath(name): refused})
        assert [(d.code, d.message) for d in found] == [
            ("unreadable-file", "the file cannot be read: Permission denied")
        ], name
