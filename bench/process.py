"""Runs a command and says how long it took and how much memory it had."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

MKDOCS = (sys.executable, "-m", "mkdocs")
COURSE = (sys.executable, "-m", "coursekit")
_ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}


class BenchError(Exception):
    """Something failed, or built too little; its words are for the person who asked."""


@dataclass(frozen=True)
class Run:
    seconds: float
    memory: float
    """Peak of the largest process, in MiB."""


def run(command: Sequence[str], folder: Path, fine: tuple[int, ...] = (0,)) -> Run:
    """One run of a whole process. `fine` are the exit statuses that are no failure."""
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, stdout=said, stderr=subprocess.STDOUT, env=_ENVIRONMENT
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in fine:
            said.seek(0)
            words = said.read().decode(errors="replace")
            raise BenchError(f"{' '.join(command[2:])} failed in {folder}:\n{words}")
    kib = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)  # macOS counts bytes
    return Run(seconds, kib / 1024)


@contextmanager
def running(command: Sequence[str], folder: Path) -> Iterator[Callable[[], None]]:
    """A server that runs meanwhile. What it gives raises BenchError once the server has ended."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            command, cwd=folder, stdout=said, stderr=subprocess.STDOUT, env=_ENVIRONMENT
        )

        def look() -> None:
            if process.poll() is not None:
                said.seek(0)
                words = said.read().decode(errors="replace")
                raise BenchError(f"{' '.join(command[2:])} ended by itself:\n{words}")

        try:
            yield look
        finally:
            process.terminate()
            process.wait()
