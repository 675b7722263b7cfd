"""The small course with every kind of block, prompt and question in it, and its documents."""

from pathlib import Path, PurePosixPath

from coursekit.load.course import load_course
from coursekit.load.tree import Tree
from coursekit.model.loaded import LoadedCourse
from coursekit.print.paper import Paper
from coursekit.print.papers import papers

FOLDER = PurePosixPath("curriculum/en/brewing/first-cup")
QUIZ = PurePosixPath("quizzes/en/brewing/first-cup.yml")
EVERY_QUESTION = Path(__file__).parents[1] / "browser" / "every-kind" / "first-cup.yml"
TRY_IT = """
### A heading below

Plain, *slanted*, **strong**, `code`,\\
a new line, [a word](term:steep) and [a number](tel:911).[@leaf-2019-steeping]
Here is ![a small cup](cup.svg) in a line.

<!-- allow long-sentence: only so that one stands here -->

- one
- two

  more of two
  - deep

4. four
5. five

> A quotation.

> [!TIP]
> A box with a list:
>
> - in a box

| What | How long |
|---|---|
| A mild cup | three minutes |
| A strong cup | five |

    code that
    stands alone

---
"""
WORKSHEET = """\
title: My cup
intro: Write what *you* like.
prompts:
  - {id: leaves, kind: write, label: The leaves I want to try, lines: 3, starters: [If, then]}
  - {id: drawing, kind: write, label: My cup as a picture, lines: 4, box: true}
  - {id: how-strong, kind: choose, label: How I like it, options: [weak, strong]}
  - {id: with-it, kind: tick, label: What goes with it, options: [milk, lemon, nothing]}
  - id: how-much
    kind: rate
    label: How much I like tea
    low: {value: 0, label: not at all}
    high: {value: 10, label: very much}
"""


def with_every_kind(tree: Tree) -> Tree:
    lesson = tree[FOLDER / "lesson.md"]
    assert isinstance(lesson, bytes)
    return {
        **tree,
        FOLDER / "lesson.md": lesson.replace(b"\n## Try it\n", f"\n## Try it\n{TRY_IT}".encode()),
        FOLDER / "worksheet.yml": WORKSHEET.encode(),
        QUIZ: EVERY_QUESTION.read_bytes(),
    }


def load(tree: Tree) -> LoadedCourse:
    course, found = load_course(tree)
    assert found == ()
    return course


def paper(course: LoadedCourse, name: str) -> Paper:
    return next(one for one in papers(course) if one.id == name)
