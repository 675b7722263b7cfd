"""Who is timed: how each writes the material in its own form, and what its site must then hold."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from bench.questions import (
    OPTIONS_A_QUESTION,
    QUESTIONS_A_SESSION,
    Module,
    Question,
    Session,
    all_sessions,
)

REPOSITORY = Path(__file__).parents[1]
SMALL_COURSE = REPOSITORY / "tests" / "cases" / "course"
SMALL_SESSION = SMALL_COURSE / "curriculum" / "en" / "brewing" / "first-cup"
_OPTIONS = QUESTIONS_A_SESSION * OPTIONS_A_QUESTION


@dataclass(frozen=True)
class Contender:
    name: str
    write: Callable[[Path, tuple[Module, ...]], None]
    """Writes a folder that this contender can build."""
    site: str
    """Where the built site stands in that folder."""
    address: str
    """Where a session's page stands in the site."""
    marks: Mapping[str, int]
    """What stands in the content of each session's page, and how often."""
    index: str
    """The file of the site that the search reads."""


def write_course(folder: Path, modules: tuple[Module, ...]) -> None:
    """The small course of the cases, in which `course check` finds nothing, with more modules."""
    shutil.copytree(SMALL_COURSE, folder)
    for name in ("mkdocs.yml", "mkdocs.staff.yml"):
        shutil.copy(REPOSITORY / name, folder)
    listed = "".join(f"  - {module.id}\n" for module in modules)
    course = folder / "curriculum/course.yml"  # its list of modules comes last
    _put(course, course.read_text(encoding="utf-8") + listed)
    for module in modules:
        ids = "".join(f"  - id: {session.id}\n" for session in module.sessions)
        _put(
            folder / "curriculum/en" / module.id / "module.yml",
            f"id: {module.id}\ntitle: {module.title}\nsummary: Some sessions.\nsessions:\n{ids}",
        )
    for module, session in all_sessions(modules):
        _write_session(folder / "curriculum/en" / module.id / session.id, session)
        _put(folder / "quizzes/en" / module.id / f"{session.id}.yml", _quiz(session))


def _write_session(folder: Path, session: Session) -> None:
    """The lesson and the quiz are the material's; the rest is that of the small course."""
    parts = {
        name: (SMALL_SESSION / name).read_text(encoding="utf-8").replace("first-cup", session.id)
        for name in ("session.yml", "guide.md", "worksheet.yml")
    }
    _put(folder / "session.yml", parts["session.yml"].replace("The first cup", session.title))
    _put(folder / "guide.md", parts["guide.md"])
    _put(folder / "worksheet.yml", parts["worksheet.yml"])
    ours = "Leaves [steep](term:steep) for a while.[@leaf-2019-steeping]"
    _put(folder / "lesson.md", f"{_lesson(session, session.follows)}\n{ours}\n")


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


def write_mkdocs_quiz(folder: Path, modules: tuple[Module, ...]) -> None:
    """As its documentation says: a `<quiz>` a question, feedback below each option."""
    _write_mkdocs(folder, modules, ["search", "mkdocs_quiz"], _quiz_tag, _our_theme())


def write_mkdocs_quiz_as_it_comes(folder: Path, modules: tuple[Module, ...]) -> None:
    """The same with the theme as it comes: the whole navigation stands in every page."""
    _write_mkdocs(folder, modules, ["search", "mkdocs_quiz"], _quiz_tag, {"name": "material"})


def _quiz_tag(question: Question) -> str:
    options = "".join(
        f"- [{'x' if option.correct else ' '}] {option.text}\n> {option.feedback}\n"
        for option in question.options
    )
    return f"<quiz>\n{question.prompt}\n{options}</quiz>\n"


def write_plain(folder: Path, modules: tuple[Module, ...]) -> None:
    """No quiz at all: the same words as lists."""
    _write_mkdocs(folder, modules, ["search"], _list, _our_theme())


def _list(question: Question) -> str:
    options = "".join(f"- {option.text}: {option.feedback}\n" for option in question.options)
    return f"**{question.prompt}**\n\n{options}"


def _write_mkdocs(
    folder: Path,
    modules: tuple[Module, ...],
    plugins: list[str],
    write_question: Callable[[Question], str],
    theme: Mapping[str, Any],
) -> None:
    """A site with our Markdown extensions and our shape of navigation."""
    groups = [{m.title: [f"{m.id}/{s.id}.md" for s in m.sessions]} for m in modules]
    settings: dict[str, Any] = {
        "site_name": "Bench",
        "theme": dict(theme),
        "markdown_extensions": _our_settings()["markdown_extensions"],
        "plugins": plugins,
        "nav": [{"Home": "index.md"}, {"The course": groups}],
    }
    _put(folder / "mkdocs.yml", yaml.safe_dump(settings, sort_keys=False))
    _put(folder / "docs/index.md", "# Bench\n\nSome sessions.\n")
    for module, session in all_sessions(modules):
        questions = "\n".join(write_question(question) for question in session.questions)
        lesson = _lesson(session, f"{session.follows}.md")
        text = f"# {session.title}\n\n{lesson}\n## Check yourself\n\n{questions}"
        _put(folder / "docs" / module.id / f"{session.id}.md", text)


def _our_theme() -> dict[str, Any]:
    """Our settings of the theme, so that a site with them is as light as ours."""
    theme = _our_settings()["theme"]
    return {k: v for k, v in theme.items() if k not in ("logo", "favicon")}


def _our_settings() -> dict[str, Any]:
    text = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8")
    settings: dict[str, Any] = yaml.safe_load(text)
    return settings


def _lesson(session: Session, follows: str) -> str:
    sections = "\n\n".join(f"## {heading}\n\n{text}" for heading, text in session.lesson)
    return f"{sections}\n\nThen read [what follows]({follows}).\n"


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


OURS = Contender(
    "ours",
    write_course,
    site="site/client",
    address="{module}/{session}.html",
    marks={
        'class="hg-question"': QUESTIONS_A_SESSION,
        "data-option=": _OPTIONS,
        "data-feedback=": _OPTIONS,
    },
    index="assets/homeground/search-index.js",
)
MKDOCS_QUIZ = Contender(
    "mkdocs-quiz",
    write_mkdocs_quiz,
    site="site",
    address="{module}/{session}/index.html",
    marks={
        "<fieldset": QUESTIONS_A_SESSION,
        'type="radio"': _OPTIONS,
        'class="answer-feedback': _OPTIONS,
    },
    index="search/search_index.json",
)
MKDOCS_QUIZ_AS_IT_COMES = replace(
    MKDOCS_QUIZ, name="mkdocs-quiz as it comes", write=write_mkdocs_quiz_as_it_comes
)
PLAIN = Contender(
    "plain MkDocs",
    write_plain,
    site="site",
    address="{module}/{session}/index.html",
    marks={"<p><strong>Question ": QUESTIONS_A_SESSION},
    index="search/search_index.json",
)
CONTENDERS = (OURS, MKDOCS_QUIZ, MKDOCS_QUIZ_AS_IT_COMES, PLAIN)
