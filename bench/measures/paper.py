"""The whole print set of one module, in every variant, in one call: time and size."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

from bench.process import COURSE, run
from bench.sample import Plan, Sample
from bench.skipped import Skipped
from bench.work import Work


def measure(work: Work, plan: Plan) -> Iterator[Sample]:
    course, session = work.course()
    if subprocess.run([*COURSE, "print", "--help"], capture_output=True, check=False).returncode:
        raise Skipped("there is no command `course print`")
    module, _, _ = session.partition("/")
    for number in range(plan.rounds):
        to = course.with_name(f"paper {number}")
        measured = run((*COURSE, "print", module, "--variant", "all", "--to", str(to)), course)
        yield Sample("The print set of a module", module, "s", measured.seconds)
        yield Sample("The print set of a module, size", module, "MiB", _size(to))


def _size(folder: Path) -> float:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1024 / 1024
