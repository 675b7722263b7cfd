"""Finds or gets a Chromium for the tests: the system's, Debian's package, or Playwright's own.

Prints which one it is. Exits with 2 and says what to do where none can be had, or where Playwright,
which drives it, does not start.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_chromium() -> str | None:
    """The path of a Chromium: $COURSE_CHROMIUM, one on the PATH, or Playwright's own."""
    given = os.environ.get("COURSE_CHROMIUM")
    if given:
        return given if Path(given).is_file() else None
    for name in NAMES:
        if found := shutil.which(name):
            return found
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - slow, and seldom needed

    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).is_file() else None


def main() -> None:
    attempts = (
        lambda: None,
        _apt_get,
        lambda: _run(sys.executable, "-m", "playwright", "install", "chromium"),
    )
    for attempt in attempts:
        attempt()
        problem = _problem_of_playwright()
        if not problem and (found := find_chromium()):
            print(f"Browser for the tests: {found}")
            return
    print(
        f"Playwright, which drives the browser, does not start: {problem}\n"
        "On Debian: apt install libatomic1"
        if problem
        else "The browser tests need a Chromium, and none could be found or installed.\n"
        "Install one (on Debian: apt install chromium), or set COURSE_CHROMIUM to its path.",
        file=sys.stderr,
    )
    sys.exit(2)


def _apt_get() -> None:
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        print("Installing Debian's Chromium …")
        _run("apt-get", "update", "-qq")
        _run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "libatomic1")


def _problem_of_playwright() -> str:
    """What its own program says where it does not start: a Debian may lack a library of it."""
    done = subprocess.run(
        [sys.executable, "-m", "playwright", "--version"],
        capture_output=True,
        text=True,
        check=False,
    )
    return "" if done.returncode == 0 else (done.stderr.strip() or f"status {done.returncode}")


def _run(*command: str) -> None:
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
