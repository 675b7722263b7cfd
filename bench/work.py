"""The folder of one benchmark: each contender's material and its built site, made when needed."""

import html
import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from bench.contenders import OURS, Contender
from bench.process import MKDOCS, BenchError, Run, run
from bench.questions import Module, Session, all_sessions, make_modules

REPOSITORY = Path(__file__).parents[1]
_BUILD = (*MKDOCS, "build", "--quiet", "--strict")
_NOT_CONTENT = re.compile(r"<!--.*?-->|<script.*?</script>|<style.*?</style>", re.DOTALL)
_REAL = ("curriculum", "quizzes", "docs", "program.yml", "mkdocs.yml", "mkdocs.staff.yml")


class Work:
    def __init__(self, place: Path, *, real: bool) -> None:
        self._place = place
        self._real = real
        self.site = cache(self._site)
        self.course = cache(self._course)

    def folder(self, contender: Contender, sessions: int) -> Path:
        """Its material, as it wants it."""
        folder = self._place / f"{contender.name} {sessions}"
        if not folder.exists():
            contender.write(folder, make_modules(sessions))
        return folder

    def build(self, contender: Contender, sessions: int) -> Run:
        """One build from clean folders; clearing them is not timed."""
        folder = self.folder(contender, sessions)
        clear(folder)
        return run(_BUILD, folder)

    def _site(self, contender: Contender, sessions: int) -> Path:
        """Its built site, with all in it that should be. Raises BenchError."""
        self.build(contender, sessions)
        site = self.folder(contender, sessions) / contender.site
        check_site(contender, site, make_modules(sessions))
        return site

    def _course(self) -> tuple[Path, str]:
        """A copy of our real course, or a small one in its place; and a session, by its path."""
        if not self._real:
            return self.folder(OURS, 3), "module-001/session-0001"
        folder = self._place / "real"
        for name in _REAL:
            source, to = REPOSITORY / name, folder / name
            to.parent.mkdir(exist_ok=True)
            shutil.copytree(source, to) if source.is_dir() else shutil.copy(source, to)
        return folder, "triggers-and-cravings/stop-the-cycle"


def clear(folder: Path) -> None:
    for made in ("site", "build"):
        shutil.rmtree(folder / made, ignore_errors=True)


def first_page(contender: Contender) -> str:
    """The address of a session's page in its site."""
    module, session = next(all_sessions(make_modules(1)))
    return contender.address.format(module=module.id, session=session.id)


def check_site(contender: Contender, site: Path, modules: tuple[Module, ...]) -> None:
    """Every session has its page with every question, and every question can be found.

    Raises BenchError.
    """
    index = site / contender.index
    searched = index.read_text(encoding="utf-8") if index.is_file() else ""
    for module, session in all_sessions(modules):
        address = contender.address.format(module=module.id, session=session.id)
        page = site / address
        content = _content(page.read_text(encoding="utf-8")) if page.is_file() else ""
        for problem in (
            *(f"has {content.count(mark)} × {mark}, not {count}"
              for mark, count in contender.marks.items() if content.count(mark) != count),
            *(f"lacks: {text}" for text in _texts(contender, session) if text not in content),
            *(f"is not in the search index: {q.prompt}"
              for q in session.questions if q.prompt not in searched),
        ):  # fmt: skip
            raise BenchError(f"{contender.name}: {address} {problem}")


def _content(page: str) -> str:
    """What stands in the article of a page, without comments, scripts and styles."""
    article = page.partition("<article")[2].partition("</article>")[0]
    return html.unescape(_NOT_CONTENT.sub("", article))


def _texts(contender: Contender, session: Session) -> Iterator[str]:
    yield session.title
    for question in session.questions:
        yield question.prompt
        for option in question.options:
            yield option.text
            if contender.hides != "feedback":
                yield option.feedback
