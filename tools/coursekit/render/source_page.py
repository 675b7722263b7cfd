"""A content file as it is written, line by line, for the links of the findings. Preview only."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import PurePosixPath

from coursekit.model.site import PagePlan
from coursekit.render.markup import Html, heading, page, preformatted, tag
from coursekit.render.site import Site


def source_page(path: PurePosixPath) -> PurePosixPath:
    return PurePosixPath("source", f"{path}.md")


def source_pages(site: Site) -> Iterator[PagePlan]:
    """Of every file that something was found in."""
    for path in sorted({d.at.span.path for d in site.findings}):
        if path in site.course.documents:
            name = str(path)
            body = _lines(site.course.documents[path].text)
            markdown = page(name, name, heading(1, name, "source"), body)
            yield PagePlan(source_page(path), markdown, path)


@lru_cache(maxsize=1024)  # of all that the preview shows, one file changes with a save
def _lines(text: str) -> Html:
    items = [
        tag("li", tag("code", preformatted(line or " ")), id=f"L{number}")
        for number, line in enumerate(text.split("\n"), start=1)
    ]
    return tag("ol", *items, class_="hg-source-lines", data_unsearched=True)
