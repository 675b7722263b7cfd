"""How files become a course: front matter, the order of lists, and what is left when one breaks."""

from pathlib import PurePosixPath

from coursekit.load.course import load_course
from coursekit.load.tree import Tree
from coursekit.model.prose import Citation, Text, walk

COURSE = PurePosixPath("curriculum/course.yml")
MODULE = PurePosixPath("curriculum/en/brewing/module.yml")
SESSION = PurePosixPath("curriculum/en/brewing/first-cup/session.yml")
LESSON = PurePosixPath("curriculum/en/brewing/first-cup/lesson.md")
BLOCK = PurePosixPath("curriculum/en/safety/hot-water.md")
ABOUT = PurePosixPath("docs/client/about.md")


def replaced(tree: Tree, path: PurePosixPath, old: str, new: str) -> Tree:
    data = tree[path]
    assert isinstance(data, bytes)
    assert old in data.decode()
    return {**tree, path: data.decode().replace(old, new).encode()}


def test_the_smallest_course_has_all_its_parts(small_course: Tree) -> None:
    course, found = load_course(small_course)
    assert (found, course.broken) == ((), frozenset())
    assert course.files == frozenset(small_course)
    assert list(course.sessions) == ["first-cup", "first-cup-family"]
    for session in course.sessions.values():
        assert None not in (session.lesson, session.guide, session.worksheet, session.quiz)
        assert list(session.figures) == ["cup.svg"]
    assert list(course.planned) == ["second-cup"]
    assert course.session_ids == {"first-cup", "first-cup-family", "second-cup"}
    assert (set(course.client_pages), set(course.staff_pages)) == (
        {"about", "families", "get-help", "index"},
        {"families", "index"},
    )
    assert course.client_pages["about"].title == "About this course"


def test_the_words_of_a_safety_block_stand_below_its_front_matter(small_course: Tree) -> None:
    course, _ = load_course(small_course)
    document = course.safety["hot-water"].block.document
    (citation,) = (n for n in walk(document.body.blocks) if isinstance(n, Citation))
    assert document.in_body(citation.at)[1:] == (10, 52, 10, 72)
    assert document.at("title")[1:3] == (2, 8)


def test_texts_know_their_places_in_files_and_in_values(small_course: Tree) -> None:
    course, _ = load_course(small_course)
    places = {
        node.text: text.span(node.at)
        for text in course.texts
        for node in walk(text.prose.blocks)
        if isinstance(node, Text)
    }
    quiz = PurePosixPath("quizzes/en/brewing/first-cup.yml")
    assert places["It is about tea."] == (ABOUT, 3, 1, 3, 17)
    assert places["How long do the leaves stand?"] == (quiz, 24, 7, 24, 36)
    assert places["A clock helps."] == (quiz, 82, 13, 82, 27)


def test_modules_and_sessions_have_the_order_of_their_lists(small_course: Tree) -> None:
    tree = replaced(small_course, COURSE, "  - brewing", "  - zest\n  - brewing\n  - apple")
    for name in ("apple", "zest"):
        text = f"id: {name}\ntitle: A\nsummary: B\nsessions: [{{id: {name}-one}}]\n"
        tree[MODULE.parent.parent / name / "module.yml"] = text.encode()
    course, found = load_course(tree)
    assert found == ()
    assert [module.id for module in course.modules] == ["zest", "brewing", "apple"]
    broken, _ = load_course(replaced(tree, COURSE, "id: tea", "id: 'tea"))
    assert [module.id for module in broken.modules] == ["apple", "brewing", "zest"]


def test_a_broken_file_is_left_out_and_remembered(small_course: Tree) -> None:
    course, found = load_course(replaced(small_course, SESSION, "id: first-cup", "id: 'first"))
    assert [d.code for d in found] == ["syntax"]
    assert course.broken == {SESSION}
    assert list(course.sessions) == ["first-cup-family"]
    assert course.session_ids == {"first-cup", "first-cup-family", "second-cup"}


def test_families_have_files_of_their_own(small_course: Tree) -> None:
    course, _ = load_course(small_course)
    client, family = course.sessions.values()
    assert family.folder == client.folder
    assert (client.title, family.title) == ("The first cup", "Tea for two")
    for one, other in ((client.lesson, family.lesson), (client.guide, family.guide)):
        assert one is not None
        assert other is not None
        assert one.path != other.path
    assert family.quiz is not None
    assert str(family.quiz.document.path) == "quizzes/en/brewing/first-cup.family.yml"
    assert len(family.quiz.value.questions) == 5


def test_line_ends_and_a_byte_order_mark_change_nothing(small_course: Tree) -> None:
    plain, _ = load_course(small_course)
    for change in (b"\r\n", b"\r"):
        data = {p: d for p, d in small_course.items() if isinstance(d, bytes)}
        tree: Tree = {p: b"\xef\xbb\xbf" + d.replace(b"\n", change) for p, d in data.items()}
        tree[MODULE.parent / "first-cup/cup.svg"] = small_course[
            MODULE.parent / "first-cup/cup.svg"
        ]
        course, found = load_course(tree)
        assert found == ()
        assert course.documents == plain.documents


def test_a_safety_block_without_front_matter_says_what_is_missing(small_course: Tree) -> None:
    _, found = load_course({**small_course, BLOCK: b"Cool it.\n"})
    assert {d.message for d in found} == {
        f"the file has no `{key}`" for key in ("title", "key", "shown", "written")
    }
