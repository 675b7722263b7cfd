"""Nothing for staff is in the client edition: not hidden, absent. Markup in texts stays text."""

import html
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

MARKER = "Zebrastaff"
GUIDES = tuple(f"curriculum/en/brewing/first-cup/{n}" for n in ("guide.md", "family-guide.md"))
PAYLOAD = (
    "<script>window.ran=1</script><img src=x onerror=window.ran=1>\"'& {{ 7*7 }} [x](javascript:1)"
)
IN_MARKDOWN = r"\<script\>window.ran=1\</script\>\<img src=x onerror=window.ran=1\>"
_STAFF_PAGES = (
    "-run.html", "-show.html", "-after.html", "-lesson.html", "-tally.html", "to-print/front.html",
)  # fmt: skip
FIGURE = "cup.svg"
SHOWN = "<script>window.ran=1</script><img src=x onerror=window.ran=1>"


def build(course: Path) -> None:
    command = [sys.executable, "-m", "coursekit", "build", "--course", str(course)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr + result.stdout


def files(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): path.read_bytes().decode(errors="replace")
        for path in folder.rglob("*")
        if path.is_file()
    }


def plant(course: Path) -> int:
    """Puts a numbered marker into every text for staff; gives how many there are."""
    count = 0

    def mark(text: str) -> str:
        nonlocal count
        count += 1
        return f"{text} {MARKER}{count}."

    for guide in (course / name for name in GUIDES):
        lines = guide.read_text().split("\n")
        guide.write_text("\n".join(mark(x) if re.match(r"\w.*[.?!]$", x) else x for x in lines))
    sheet = course / "docs/staff/to-print/front.md"
    sheet.parent.mkdir()
    sheet.write_text("# A sheet\n\n## The front\n\nPour slowly.\n")
    for page in sorted((course / "docs/staff").rglob("*.md")):
        page.write_text(page.read_text() + f"\n{mark('A line for staff.')}\n")
    for block in sorted((course / "curriculum/en/safety").glob("*.md")):
        if "shown: group" in block.read_text():
            block.write_text(block.read_text() + f"\n{mark('A line for groups.')}\n")
    wording = course / "curriculum/wording.yml"
    if wording.exists():
        wording.write_text(re.sub(r"why: .*", lambda m: mark(m.group()), wording.read_text()))
    return count


def test_no_staff_text_is_in_any_file_of_the_client_edition(course: Path) -> None:
    count = plant(course)
    assert count >= 5
    build(course)
    staff = "".join(files(course / "site/staff").values())
    missing = [n for n in range(1, count + 1) if f"{MARKER}{n}." not in staff]
    assert missing == []
    client = files(course / "site/client")
    assert [name for name, text in client.items() if MARKER in text] == []
    assert [name for name in client if "/staff/" in name or name.endswith(_STAFF_PAGES)] == []


def test_slides_to_carry_are_for_clients_to_see_and_come_with_the_staff_edition(
    course: Path,
) -> None:
    plant(course)
    build(course)
    staff, client = files(course / "site/staff"), files(course / "site/client")
    carried = {name: text for name, text in staff.items() if name.startswith("assets/slides/")}
    assert carried.keys() == {f"assets/slides/first-cup{who}.html" for who in ("", "-family")}
    for name, text in carried.items():
        assert MARKER not in text
        assert 'class="hg-top"' not in text  # no step has touched it
        assert text.count('http-equiv="Content-Security-Policy"') == 1
        page = staff[f"brewing/{Path(name).name}"]
        assert page.count(f'href="../{name}"') == 2
        assert "Reveal" in text
    assert [
        name for name, text in client.items() if "slides/" in name or "Reveal.init" in text
    ] == []


class Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[tuple[str, str]] = set()
        self.text: list[str] = []
        self.attributes: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found |= {(tag, name) for name, _ in attrs} | {(tag, "")}
        self.attributes += [value or "" for _, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def read(path: Path) -> Elements:
    elements = Elements()
    elements.feed(path.read_text())
    return elements


def test_markup_in_any_plain_text_is_shown_as_text(course: Path) -> None:
    quoted = "'" + PAYLOAD.replace("'", "''") + "'"
    fields = {
        "curriculum/en/brewing/first-cup/session.yml": ["title", "aim"],
        "curriculum/en/brewing/module.yml": ["title"],
        "curriculum/en/brewing/first-cup/worksheet.yml": ["title"],
        "curriculum/glossary.yml": ["term"],
        "curriculum/help-lines.yml": ["name", "hours"],
        "curriculum/sources.yml": ["title", "publisher", "container-title"],
        "curriculum/wording.yml": ["why"],
    }
    planted = 0
    for name, keys in fields.items():
        path = course / name
        if not path.exists():
            continue
        text = path.read_text()
        for key in keys:
            text, done = re.subn(
                rf"^(\s*(?:- )?{key}): .*$", lambda m: f"{m.group(1)}: {quoted}", text,
                count=1, flags=re.MULTILINE,
            )  # fmt: skip
            planted += done
        path.write_text(text)
    assert planted >= 8
    lesson = course / "curriculum/en/brewing/first-cup/lesson.md"
    text = lesson.read_text()
    assert "\n## Try it\n" in text
    text = text.replace("\n## Try it\n", f"\n### {IN_MARKDOWN}\n\n## Try it\n")
    figure = f"![{IN_MARKDOWN} alt]({FIGURE} '{IN_MARKDOWN} caption')"
    text, figures = re.subn(r"^!\[.*$", lambda _: figure, text, flags=re.MULTILINE)
    assert figures == 1
    lesson.write_text(text)
    svg = lesson.parent / FIGURE
    inside, said = re.subn(r"(?<=<desc>)", f"{html.escape(SHOWN)} desc ", svg.read_text())
    assert said == 1
    svg.write_text(inside)
    build(course)
    for edition in ("client", "staff"):
        for path in sorted((course / "site" / edition).rglob("*.html")):
            elements = read(path)
            handlers = {e for e in elements.found if e[1].startswith("on")}
            assert handlers == set(), path
            scripts = "".join(
                re.findall(r"<script[^>]*>(.*?)</script>", path.read_text(), re.DOTALL)
            )
            assert "window.ran" not in scripts, path
            assert not any(a.startswith("javascript:") for a in elements.attributes), path
    page = read(course / "site/client/brewing/first-cup.html")
    shown = "".join(page.text)
    assert shown.count(SHOWN) >= 5  # title, aim, heading, caption, description
    assert f"{SHOWN} caption" in shown
    assert f"{SHOWN} desc" in shown
    assert f"{SHOWN} alt" in page.attributes
    assert "{{ 7*7 }}" in "".join(page.text)
