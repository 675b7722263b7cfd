"""`course serve`: a live preview of both editions, each on a port of its own."""

import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

from coursekit.adapters.build import CONFIGS, engine_environment, own_folder
from coursekit.adapters.course_folder import Examined
from coursekit.adapters.preview import Preview
from coursekit.adapters.shown import PREVIEW
from coursekit.model.site import EDITIONS, Edition

HOST = "127.0.0.1"
_PURPOSE: dict[Edition, str] = {
    "client": "what clients read and practice",
    "staff": "guides, answer keys, pages for the room and for authors",
}
_WAIT_SECONDS = 60.0


class ServeError(Exception):
    """A server did not start or ended by itself; its words are for the person who asked."""


def serve_editions(
    root: Path, say: Callable[[str], None], report: Callable[[Examined], None], first_port: int
) -> None:
    """Serves until interrupted. `say` takes one line for people, `report` what the checks find.

    Raises ServeError or OSError.
    """
    ports = _free_ports(first_port, len(EDITIONS))
    with own_folder(root, "preview") as folder:
        preview = Preview(root, folder, report)
        try:
            _serve(preview, folder, dict(zip(EDITIONS, ports, strict=True)), say)
        finally:
            preview.stop()


def _serve(
    preview: Preview, folder: Path, ports: dict[Edition, int], say: Callable[[str], None]
) -> None:
    environment = {**engine_environment(), PREVIEW: str(folder)}
    running = {e: _start(preview.root, e, port, environment) for e, port in ports.items()}
    try:
        for edition, port in ports.items():
            _wait_until_answering(edition, running[edition], port)
            say(f"{edition:<7} http://{HOST}:{port}/  {_PURPOSE[edition]}")
        say("Edit any file of the course: the pages follow. Press Ctrl+C to stop.")
        while True:
            preview.follow()
            _look_after(running)
    finally:
        for process in running.values():
            process.terminate()
        for process in running.values():
            process.wait()


def _start(
    root: Path, edition: Edition, port: int, environment: dict[str, str]
) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--livereload", "--dirty"]
    where = ["--config-file", str(root / CONFIGS[edition]), "--dev-addr", f"{HOST}:{port}"]
    return subprocess.Popen([*command, *where], env=environment)


def _wait_until_answering(edition: Edition, process: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + _WAIT_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise ServeError(f"the {edition} edition could not be served")
        if _answers(port):
            return
        time.sleep(0.1)
    raise ServeError(f"the {edition} edition did not answer within {_WAIT_SECONDS:.0f} seconds")


def _answers(port: int) -> bool:
    """Whether a page comes: MkDocs takes connections before it looks out for edits."""
    try:
        with urlopen(f"http://{HOST}:{port}/", timeout=5):
            return True
    except HTTPError:
        return True
    except OSError:
        return False


def _look_after(running: dict[Edition, subprocess.Popen[bytes]]) -> None:
    for edition, process in running.items():
        if process.poll() is not None:
            raise ServeError(f"the server of the {edition} edition ended by itself")


def _free_ports(first: int, count: int) -> list[int]:
    found: list[int] = []
    for port in range(first, first + 200):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError:
                continue
        found.append(port)
        if len(found) == count:
            return found
    raise ServeError(f"no free ports from {first} to {first + 199}")
