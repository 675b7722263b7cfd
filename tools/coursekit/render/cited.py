"""The sources that a page cites, at its end."""

from collections.abc import Iterator

from coursekit.model.prose import Citation, Prose, walk
from coursekit.render.markup import heading, tag
from coursekit.render.prose import Writer
from coursekit.render.reference import full_reference


def source_list(writer: Writer, texts: list[Prose]) -> Iterator[str]:
    """The sources cited in these texts, under the numbers they have everywhere."""
    cited = {n.source for t in texts for n in walk(t.blocks) if isinstance(n, Citation)}
    numbers = writer.course.source_numbers
    known = sorted((numbers[source], source) for source in cited if source in numbers)
    if not known:
        return
    yield heading(2, "Where this comes from", "where-this-comes-from")
    items = [
        tag("li", full_reference(writer.course.source_records[source]), value=number)
        for number, source in known
    ]
    how_many = "1 source" if len(items) == 1 else f"{len(items)} sources"
    yield tag(
        "details",
        tag("summary", how_many),
        tag("ol", *items, class_="hg-sources"),
        class_="hg-fold",
        data_unsearched=True,
    )
