"""Times the builds in turn, checks what each has built, and prints a table (`make bench`).

A build is timed as a whole process, from clean folders. It takes as long as it takes: the exit
status says only whether every site holds all that it should.
"""

import argparse
import html
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.contenders import (
    CONTENDERS,
    MKDOCS_QUIZ,
    MKDOCS_QUIZ_AS_IT_COMES,
    OURS,
    PLAIN,
    Contender,
)
from bench.questions import Module, Session, all_sessions, make_modules
from bench.table import Measured, write_table

_MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict")
_COURSE = (sys.executable, "-m", "coursekit")
_NOT_CONTENT = re.compile(r"<!--.*?-->|<script.*?</script>|<style.*?</style>", re.DOTALL)


@dataclass(frozen=True)
class Job:
    """A command that is timed in the folder of its contender."""

    name: str
    contender: Contender
    command: tuple[str, ...]
    builds: bool = True
    fine: tuple[int, ...] = (0,)
    """The exit statuses that are no failure."""


CLIENT = Job("ours, client edition", OURS, _MKDOCS)
"""With our plugin MkDocs reads and checks the course, builds, writes our index and tries links."""
RIVAL = Job("mkdocs-quiz, the theme as it comes", MKDOCS_QUIZ_AS_IT_COMES, _MKDOCS)
LIGHT_RIVAL = Job("mkdocs-quiz, our settings of the theme", MKDOCS_QUIZ, _MKDOCS)
WITHOUT = Job("plain MkDocs, no quiz", PLAIN, _MKDOCS)
APART = (
    Job("ours, both editions (`course build`)", OURS, (*_COURSE, "build")),
    Job(
        "ours, the checks alone (`course check`)",
        OURS,
        (*_COURSE, "check"),
        builds=False,
        fine=(0, 1),
    ),  # words put together by chance teach badly, and the checks say so
)
JOBS = (CLIENT, RIVAL, LIGHT_RIVAL, WITHOUT, *APART)
RATIOS = tuple((CLIENT.name, job.name) for job in (RIVAL, LIGHT_RIVAL, WITHOUT))


class BenchError(Exception):
    """A build failed or built too little; its words are for the person who asked."""


def main() -> None:
    options = _options()
    sessions, rounds = (7, 1) if options.smoke else (options.sessions, options.rounds)
    try:
        table = bench(sessions, rounds)
    except BenchError as problem:
        sys.exit(str(problem))
    sys.stdout.write(table)
    if options.write:
        options.write.write_text(table, encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.run", description=__doc__)
    parser.add_argument("--sessions", type=int, default=300, help="how many (default: 300)")
    parser.add_argument("--rounds", type=int, default=5, help="timed runs of each (default: 5)")
    parser.add_argument("--smoke", action="store_true", help="7 sessions, one round: does it run?")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the table there too")
    return parser.parse_args()


def bench(sessions: int, rounds: int) -> str:
    """The table. Raises BenchError."""
    modules = make_modules(sessions)
    with tempfile.TemporaryDirectory() as place:
        for contender in CONTENDERS:
            contender.write(Path(place, contender.name), modules)
        pages = {}
        for job in JOBS:  # a round that is not timed: caches fill, and the sites are checked
            folder = Path(place, job.contender.name)
            run(job, folder)
            if job.builds:
                check_site(job.contender, folder / job.contender.site, modules)
                pages[job.name] = len(list((folder / "site").rglob("*.html")))
        timed = [
            {job.name: run(job, Path(place, job.contender.name)) for job in JOBS}
            for _ in range(rounds)
        ]
    return write_table(sessions, timed, pages, RATIOS)


def run(job: Job, folder: Path) -> Measured:
    """One run from clean folders; clearing them is not timed."""
    for made in ("site", "build"):
        shutil.rmtree(folder / made, ignore_errors=True)
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(
            job.command, cwd=folder, stdout=said, stderr=subprocess.STDOUT,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        )  # fmt: skip
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in job.fine:
            said.seek(0)
            raise BenchError(f"{job.name} failed:\n{said.read().decode(errors='replace')}")
    kib = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)  # macOS counts bytes
    return Measured(seconds, kib / 1024)


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
            *(f"lacks: {text}" for text in _texts(session) if text not in content),
            *(f"is not in the search index: {q.prompt}"
              for q in session.questions if q.prompt not in searched),
        ):  # fmt: skip
            raise BenchError(f"{contender.name}: {address} {problem}")


def _content(page: str) -> str:
    """What stands in the article of a page, without comments, scripts and styles."""
    article = page.partition("<article")[2].partition("</article>")[0]
    return html.unescape(_NOT_CONTENT.sub("", article))


def _texts(session: Session) -> Iterator[str]:
    yield session.title
    for question in session.questions:
        yield question.prompt
        for option in question.options:
            yield option.text
            yield option.feedback


if __name__ == "__main__":
    main()
