"""`course serve`, for real: edit, break and mend a file, and read what the pages say."""

import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

QUIZ = "quizzes/en/brewing/first-cup.yml"
SECONDS = 60


class Preview:
    """A running `course serve` with the addresses that it printed."""

    def __init__(self, course: Path, process: subprocess.Popen[str]) -> None:
        self.course = course
        self.process = process
        self.lines: list[str] = []
        self.addresses: dict[str, str] = {}

    def read_addresses(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.append(line)
            if match := re.match(r"(client|staff)\s+(http://\S+)", line):
                self.addresses[match.group(1)] = match.group(2)
            if line.startswith("Edit any file"):
                return
        pytest.fail("the preview did not start:\n" + "".join(self.lines))

    def page(self, edition: str, path: str) -> str:
        try:
            with urlopen(self.addresses[edition] + path, timeout=10) as answer:  # noqa: S310
                return str(answer.read().decode())
        except (URLError, OSError):
            return ""

    def wait_for(self, edition: str, path: str, words: str, *, gone: bool = False) -> str:
        deadline = time.monotonic() + SECONDS
        while True:
            text = self.page(edition, path)
            if text and (words not in text) == gone:
                return text
            assert time.monotonic() < deadline, f"{words!r} on {path}: gone={gone}\n{text[-3000:]}"
            time.sleep(0.1)


@contextmanager
def starting(course: Path) -> Iterator[Preview]:
    """A preview that has not said its addresses yet."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-u", "-m", "coursekit", "serve"]
    process = subprocess.Popen(
        [*command, "--course", str(course), "--port", str(port)],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    try:
        yield Preview(course, process)
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)


@pytest.fixture
def preview(course: Path) -> Iterator[Preview]:
    with starting(course) as running:
        running.read_addresses()
        yield running


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def test_pages_follow_an_edit_in_both_editions(preview: Preview) -> None:
    session = preview.course / "curriculum/en/brewing/first-cup/session.yml"
    title = re.search(r"^title: (.*)$", session.read_text(), re.MULTILINE)
    assert title
    edit(session, title.group(0), "title: A title made new")
    preview.wait_for("client", "brewing/first-cup.html", "A title made new")
    preview.wait_for("staff", "brewing/first-cup.html", "A title made new")


def test_an_edit_while_it_starts_is_not_lost(course: Path) -> None:
    with starting(course) as running:
        deadline = time.monotonic() + SECONDS
        while len([*course.glob("build/preview-*/*/index.md")]) < 2:
            assert time.monotonic() < deadline
            time.sleep(0.01)
        lesson = course / "curriculum/en/brewing/first-cup/lesson.md"
        lesson.write_text(lesson.read_text() + "\nMarmalade came late.\n")
        running.read_addresses()
        running.wait_for("client", "brewing/first-cup.html", "Marmalade came late.")
        running.wait_for("staff", "brewing/first-cup-lesson.html", "Marmalade came late.")


def test_a_broken_file_shows_what_is_wrong_and_comes_back(preview: Preview) -> None:
    quiz = preview.course / QUIZ
    whole = quiz.read_text()
    edit(quiz, "prompt:", "promt:")
    shown = preview.wait_for("client", "brewing/first-cup.html", "To mend:")
    assert f"{QUIZ}:" in shown
    assert "did you mean" in shown
    assert "Glossary" in preview.page("client", "glossary.html")
    preview.wait_for("staff", "brewing/first-cup.html", "To mend:")
    quiz.write_text(whole)
    preview.wait_for("client", "brewing/first-cup.html", "To mend:", gone=True)


def test_an_error_in_a_shared_file_shows_on_the_home_page(preview: Preview) -> None:
    glossary = preview.course / "curriculum/glossary.yml"
    whole = glossary.read_text()
    glossary.write_text(whole + "surplus: 1\n")
    shown = preview.wait_for("client", "index.html", "To mend in files")
    assert "curriculum/glossary.yml:" in shown
    glossary.write_text("terms: [\n")
    preview.wait_for("client", "index.html", "a bracket is opened")
    glossary.write_text(whole)
    preview.wait_for("client", "index.html", "To mend in files", gone=True)


def test_what_the_checks_say_stands_at_the_end_of_the_page_and_leads_to_the_line(
    preview: Preview,
) -> None:
    lesson = preview.course / "curriculum/en/brewing/first-cup/lesson.md"
    whole = lesson.read_text()
    waiver = "<!-- allow raw-html: there was some once -->\n\n"
    lesson.write_text(whole.replace("Tea needs leaves", f"{waiver}Tea needs leaves"))
    shown = preview.wait_for("client", "brewing/first-cup.html", "What the checks say")
    assert "nothing here is reported as" in shown
    line = lesson.read_text().split("\n").index(waiver.strip()) + 1
    (place,) = re.findall(r'href="(\.\./source/[^"#]*lesson[^"#]*)#L(\d+)"', shown)
    assert place[1] == str(line)
    source = preview.wait_for("client", place[0].removeprefix("../"), "Tea needs leaves")
    assert f'id="L{line}"' in source
    lesson.write_text(whole)
    preview.wait_for("client", "brewing/first-cup.html", "What the checks say", gone=True)


def test_a_session_is_added_and_taken_away_again(preview: Preview) -> None:
    course, module = preview.course, preview.course / "curriculum/en/brewing/module.yml"
    whole = module.read_text()
    second = course / "curriculum/en/brewing/third-cup"
    shutil.copytree(course / "curriculum/en/brewing/first-cup", second)
    for name in ("family.yml", "family.md", "family-guide.md", "family-worksheet.yml"):
        (second / name).unlink()
    for path in second.iterdir():
        path.write_text(path.read_text().replace("first-cup", "third-cup"))
    quiz = course / "quizzes/en/brewing/third-cup.yml"
    quiz.write_text((course / QUIZ).read_text().replace("first-cup", "third-cup"))
    module.write_text(whole + "  - id: third-cup\n")
    preview.wait_for("client", "brewing/third-cup.html", "The first cup")
    preview.wait_for("client", "brewing/first-cup.html", "third-cup.html")  # in its navigation
    module.write_text(whole)
    quiz.unlink()
    shutil.rmtree(second)
    preview.wait_for("client", "brewing/first-cup.html", "third-cup.html", gone=True)
    assert preview.page("client", "brewing/third-cup.html") == ""


def test_an_edit_is_found_by_the_search_of_the_preview(preview: Preview) -> None:
    about = preview.course / "docs/client/about.md"
    about.write_text(about.read_text() + "\nMarmalade is not tea.\n")
    preview.wait_for("client", "assets/homeground/search-index.js", "Marmalade")


def test_it_has_neither_a_policy_nor_a_copy_on_the_device(preview: Preview) -> None:
    shown = preview.wait_for("client", "brewing/first-cup.html", "The first cup")
    assert "Content-Security-Policy" not in shown
    assert preview.page("client", "worker.js") == ""
    assert "version" not in preview.page("client", "assets/homeground/site.js")


def test_it_says_what_each_address_is_for(preview: Preview) -> None:
    said = "".join(preview.lines)
    assert "what clients read" in said
    assert "guides, answer keys" in said
    assert preview.addresses["client"] != preview.addresses["staff"]


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_ending_it_ends_both_servers(preview: Preview, end: signal.Signals) -> None:
    preview.process.send_signal(end)
    preview.process.wait(timeout=30)
    for edition in preview.addresses:
        assert preview.page(edition, "index.html") == ""


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_ending_it_leaves_nothing_in_the_course(preview: Preview, end: signal.Signals) -> None:
    assert [*preview.course.glob("build/preview-*")]
    preview.process.send_signal(end)
    preview.process.wait(timeout=30)
    assert [*preview.course.glob("build/*")] == []


def test_the_engine_alone_says_what_to_do(course: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "serve", "--config-file", str(course / "mkdocs.yml")]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 1
    assert "the preview needs `course serve`" in ended.stderr
    assert "Traceback" not in ended.stderr
