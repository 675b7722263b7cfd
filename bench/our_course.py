"""Our course with the material: the small course of the cases, with more modules."""

import shutil
from pathlib import Path

from bench.questions import (
    QUESTIONS_A_SESSION,
    Module,
    Session,
    all_sessions,
    lesson_text,
    put,
)

REPOSITORY = Path(__file__).parents[1]
SMALL_COURSE = REPOSITORY / "tests" / "cases" / "course"
SMALL_SESSION = SMALL_COURSE / "curriculum" / "en" / "brewing" / "first-cup"


def write_course(folder: Path, modules: tuple[Module, ...]) -> None:
    """The small course of the cases, in which `course check` finds nothing, with more modules."""
    shutil.copytree(SMALL_COURSE, folder)
    for name in ("mkdocs.yml", "mkdocs.staff.yml"):
        shutil.copy(REPOSITORY / name, folder)
    listed = "".join(f"  - {module.id}\n" for module in modules)
    course = folder / "curriculum/course.yml"  # its list of modules comes last
    put(course, course.read_text(encoding="utf-8") + listed)
    for module in modules:
        ids = "".join(f"  - id: {session.id}\n" for session in module.sessions)
        put(
            folder / "curriculum/en" / module.id / "module.yml",
            f"id: {module.id}\ntitle: {module.title}\nsummary: Some sessions.\nsessions:\n{ids}",
        )
    for module, session in all_sessions(modules):
        _write_session(folder / "curriculum/en" / module.id / session.id, session)
        put(folder / "quizzes/en" / module.id / f"{session.id}.yml", _quiz(session))


def _write_session(folder: Path, session: Session) -> None:
    """The lesson and the quiz are the material's; the rest is that of the small course."""
    parts = {
        name: (SMALL_SESSION / name).read_text(encoding="utf-8").replace("first-cup", session.id)
        for name in ("session.yml", "guide.md", "worksheet.yml")
    }
    put(folder / "session.yml", parts["session.yml"].replace("The first cup", session.title))
    put(folder / "guide.md", parts["guide.md"])
    put(folder / "worksheet.yml", parts["worksheet.yml"])
    ours = "Leaves [steep](term:steep) for a while.[@leaf-2019-steeping]"
    put(folder / "lesson.md", f"{lesson_text(session, session.follows)}\n{ours}\n")


def _quiz(session: Session) -> str:
    lines = [f"id: {session.id}", "questions:"]
    for number, question in enumerate(session.questions):
        lines += [
            f"  - id: question-{number}",
            "    kind: single-choice",
            f"    form: {'a' if number < QUESTIONS_A_SESSION / 2 else 'b'}",
            f"    objective: {('name-the-parts', 'steep-in-time')[number % 2]}",
            f"    prompt: {question.prompt}",
            "    options:",
        ]
        for option in question.options:
            lines.append(f"      - text: {option.text}")
            lines += ["        correct: true"] if option.correct else []
            lines.append(f"        feedback: {option.feedback}")
    return "\n".join(lines) + "\n"
