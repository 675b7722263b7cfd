"""A topic code with a slip in it counts for nothing, and the map of what is covered has a hole."""

from collections.abc import Iterator

from coursekit.checks._known import known_topics
from coursekit.checks._topics import named_topics
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse
from coursekit.nearness import did_you_mean


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    known = known_topics(course)
    for code, span in named_topics(course):
        if known is not None and code not in known:
            yield warning(
                "unknown-topic",
                f"the topic `{code}` is not among those that the course must cover",
                Label(span, "no such topic"),
                help=did_you_mean(code, known, "add it to `curriculum/coverage.yml`"),
            )
