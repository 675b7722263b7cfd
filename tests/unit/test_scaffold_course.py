"""A fresh course on any subject: it loads, waits for words, and speaks of no subject."""

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath

import pytest
import yaml

from coursekit.adapters.scaffold import read_templates
from coursekit.checks.run import check_course
from coursekit.diagnostics import without_infos
from coursekit.load.course import load_course
from coursekit.load.tree import CONTENT_FOLDERS, Tree
from coursekit.model.loaded import LoadedCourse
from coursekit.model.track import CLIENTS
from coursekit.scaffold.additions import CannotAddError
from coursekit.scaffold.closing import closing_words
from coursekit.scaffold.course import Wanted, new_course
from coursekit.scaffold.session import Wanted as WantedSession
from coursekit.scaffold.session import new_session

REPOSITORY = Path(__file__).parents[2]
TEMPLATES = read_templates()
CONTENT = {folder.split("/")[0] for folder in CONTENT_FOLDERS}
DAY = date(2026, 11, 22)
OWN_SUBJECT = re.compile(
    r"(?i)crav|addict|recover|homeground|substance|withdraw|sober|relapse|\bdrug|overdos|\b988\b"
    r"|outpatient|\biop\b|treatment|\bused\b|families|clinic"
)


def fresh(title: str = "Bread", summary: str = "You bake.", name: str = "bread") -> Tree:
    made = new_course(
        load_course({})[0], TEMPLATES, Wanted(name, title, summary, "2026-11-22", "2027-05-23")
    )
    return {path: text.encode() for path, text in made.files.items()}


def with_session(tree: Tree) -> Tree:
    wanted = WantedSession("a-starter", "first-steps", "A starter", "You can feed it.")
    made = new_session(load_course(tree)[0], TEMPLATES, wanted)
    return {path: text.encode() for path, text in made.files.items()}


def loaded(tree: Tree) -> LoadedCourse:
    course, found = load_course(tree)
    assert found == ()
    return course


def test_all_that_is_wrong_with_it_is_that_words_are_missing() -> None:
    content = {path: data for path, data in fresh().items() if path.parts[0] in CONTENT}
    found = check_course(replace(loaded(content), today=DAY))
    assert {d.code for d in without_infos(found)} == {"unwritten"}
    assert {d.at.span.path.name for d in found} == {
        "about.md",
        "get-help.md",
        "help-lines.yml",
        "module.yml",
    }


@pytest.mark.parametrize(
    "path", sorted(path for path in {**fresh(), **with_session(fresh())} if path.suffix != ".json")
)
def test_it_speaks_of_no_subject(path: PurePosixPath) -> None:
    """`homeground` in the settings is the name of the folder with the tool's own styles."""
    tree = {**fresh(), **with_session(fresh())}
    text = tree[path].decode().replace("assets/homeground/", "")  # type: ignore[union-attr]
    assert OWN_SUBJECT.findall(text.replace('"Family note"', "")) == []


@pytest.mark.parametrize(
    ("title", "summary"),
    [
        ("Bread: *one* loaf", "It costs <nothing> & tastes #1."),
        ("[Bread](page)", '"Yes" is `an` answer_here!'),
        ("Yes", "No"),
    ],
)
def test_a_title_and_a_summary_are_shown_as_they_were_typed(title: str, summary: str) -> None:
    course = loaded(fresh(title, summary))
    assert course.course is not None
    assert course.course.value.title == title
    page = course.client_pages["index"]
    assert page.title == title
    settings = yaml.safe_load(fresh(title, summary)[PurePosixPath("mkdocs.yml")])
    assert (settings["site_name"], settings["site_description"]) == (title, summary)


def test_its_settings_are_ours_but_for_words_and_mark() -> None:
    """What the tool needs of the theme is in two places: they may not part."""
    tree = fresh()
    for name in ("mkdocs.yml", "mkdocs.staff.yml"):
        ours = yaml.safe_load((REPOSITORY / name).read_text())
        theirs = yaml.safe_load(tree[PurePosixPath(name)])
        for settings in (ours, theirs):
            for key in ("site_name", "site_description", "copyright"):
                settings.pop(key, None)
            for key in ("logo", "icon"):
                settings.get("theme", {}).pop(key, None)
        assert theirs == ours
    for name in ("settings.json", "extensions.json"):
        theirs = json.loads(tree[PurePosixPath(".vscode", name)])
        assert theirs == json.loads((REPOSITORY / ".vscode" / name).read_text())


def test_an_id_that_cannot_be_one_is_refused() -> None:
    with pytest.raises(CannotAddError, match="did you mean `my-bread`"):
        fresh(name="My Bread")


def test_a_guide_closes_as_its_course_says(small_course: Tree) -> None:
    course = loaded(small_course)
    assert closing_words(course, CLIENTS).startswith('"Craving, 0 to 10, to yourself.')
    assert closing_words(loaded(fresh()), CLIENTS).startswith("TO WRITE:")


def test_without_a_closing_check_in_the_course_none_is_asked_of_a_guide(
    small_course: Tree,
) -> None:
    at, guide = (
        PurePosixPath("curriculum", name)
        for name in ("course.yml", "en/brewing/first-cup/guide.md")
    )
    silent = small_course[guide].replace(b"Stay five", b"Take five")  # type: ignore[union-attr]
    asked = {**small_course, guide: silent}
    assert "closing-check-missing" in {d.code for d in check_course(loaded(asked))}
    course = re.sub(rb"closing_check:.*\n", b"", small_course[at])  # type: ignore[arg-type]
    assert "closing-check-missing" not in {
        d.code for d in check_course(loaded({**asked, at: course}))
    }
