"""The same material for others: plain MkDocs, and its two plugins for questions."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import yaml

from bench.questions import Module, Question, all_sessions, lesson_text, put

REPOSITORY = Path(__file__).parents[1]


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


def write_mkdocs_mcq(folder: Path, modules: tuple[Module, ...]) -> None:
    """As its documentation says: a fenced block a question, feedback below each option."""
    _write_mkdocs(folder, modules, ["search", "mcq"], _mcq_fence, _our_theme())


def _mcq_fence(question: Question) -> str:
    options = "\n".join(
        f"- [{'x' if option.correct else ' '}] {option.text}\n  > {option.feedback}\n"
        for option in question.options
    )
    return f"```mcq\n---\ntype: single\nquestion: {question.prompt}\n---\n\n{options}```\n"


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
    fences: dict[str, Any] = {"pymdownx.superfences": {}} if "mcq" in plugins else {}
    groups = [{m.title: [f"{m.id}/{s.id}.md" for s in m.sessions]} for m in modules]
    settings: dict[str, Any] = {
        "site_name": "Bench",
        "theme": dict(theme),
        "markdown_extensions": {**_our_settings()["markdown_extensions"], **fences},
        "plugins": plugins,
        "nav": [{"Home": "index.md"}, {"The course": groups}],
    }
    put(folder / "mkdocs.yml", yaml.safe_dump(settings, sort_keys=False))
    put(folder / "docs/index.md", "# Bench\n\nSome sessions.\n")
    for module, session in all_sessions(modules):
        questions = "\n".join(write_question(question) for question in session.questions)
        lesson = lesson_text(session, f"{session.follows}.md")
        text = f"# {session.title}\n\n{lesson}\n## Check yourself\n\n{questions}"
        put(folder / "docs" / module.id / f"{session.id}.md", text)


def _our_theme() -> dict[str, Any]:
    """Our settings of the theme, so that a site with them is as light as ours."""
    theme = _our_settings()["theme"]
    return {k: v for k, v in theme.items() if k not in ("logo", "favicon")}


def _our_settings() -> dict[str, Any]:
    text = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8")
    settings: dict[str, Any] = yaml.safe_load(text)
    return settings
