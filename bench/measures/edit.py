"""From saving a file to the fresh words in an open browser.

Ours under `course serve`, as `make serve` starts it; and plain `mkdocs serve` on the same pages,
as `course pages` writes them, each edited in turn.
"""

import re
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from urllib.request import urlopen

from bench.borrowed import Page, browser, free_port
from bench.process import COURSE, MKDOCS, BenchError, run, running
from bench.sample import Plan, Sample
from bench.work import Work

_SENTENCE = re.compile(r"^([A-Z][a-z]+ [A-Za-z, ]*[a-z])\.", re.MULTILINE)
_PATIENCE = 300.0


def measure(work: Work, plan: Plan) -> Iterator[Sample]:
    course, session = work.course()
    pages = course.with_name(f"{course.name} pages")
    run((*COURSE, "pages", str(pages)), course)
    lesson = course / f"curriculum/en/{session}/lesson.md"
    found = _SENTENCE.search(lesson.read_text(encoding="utf-8"))
    if found is None:
        raise BenchError(f"no plain sentence in {lesson}")
    plain = pages / f"client/docs/{session}.md"
    with ExitStack() as stack:
        shown = stack.enter_context(browser())
        ours = free_port(count=3)  # `course serve` takes the next one for the staff edition
        theirs = ours + 2
        our_serve = (*COURSE, "serve", "--port", str(ours))
        ours_runs = stack.enter_context(running(our_serve, course))
        serve = (*MKDOCS, "serve", "--quiet", "--livereload", "--dev-addr", f"127.0.0.1:{theirs}")
        theirs_runs = stack.enter_context(running(serve, pages / "client"))
        edited = {
            "ours": (lesson, _open(shown.new_page(), ours_runs, ours, session)),
            "plain `mkdocs serve`": (plain, _open(shown.new_page(), theirs_runs, theirs, session)),
        }
        for number in range(plan.rounds + 1):
            for who, (file, page) in edited.items():
                words = f"{found[1]} Saved {number}"
                seconds = _edit(file, page, found[1], words)
                if who == "ours":
                    _settle(f"http://127.0.0.1:{ours + 1}/{session}-lesson.html", words)
                if number:  # the first shows that it works
                    yield Sample("From saving to the fresh page", who, "s", seconds)


def _open(page: Page, look: Callable[[], None], port: int, session: str) -> Page:
    address = f"http://127.0.0.1:{port}/{session}.html"
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        look()
        try:
            with urlopen(address, timeout=_PATIENCE):
                page.goto(address)
                return page
        except OSError:  # a refusal, or an answer that is none
            time.sleep(0.2)
    raise BenchError(f"nothing answers at {address}")


def _settle(address: str, words: str) -> None:
    """Until the staff edition is fresh too, so that its build is in nobody's way."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        with suppress(OSError), urlopen(address, timeout=_PATIENCE) as page:  # noqa: S310
            if words in page.read().decode():
                return
        time.sleep(0.2)
    raise BenchError(f"{address} lacks: {words}")


def _edit(file: Path, page: Page, sentence: str, words: str) -> float:
    text = file.read_text(encoding="utf-8")
    fresh = re.sub(rf"{re.escape(sentence)}(?: Saved \d+)?", words, text, count=1)
    if fresh == text:
        raise BenchError(f"{file} lacks: {sentence}")
    start = time.perf_counter()
    file.write_text(fresh, encoding="utf-8")
    page.get_by_text(words).first.wait_for(timeout=_PATIENCE * 1000)
    return time.perf_counter() - start
