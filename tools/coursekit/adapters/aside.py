"""Work on a second core: a fork of this process does it, and what comes of it returns in a pipe.

A fork has all that was read already, so nothing large has to be sent there. Only a process with one
thread is forked. The preview, which has several, does the work when its outcome is asked for, and
so does a system without forks.
"""

import os
import pickle
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar

T = TypeVar("T")


class Lost(Exception):  # noqa: N818 - no fault of this program
    """The fork ended before it had told anything: the system stopped it, say."""


def can_fork() -> bool:
    return hasattr(os, "fork") and threading.active_count() == 1 and (os.cpu_count() or 1) > 1


@dataclass(frozen=True)
class Fork:
    """Both processes hold one: the new one writes into the pipe, the first one reads."""

    child: int
    """Its process number; 0 in the new process itself."""
    pipe: int

    def tell(self, value: Any) -> None:
        """In the new process: gives the value to the first, and ends."""
        with suppress(BrokenPipeError), os.fdopen(self.pipe, "wb") as pipe:
            pickle.dump(value, pipe, pickle.HIGHEST_PROTOCOL)
        os._exit(0)

    def ask(self) -> Any:
        """In the first process: waits for the value. Raises Lost."""
        with os.fdopen(self.pipe, "rb") as pipe:
            data = pipe.read()
        os.waitpid(self.child, 0)
        try:
            return pickle.loads(data)  # noqa: S301 - written by a fork of ourselves
        except (EOFError, pickle.UnpicklingError) as problem:
            raise Lost from problem

    def outcome(self) -> Any:
        """The same of work that was begun: what it gave, or raised. Raises Lost."""
        value, problem = self.ask()
        if problem is not None:
            raise problem
        return value

    def stop(self) -> None:
        """In the first process: ends the new one, if it has not ended by itself."""
        with suppress(ChildProcessError):  # it was waited for, and its number may be another's
            if os.waitpid(self.child, os.WNOHANG) == (0, 0):
                os.kill(self.child, signal.SIGKILL)
                os.waitpid(self.child, 0)


def fork() -> Fork:
    reading, writing = os.pipe()
    child = os.fork()
    os.close(writing if child else reading)
    return Fork(child, reading if child else writing)


def begin(work: Callable[[], object]) -> Fork:
    """A fork that does the work, tells its outcome and ends, at once where it is interrupted."""
    here = fork()
    if not here.child:
        for end in (signal.SIGINT, signal.SIGTERM):
            signal.signal(end, signal.SIG_DFL)
        here.tell(_outcome(work))
    return here


def aside(work: Callable[[], T]) -> Callable[[], T]:
    """Begins the work. Calling what this gives waits for its outcome, or raises what it raised."""
    if not can_fork():
        return work
    here = begin(work)

    def outcome() -> T:
        try:
            return here.outcome()  # type: ignore[no-any-return]
        except Lost:
            return work()

    return outcome


def _outcome(work: Callable[[], T]) -> tuple[T | None, Exception | None]:
    try:
        return work(), None
    except Exception as problem:  # noqa: BLE001 - raised again where the outcome is asked for
        return None, problem
