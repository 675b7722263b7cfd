"""A paper as PDF/UA-1, set by Typst. The same paper gives the same bytes."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

import typst

from coursekit.model.loaded import Figure
from coursekit.print.choices import Sheet, Variant
from coursekit.print.figures import ready, widths
from coursekit.print.paper import Paper, Picture, every
from coursekit.print.typeset import Typeset

_TYPST_SHEETS = {"letter": "us-letter", "a4": "a4"}


@dataclass(frozen=True)
class Press:
    """What is needed to print: the template, the folder with the fonts, and the figures."""

    template: bytes
    fonts: typst.Fonts
    figures: Mapping[PurePosixPath, Figure]

    def pdf(self, paper: Paper, sheet: Sheet = "letter", variant: Variant = "normal") -> bytes:
        """Raises typst.TypstError where Typst refuses it."""
        data = json.dumps(self._data(paper, sheet, variant), ensure_ascii=False)
        shown = {p.path for p in every(paper.blocks) if isinstance(p, Picture)}
        files = {"main.typ": self.template, "paper.json": data.encode()}
        for path in sorted(shown):
            files[str(path)] = ready(self.figures[path].data, gray=variant == "bw")
        compiled: Any = typst.compile  # its types do not know that it takes several files
        made = compiled(
            files,
            font_paths=self.fonts,
            pdf_standards=["ua-1"],
            timestamp=paper.imprint.time,
        )
        assert isinstance(made, bytes)  # noqa: S101 - a PDF is one file
        return made

    def _data(self, paper: Paper, sheet: Sheet, variant: Variant) -> dict[str, object]:
        """On a cover, and in the title that a window shows, a pack is a number."""
        imprint = paper.imprint
        neutral = f"{imprint.course} {paper.code}"
        title = neutral if paper.cover else paper.title
        blocks = Typeset(lambda path: widths(self.figures[path])).blocks(paper.blocks)
        return {
            "sheet": _TYPST_SHEETS[sheet],
            "variant": variant,
            "document": f"{title}: {paper.what}",
            "title": title,
            "what": paper.what,
            "above": f"{paper.what} · {imprint.course} {paper.code}",
            "cover": paper.cover,
            "contents": paper.kind == "module-pack",
            "foot": f"{imprint.course} · version {imprint.version} · {imprint.date}",
            "page": "Page {} of {}",
            "imprint": {"course": imprint.course, "language": imprint.language},
            "blocks": blocks,
        }
