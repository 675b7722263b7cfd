"""A whole build from clean folders: time, growth, memory, and the size of the site.

Ours is `mkdocs build --strict` with our plugin: it reads and checks the course, builds the client
edition, writes the search index and tries every link. Both editions by `course build` stand apart,
and so does the least that any build of ours can take.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import floor
from bench.contenders import CONTENDERS, OURS
from bench.process import COURSE, Run, run
from bench.sample import Plan, Sample
from bench.work import Work, clear

BOTH = "ours, both editions"
FLOOR = "the floor of ours"


def measure(work: Work, plan: Plan) -> Iterator[Sample]:
    for sessions in plan.sizes:
        for contender in CONTENDERS:  # not timed: caches fill, and what is built is looked into
            site = work.site(contender, sessions)
            yield from _size(contender.name, site, sessions)
        for _ in range(plan.rounds):
            for contender in CONTENDERS:
                yield from _time(contender.name, work.build(contender, sessions), sessions)
            folder = work.folder(OURS, sessions)
            clear(folder)
            yield from _time(BOTH, run((*COURSE, "build"), folder), sessions)
            yield from _time(FLOOR, _floor(folder), sessions)


def _floor(folder: Path) -> Run:
    with TemporaryDirectory() as to:
        command = (sys.executable, floor.__file__, str(folder), str(folder / OURS.site), to)
        return run(command, folder)


def _time(who: str, measured: Run, sessions: int) -> Iterator[Sample]:
    yield Sample("Whole build", who, "s", measured.seconds, sessions)
    yield Sample("Most memory in a build", who, "MiB", measured.memory, sessions)


def _size(who: str, site: Path, sessions: int) -> Iterator[Sample]:
    files = [file for file in site.rglob("*") if file.is_file()]
    size = sum(file.stat().st_size for file in files) / 1024 / 1024
    pages = sum(file.suffix == ".html" for file in files)
    yield Sample("Size of the site", who, "MiB", size, sessions)
    yield Sample("Pages", who, "", pages, sessions)
