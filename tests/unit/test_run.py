"""What is not said: echoes of mistakes already told, and what an author has waived."""

from collections.abc import Callable
from pathlib import PurePosixPath

import pytest

from coursekit.diagnostics import Diagnostic
from coursekit.load.tree import Tree

LESSON = "curriculum/en/brewing/first-cup/lesson.md"
SESSION = "curriculum/en/brewing/first-cup/session.yml"
QUIZ = "quizzes/en/brewing/first-cup.yml"
MODULE = "curriculum/en/brewing/module.yml"
Diagnose = Callable[[Tree], tuple[Diagnostic, ...]]


def changed(tree: Tree, name: str, *changes: tuple[str, str]) -> Tree:
    path = PurePosixPath(name)
    data = tree[path]
    assert isinstance(data, bytes)
    text = data.decode()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return {**tree, path: text.encode()}


def codes(found: tuple[Diagnostic, ...]) -> list[str]:
    return [d.code for d in found]


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        # a question, an option, an objective or a part is left out of what is checked
        (QUIZ, "form: b", "form: x", "wrong-value"),
        (QUIZ, "kind: single-choice", "kind: single", "wrong-value"),
        (QUIZ, "minutes\n        correct: true", "minutes\n        corect: true", "unknown-key"),
        (QUIZ, "feedback: A spoon", "feedbak: A spoon", "unknown-key"),
        (QUIZ, "objective: steep-in-time", "objectiv: steep-in-time", "unknown-key"),
        (QUIZ, "      chose_false: It is one", "      chose_fals: It is one", "unknown-key"),
        (SESSION, "id: steep-in-time", "id: Steep In Time", "wrong-value"),
        (SESSION, "title: Make a cup\n", "titel: Make a cup\n", "unknown-key"),
        (SESSION, "50: 15", "50: a", "wrong-value"),
        ("curriculum/glossary.yml", "id: steep", "id: Steep", "wrong-value"),
        ("curriculum/sources.yml", "title: How long to steep", "titel: How long", "unknown-key"),
        ("curriculum/help-lines.yml", "checked: 2026-11-21", "checked: today", "wrong-value"),
        ("curriculum/help-lines.yml", 'call: "555-0100"', "call: 5", "wrong-value"),
        (MODULE, "path: B", "path: X", "wrong-value"),
        # a file is left out as a whole
        (QUIZ, "id: first-cup", "id: 'first", "syntax"),
        (SESSION, "id: first-cup", "id: 'first", "syntax"),
        (MODULE, "id: brewing", "id: 'brewing", "syntax"),
        ("curriculum/course.yml", "id: tea", "id: 'tea", "syntax"),
        ("curriculum/glossary.yml", "terms:", "terms: [", "syntax"),
        ("curriculum/sources.yml", "sources:", "sources: [", "syntax"),
        ("curriculum/help-lines.yml", "lines:", "lines: [", "syntax"),
        (LESSON, "Tea needs", "Tea\tneeds", "syntax"),
        ("curriculum/en/brewing/first-cup/guide.md", "Bring", "Bring\t", "syntax"),
        ("curriculum/en/safety/hot-water.md", "shown: client", "shown: [", "syntax"),
        ("docs/client/about.md", "It is", "It\tis", "syntax"),
        ("docs/staff/index.md", "Say", "Say\t", "syntax"),
    ],
)  # fmt: skip
def test_one_mistake_gives_one_diagnostic(  # noqa: PLR0917
    name: str, old: str, new: str, code: str, small_course: Tree, diagnose: Diagnose
) -> None:
    assert codes(diagnose(changed(small_course, name, (old, new)))) == [code]


def test_a_mistake_in_one_file_hides_no_other(small_course: Tree, diagnose: Diagnose) -> None:
    tree = changed(small_course, QUIZ, ("form: b", "form: x"), ("text: A spoon", "text: Leaves!"))
    assert sorted(codes(diagnose(tree))) == ["duplicate-option", "wrong-value"]


