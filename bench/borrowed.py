"""What the tests have already, and the benchmark uses too: a browser, Lighthouse, real servers."""

import importlib
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.skipped import Skipped

sys.path.append(str(Path(__file__).parents[1] / "tests"))
Browser = Any
Page = Any


def _of(module: str, name: str) -> Any:
    try:
        return getattr(importlib.import_module(module), name)
    except ImportError as problem:
        raise Skipped(f"{problem.name} is not installed") from problem


@contextmanager
def browser() -> Iterator[Browser]:
    """A Chromium that asks nothing of any other host."""
    playwright = _of("playwright.sync_api", "sync_playwright")
    path = _of("set_up_browser", "find_chromium")()
    if path is None:
        raise Skipped("there is no Chromium")
    only_here = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
    with playwright() as started:
        opened = started.chromium.launch(executable_path=path, args=["--no-sandbox", only_here])
        yield opened
        opened.close()


def program(name: str) -> str:
    """A program of Debian's, by its path."""
    find = _of("shutil", "which")
    path: str | None = find(name, path="/usr/local/bin:/usr/bin:/bin:/usr/sbin")
    if path is None:
        raise Skipped(f"{name} is not installed")
    return path


def nginx(site: Path, *, without: tuple[str, ...] = ()) -> Any:
    """A real nginx with our settings, but for the headers that are named."""
    program("nginx")
    return _of("hosts", "nginx")(site, without=without)


def served(site: Path) -> Any:
    return _of("lighthouse", "served")(site)


def audit(address: str, categories: tuple[str, ...]) -> dict[str, Any]:
    report: dict[str, Any] = _of("lighthouse", "audit")(address, categories)
    return report


def free_port(count: int = 1) -> int:
    """The first of so many in a row, below those that systems give to whoever asks."""
    return next(p for p in range(18_000, 30_000, count) if all(map(_is_free, range(p, p + count))))


def _is_free(port: int) -> bool:
    with socket.socket() as one:
        try:
            one.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
