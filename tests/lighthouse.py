"""Measures the built client edition with Lighthouse, as on a phone, beside a plain Material page.

`make lighthouse` prints a table: every page is measured in turn with its peer, some rounds, and the
median is shown. It exits with 1 where a page of ours misses what it should reach. Times depend on
the machine: measure where nothing else runs. The scores that do not are tests as well
(browser/test_lighthouse.py).
"""

import argparse
import gzip
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any

from local_server import LocalServer
from node import install_packages, run_node
from set_up_browser import find_chromium

REPOSITORY = Path(__file__).parents[1]
PAGES = {"home": "index.html", "session": "triggers-and-cravings/stop-the-cycle.html"}
LESSON = REPOSITORY / "curriculum/en/triggers-and-cravings/stop-the-cycle/lesson.md"
WANTED = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
SHOWN = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time")
_PACKED = (".html", ".css", ".js", ".svg", ".json")


class _Compressing(SimpleHTTPRequestHandler):
    """As a web server sends a site: text is packed, and nothing is logged."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        data = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Cache-Control", "max-age=600")
        if path.suffix in _PACKED:
            data = gzip.compress(data, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a server for a built site."""
    handler = partial(_Compressing, directory=str(folder))
    server = LocalServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def audit(address: str, categories: Sequence[str]) -> dict[str, Any]:
    """Lighthouse's report on a page: its `categories` have scores from 0 to 1."""
    script = install_packages() / "lighthouse" / "cli" / "index.js"
    chromium = find_chromium()
    assert chromium is not None
    result = run_node(
        script,
        address,
        f"--only-categories={','.join(categories)}",
        "--chrome-flags=--headless=new --no-sandbox",
        "--no-enable-error-reporting",
        "--quiet",
        "--output=json",
        CHROME_PATH=chromium,
    )
    assert result.returncode == 0, result.stderr
    report: dict[str, Any] = json.loads(result.stdout)
    return report


def scores(report: dict[str, Any]) -> dict[str, int]:
    """Of each category, of 100."""
    return {name: round(100 * one["score"]) for name, one in report["categories"].items()}


def lost(report: dict[str, Any]) -> list[str]:
    """What costs points, for people to read."""
    return [
        f"{audit['id']}: {audit['title']}"
        for audit in report["audits"].values()
        if audit["score"] is not None and audit["score"] < 1
    ]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=3, help="how often each page is measured")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        sites = {"ours": Path(folder, "ours"), "plain Material": Path(folder, "plain")}
        _build_ours(sites["ours"])
        _build_plain(sites["plain Material"])
        missed = _measure(sites, rounds)
    sys.exit("\n".join(missed))


def _build_ours(to: Path) -> None:
    _mkdocs(REPOSITORY / "mkdocs.yml", to)


def _build_plain(to: Path) -> None:
    """The same lesson, in the theme as it comes."""
    source = to.with_name("source")
    lesson = source / "docs" / PAGES["session"].replace(".html", ".md")
    lesson.parent.mkdir(parents=True)
    shutil.copy(LESSON, lesson)
    (source / "docs/index.md").write_text("# Home\n\nA course.\n")
    settings = "site_name: Plain\nuse_directory_urls: false\ntheme: {name: material, font: false}\n"
    (source / "mkdocs.yml").write_text(settings)
    _mkdocs(source / "mkdocs.yml", to)


def _mkdocs(settings: Path, to: Path) -> None:
    command = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file")
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([*command, str(settings), "--site-dir", str(to)], env=environment, check=True)


def _measure(sites: dict[str, Path], rounds: int) -> list[str]:
    """Prints the table; gives a line for each score of ours that is too low."""
    reports: dict[tuple[str, str], list[dict[str, Any]]] = {}
    with ExitStack() as stack:
        addresses = {name: stack.enter_context(served(site)) for name, site in sites.items()}
        for _ in range(rounds):
            for page, path in PAGES.items():
                for name, address in addresses.items():
                    report = audit(f"{address}/{path}", tuple(WANTED))
                    reports.setdefault((page, name), []).append(report)
    missed = []
    print("| Page | Site | " + " | ".join((*WANTED, *SHOWN)) + " |")
    print("|---" * (2 + len(WANTED) + len(SHOWN)) + "|")
    for (page, name), several in reports.items():
        middle = {c: round(statistics.median(scores(r)[c] for r in several)) for c in WANTED}
        times = [statistics.median(r["audits"][t]["numericValue"] for r in several) for t in SHOWN]
        shown = [*map(str, middle.values()), *(f"{time:.0f} ms" for time in times)]
        print(f"| {page} | {name} | " + " | ".join(shown) + " |")
        if name == "ours":
            low = [
                f"{c} is {middle[c]}, not {wanted}"
                for c, wanted in WANTED.items()
                if middle[c] < wanted
            ]
            missed += [f"{page}: {', '.join(low)}\n" + "\n".join(lost(several[-1]))] if low else []
    return missed


if __name__ == "__main__":
    main()
