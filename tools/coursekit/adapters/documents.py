"""Word files and the book of a course: the package's files, drawings and pandoc together."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from pathlib import PurePosixPath
from string import Template

import typst

from coursekit.adapters.files import read_assets
from coursekit.adapters.pandoc import run_pandoc
from coursekit.adapters.press import open_press
from coursekit.model.loaded import LoadedCourse
from coursekit.print.choices import Sheet
from coursekit.print.docx import docx
from coursekit.print.drawing import Drawn, draw, draw_svg
from coursekit.print.epub import epub
from coursekit.print.epub_finish import finished
from coursekit.print.paper import Paper, Picture, every
from coursekit.render.markup import text

_COVER_WIDTH = 450  # in points


@dataclass(frozen=True)
class Documents:
    """Makes documents of one course; each figure is drawn once."""

    course: LoadedCourse
    fonts: typst.Fonts
    _drawn: dict[PurePosixPath, Drawn] = field(default_factory=dict)

    def docx(self, paper: Paper, sheet: Sheet = "letter") -> bytes:
        """Raises PandocError."""
        shown = {block.path for block in every(paper.blocks) if isinstance(block, Picture)}
        for path in shown - self._drawn.keys():
            self._drawn[path] = draw(self.course.figures[path], self.fonts)
        return run_pandoc(docx(paper, self._drawn, _read("word"), sheet))

    def epub(self) -> bytes:
        """The client course. Raises PandocError."""
        look = _read("book")
        title = self.course.course.value.title if self.course.course else "Course"
        drawing = Template(look["cover.svg"].decode()).substitute(title=text(title))
        cover = draw_svg(drawing.encode(), _COVER_WIDTH, self.fonts)
        made = epub(self.course, cover, look["book.css"], _book_fonts())
        return finished(run_pandoc(made))


@contextmanager
def open_documents(course: LoadedCourse) -> Iterator[Documents]:
    with open_press(course) as press:
        yield Documents(course, press.fonts)


@cache
def _read(folder: str) -> dict[str, bytes]:
    """What the package brings for the look of a format, by file name."""
    found = resources.files("coursekit.print") / folder
    return {entry.name: entry.read_bytes() for entry in found.iterdir()}


def _book_fonts() -> dict[str, bytes]:
    """Latin letters in three styles; for others the reading app has a font."""
    fonts = {path.name: data for path, data in read_assets().items() if path.suffix == ".woff2"}
    return {name: data for name, data in fonts.items() if "-latin-ext-" not in name}
