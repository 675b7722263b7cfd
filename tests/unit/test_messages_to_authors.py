"""Slips that authors made on a day of writing: one message each, at the place, with what to do."""

from collections.abc import Callable
from pathlib import PurePosixPath
from typing import NamedTuple

import pytest

from coursekit.diagnostics import Diagnostic, Severity
from coursekit.load.tree import Tree

FOLDER = "curriculum/en/brewing/first-cup"
LESSON, GUIDE = f"{FOLDER}/lesson.md", f"{FOLDER}/guide.md"
QUIZ = "quizzes/en/brewing/first-cup.yml"
UNREAD = "is not read as a source, and would be shown to readers"
ONE_ID = "one id in each pair of brackets, and nothing else"
DEEPER = "a session stands in `curriculum/en/<module>/<session>/`"
NOTE = "a text with `#` needs quotation marks, for `#` begins a note that nobody reads"
Diagnose = Callable[[Tree], tuple[Diagnostic, ...]]


class Slip(NamedTuple):
    path: str
    old: str
    new: str
    message: str
    advice: str


def changed(tree: Tree, path: str, old: str, new: str) -> Tree:
    text = tree[PurePosixPath(path)].decode()  # type: ignore[union-attr]
    assert old in text
    return {**tree, PurePosixPath(path): text.replace(old, new, 1).encode()}


def moved(tree: Tree, old: str, new: str) -> Tree:
    return {
        PurePosixPath(new + str(path)[len(old) :]) if str(path).startswith(old) else path: data
        for path, data in tree.items()
    }


def errors(found: tuple[Diagnostic, ...]) -> list[Diagnostic]:
    return [d for d in found if d.severity is Severity.ERROR]


@pytest.mark.parametrize(
    "slip",
    [
        Slip(LESSON, "[@leaf-2019-steeping]", "[leaf-2019-steeping]",
         f"`[leaf-2019-steeping]` {UNREAD}",
         f"write `[@leaf-2019-steeping]`: {ONE_ID}"),
        Slip(LESSON, "[@leaf-2019-steeping]", "[@leaf-2019-steeping; @kettle-board-2021]",
         f"`[@leaf-2019-steeping; @kettle-board-2021]` {UNREAD}",
         f"write `[@leaf-2019-steeping][@kettle-board-2021]`: {ONE_ID}"),
        Slip(LESSON, "[@leaf-2019-steeping]", "[@leaf-2019-steeping, p. 3]",
         f"`[@leaf-2019-steeping, p. 3]` {UNREAD}",
         f"write `[@leaf-2019-steeping]`: {ONE_ID}"),
        Slip(LESSON, "(page:about)", "(../../../../docs/client/about.md)",
         "`../../../../docs/client/about.md` is the name of a file", "write `page:about`"),
        Slip(LESSON, "(page:about)", "(../second-cup/second-cup.md)",
         "`../second-cup/second-cup.md` is the name of a file", "write `second-cup`"),
        Slip(LESSON, "(page:about)", "(www.tea.example)",
         "`www.tea.example` is not a whole address or number",
         "write `https://www.tea.example`"),
        Slip(LESSON, "## A story", "### A story",
         "the lesson has no section `## A story`", "write it with two signs: `## A story`"),
        Slip(GUIDE, "## Make a cup", "## Brew together",
         "`## Brew together` is not a section of the guide", "did you mean `Make a cup`?"),
        Slip(LESSON, "## The idea", "<!-- allow long-sentence -->\n\n## The idea",
         "this waiver is not read, and would be shown to readers",
         "write `<!-- allow code: reason -->`, with a reason, alone on a line"),
        Slip(LESSON, "(cup.svg ", "(tea.png ",
         "there is no figure `tea.png`",
         f"a figure is a drawing in SVG: save it as `tea.svg` in `{FOLDER}`"),
        Slip(QUIZ, "text: A spoon\n", "text: #1 spoon\n",
         "`text` of option 3 of question `what-tea-needs` has nothing written",
         f"write it after `text:`; {NOTE} (What the reader can choose. Takes Markdown.)"),
        Slip(f"{FOLDER}/session.yml", "terms: [steep]", "terms: steep",
         "`terms` of the file should be a list, but it is `steep`",
         "write it in brackets: `[steep]`"),
    ],
)  # fmt: skip
def test_one_slip_is_told_once_with_what_to_do(
    small_course: Tree, diagnose: Diagnose, slip: Slip
) -> None:
    found = errors(diagnose(changed(small_course, slip.path, slip.old, slip.new)))
    own = [d for d in found if d.code != "unlisted-file"]  # the figure is not shown now
    told = [(str(d.at.span.path), d.message, d.help) for d in own]
    assert told == [(slip.path, slip.message, slip.advice)]


