"""The sources that printed blocks cite, under the numbers that they have everywhere."""

from collections.abc import Iterable

from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import Citation, Heading, Text, walk
from coursekit.print.paper import Printed, Sources, every, phrases
from coursekit.render.reference import full_reference


def with_sources(course: LoadedCourse, blocks: tuple[Printed, ...]) -> tuple[Printed, ...]:
    """The blocks, and below them what they cite, if they do."""
    listed = sources(course, blocks)
    if not listed.entries:
        return blocks
    return (*blocks, Heading(2, (Text("Where this comes from"),)), listed)


def sources(course: LoadedCourse, blocks: Iterable[Printed]) -> Sources:
    words = (inline for block in every(blocks) for phrase in phrases(block) for inline in phrase)
    cited = {int(node.source) for node in walk(words) if isinstance(node, Citation)}
    records = {n: course.source_records[source] for source, n in course.source_numbers.items()}
    return Sources(tuple((n, full_reference(records[n]).striptags()) for n in sorted(cited)))
