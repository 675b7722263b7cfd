"""Builds editions of a course and serves them, for the browser tests."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

from playwright.sync_api import BrowserContext

from local_server import LocalServer

OpenContext = Callable[..., BrowserContext]
"""The fixture `open_context`: takes what Playwright's `new_context` takes."""

REPOSITORY = Path(__file__).parents[2]
CONFIGS = {"client": "mkdocs.yml", "staff": "mkdocs.staff.yml"}
_COURSE = ("curriculum", "quizzes", "docs", "program.yml", *CONFIGS.values())

SESSION = "triggers-and-cravings/stop-the-cycle"
QUIZ_PAGES = {"client": f"{SESSION}.html", "staff": f"{SESSION}-lesson.html"}
"""The page of each edition that has a quiz."""

_BOTH = (
    "index.html",
    "glossary.html",
    "sources.html",
    "search.html",
    "404.html",
    "triggers-and-cravings/index.html",
    f"{SESSION}.html",
    f"{SESSION}-worksheet.html",
    "families.html",
    f"{SESSION}-family.html",
    f"{SESSION}-family-worksheet.html",
    "check-ups/triggers-and-cravings.html",
)
PAGE_KINDS = {
    "client": (
        *_BOTH,
        "right-now.html",
        "my-course.html",
        "review.html",
        "for-you.html",
        "for-you/court-case.html",
        "understanding-addiction/staying-safe-and-well.html",
        "get-help.html",
        "about.html",
        "privacy.html",
    ),
    "staff": (
        *_BOTH,
        QUIZ_PAGES["staff"],
        f"{SESSION}-run.html",
        f"{SESSION}-show.html",
        f"{SESSION}-after.html",
        "to-print.html",
        "to-print/safety-card.html",
        "to-print/certificate.html",
        "to-print/joining-late.html",
        f"{SESSION}-family-lesson.html",
        "words.html",
        "coverage.html",
        "schedules.html",
        "make-a-schedule.html",
        "check-ups.html",
        "check-ups/triggers-and-cravings-tally.html",
        "review-log.html",
        "room/what-can-go-wrong.html",
        "makers/page-contract.html",
        "authors/checks.html",
        "authors/reference.html",
        "checks/plan-minutes.html",
    ),
}
KINDS = [(edition, page) for edition, pages in PAGE_KINDS.items() for page in pages]
"""One page of each kind, of both editions."""


def copy_course(to: Path) -> Path:
    """The real course, to build or to edit without touching the checkout."""
    for name in _COURSE:
        source = REPOSITORY / name
        if source.is_dir():
            shutil.copytree(source, to / name)
        else:
            shutil.copy(source, to / name)
    return to


def build(course: Path, edition: str, to: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"]
    where = ["--config-file", str(course / CONFIGS[edition]), "--site-dir", str(to)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    result = subprocess.run(
        [*command, *where], env=environment, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr


Disturbance = Callable[[str], bytes | None]
"""What a server sends for an address instead of the file; raises to send nothing."""


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: object, server: "Server") -> None:
        self.site = server
        super().__init__(*args, directory=str(server.folder))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Sends the file, unless something is in the way."""
        path = self.path.lstrip("/").partition("?")[0]
        self.site.asked.append(path)
        try:
            instead = self.site.disturbance(path)
        except ConnectionError:
            self.close_connection = True  # the line is cut
            return
        if instead is None:
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(instead)))
        self.end_headers()
        self.wfile.write(instead)

    def log_message(self, *_: object) -> None:
        """Nobody reads a log."""

    def send_header(self, keyword: str, value: str) -> None:
        if keyword != "Last-Modified":  # so that a rebuilt page is never taken from a cache
            super().send_header(keyword, value)

    def end_headers(self) -> None:
        super().send_header("Cache-Control", "no-cache")
        super().end_headers()


class Server:
    """Serves a folder on a free port; the folder can be changed while pages are open."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked: list[str] = []
        self.disturbance: Disturbance = lambda _: None
        self._http = LocalServer(("127.0.0.1", 0), self._handle)
        threading.Thread(target=self._http.serve_forever, daemon=True).start()

    def _handle(self, *args: object) -> SimpleHTTPRequestHandler:
        return _Handler(*args, server=self)

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self._http.server_port}"

    def address(self, page: str) -> str:
        return f"{self.origin}/{page}"

    def stop(self) -> None:
        self._http.shutdown()
        self._http.server_close()


class Editions:
    """Both editions, each served at the top of an address of its own."""

    def __init__(self, built: Path) -> None:
        self.servers = {edition: Server(built / edition) for edition in CONFIGS}

    def origin(self, edition: str) -> str:
        return self.servers[edition].origin

    def address(self, edition: str, page: str) -> str:
        return self.servers[edition].address(page)

    def stop(self) -> None:
        for server in self.servers.values():
            server.stop()