@pytest.mark.parametrize(
    "text",
    ["It is 20 [minutes](term:steep).", "Take [one] or two.", r"Write \[@like-this].", "`[@so]`"],
)
def test_brackets_that_are_no_citation_are_left_alone(
    small_course: Tree, diagnose: Diagnose, text: str
) -> None:
    tree = changed(small_course, LESSON, "Tea needs leaves", f"{text}\n\nTea needs leaves")
    assert errors(diagnose(tree)) == []


@pytest.mark.parametrize(
    ("old", "new", "advice"),
    [
        (QUIZ, f"{FOLDER}/quiz.yml", f"move it to `{QUIZ}`"),
        (QUIZ, "quizzes/en/brewin/first-cup.yml", f"move it to `{QUIZ}`"),
        (QUIZ, "quizzes/en/brewing/firstcup.yml", "rename it to `first-cup.yml`"),
        (FOLDER, "curriculum/en/pouring/first-cup", f"move its folder to `{FOLDER}`"),
        (FOLDER, "curriculum/en/first-cup", f"move it: {DEEPER}"),
    ],
)
def test_a_file_in_the_wrong_place_is_told_where_it_belongs(
    small_course: Tree, diagnose: Diagnose, old: str, new: str, advice: str
) -> None:
    found = errors(diagnose(moved(small_course, old, new)))
    told = {str(d.at.span.path): d.help for d in found if d.code == "unlisted-file"}
    assert told.get(new if old == QUIZ else f"{new}/session.yml") == advice


def test_a_path_that_is_not_known_is_not_taken_for_another(
    small_course: Tree, diagnose: Diagnose
) -> None:
    schedule = b"title: A week\nsummary: Tea.\npaths: [A, B]\nweeks:\n  - sessions: [second-cup]\n"
    tree = {**small_course, PurePosixPath("curriculum/schedules/week.yml"): schedule}
    assert "schedule-differs" in {d.code for d in diagnose(tree)}
    tree = changed(tree, f"{FOLDER}/session.yml", "path: A", "path: D")
    assert "schedule-differs" not in {d.code for d in diagnose(tree)}


def test_a_slip_in_the_name_of_a_module_is_told_there_and_at_the_module(
    small_course: Tree, diagnose: Diagnose
) -> None:
    """What stands in the module is not missed all over the course."""
    topics = b"programs:\n  - id: tea\n    title: Tea\n    topics:\n"
    topics += b"      - {code: T1, title: One}\n      - {code: T2, title: Two}\n"
    schedule = b"title: A week\nsummary: Tea.\npaths: [B]\nweeks:\n  - sessions: [second-cup]\n"
    tree = {
        **changed(small_course, "curriculum/course.yml", "- brewing", "- brewin"),
        PurePosixPath("curriculum/coverage.yml"): topics,
        PurePosixPath("curriculum/schedules/week.yml"): schedule,
    }
    found = [d for d in diagnose(tree) if d.code not in ("unused-term", "uncited-source")]
    assert [(d.message, d.help) for d in found if d.severity is not Severity.INFO] == [
        ("there is no module `brewin`", "did you mean `brewing`?"),
        (
            "the module `brewing` is not listed in the course",
            "add `- brewing` to `curriculum/course.yml`",
        ),
    ]
