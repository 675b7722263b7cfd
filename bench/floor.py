"""The least that a build can take: Python starts, reads the files of a course, converts its prose
once, and writes as many bytes as the site has. Nothing is checked and nothing is put together.

It is run as a program of its own, so that it is timed as builds are.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import yaml
from markdown_it import MarkdownIt


def main(course: Path, site: Path, to: Path) -> None:
    prose = MarkdownIt("commonmark").enable("table")
    for folder in ("curriculum", "quizzes", "docs"):
        for file in sorted((course / folder).rglob("*")):
            if file.suffix in (".md", ".yml"):
                text = file.read_text(encoding="utf-8")
                for said in [text] if file.suffix == ".md" else _texts(_read(text)):
                    prose.render(said)
    for file in sorted(site.rglob("*")):
        if file.is_file():
            target = to / file.relative_to(site)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read_bytes())


def _read(text: str) -> object:
    return yaml.load(text, Loader=yaml.CSafeLoader)


def _texts(value: object) -> Iterator[str]:
    """What may be prose: a string of more than a word."""
    if isinstance(value, str):
        yield from [value] if " " in value else []
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