ALLOW = "<!-- allow raw-html: x -->"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("A <b>.", ["raw-html"]),
        (f"{ALLOW}\n\nA <b>.", []),
        (f"{ALLOW}\n\nA\nlong\n<b>.", []),
        (f"{ALLOW}\n\nPlain.\n\nA <b>.", ["raw-html", "unused-waiver"]),
        (f"A <b>.\n\n{ALLOW}", ["raw-html", "unused-waiver"]),
        (f"{ALLOW}\n\n## Title\n\nA <b>.", ["raw-html", "unused-waiver"]),
        (f"{ALLOW}\n\n## Title <b>\n\nA <i>.", ["raw-html"]),
        (f"{ALLOW}\n\n- Plain.\n- A <b>.\n\n  And <i>.", []),
        (f"- {ALLOW}\n\n  A <b>.\n- Plain.", []),
        (f"- {ALLOW}\n\n  Plain.\n- A <b>.", ["raw-html", "unused-waiver"]),
        (f"> [!TIP]\n> Plain.\n>\n> {ALLOW}\n>\n> A <b>.\n\nA <i>.", ["raw-html"]),
        (f"{ALLOW}\n\n<!-- allow broken-link: x -->\n\nA <b> [c](d).", []),
        ("<!-- allow broken-link: x -->\n\nA <b>.", ["raw-html", "unused-waiver"]),
        (f"{ALLOW}\nA <b>.", ["raw-html"]),
    ],
)
def test_a_comment_waives_the_next_block_only(
    body: str, found: list[str], small_course: Tree, diagnose: Diagnose
) -> None:
    tree = {**small_course, PurePosixPath("docs/client/about.md"): f"# About\n\n{body}\n".encode()}
    assert sorted(codes(diagnose(tree))) == found


@pytest.mark.parametrize(
    ("prompt", "found"),
    [
        (f"|\n      {ALLOW}\n\n      A <b>.\n\n      Plain.", []),
        (f"|\n      {ALLOW}\n\n      Plain.\n\n      A <b>.", ["raw-html", "unused-waiver"]),
    ],
)
def test_a_comment_in_a_yaml_text_does_so_too(
    prompt: str, found: list[str], small_course: Tree, diagnose: Diagnose
) -> None:
    tree = changed(small_course, QUIZ, ("A clock helps.", prompt))
    assert sorted(codes(diagnose(tree))) == found


WAIVER = "    allow:\n      - code: option-without-feedback\n        reason: To come.\n"
WAIVER_OF_FILE = "allow:\n  - code: option-without-feedback\n    reason: To come.\n"
SEVERAL, SINGLE = "    kind: multiple-choice\n", "    kind: single-choice\n"
NO_FEEDBACK = ("        feedback: A spoon is good to have. Tea is made without one.\n", "")


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ([NO_FEEDBACK], ["option-without-feedback"]),
        ([NO_FEEDBACK, (SEVERAL, SEVERAL + WAIVER)], []),
        ([NO_FEEDBACK, ("questions:\n", WAIVER_OF_FILE + "questions:\n")], []),
        ([NO_FEEDBACK, (SINGLE, SINGLE + WAIVER)],
         ["option-without-feedback", "unused-waiver"]),
    ],
)  # fmt: skip
def test_allow_waives_what_stands_in_its_part_only(
    changes: list[tuple[str, str]], found: list[str], small_course: Tree, diagnose: Diagnose
) -> None:
    assert codes(diagnose(changed(small_course, QUIZ, *changes))) == found


def test_a_problem_of_loading_cannot_be_waived(small_course: Tree, diagnose: Diagnose) -> None:
    waiver = "allow:\n  - code: unknown-key\n    reason: We need it.\ncolor: green\nquestions:\n"
    tree = changed(small_course, QUIZ, ("questions:\n", waiver))
    assert codes(diagnose(tree)) == ["unused-waiver", "unknown-key"]


def test_an_unused_waiver_is_not_judged_while_a_file_cannot_be_read(
    small_course: Tree, diagnose: Diagnose
) -> None:
    tree = changed(small_course, QUIZ, (SINGLE, SINGLE + WAIVER))
    assert codes(diagnose(tree)) == ["unused-waiver"]
    tree = changed(tree, "docs/client/about.md", ("It is", "It\tis"))
    assert codes(diagnose(tree)) == ["syntax"]


def test_the_words_of_a_prompt_are_not_judged_until_they_are_written_over(
    small_course: Tree, diagnose: Diagnose
) -> None:
    right = ("feedback: Yes. That is long enough for taste.", 'feedback: "Yes."')
    tree = changed(small_course, QUIZ, right)
    assert codes(diagnose(tree)) == ["feedback-says-little"]
    prompt = changed(tree, QUIZ, ('feedback: "Yes."', 'feedback: "TO WRITE: Yes."'))
    assert codes(diagnose(prompt)) == ["unwritten"]


def test_an_error_is_told_of_a_prompt_too(small_course: Tree, diagnose: Diagnose) -> None:
    changes = [
        ("text: Half a minute", 'text: "TO WRITE: a"'),
        ("text: An hour", 'text: "TO WRITE: a"'),
    ]
    assert set(codes(diagnose(changed(small_course, QUIZ, *changes)))) == {
        "duplicate-option",
        "unwritten",
    }
