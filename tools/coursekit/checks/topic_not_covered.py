"""The course says which topics of known programs it covers: each is a promise that some session
must keep."""

from collections.abc import Iterator

from coursekit.checks._topics import all_are_known, named_topics
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    if course.coverage is None or not all_are_known(course):
        return
    named = {topic.code for topic in named_topics(course)}
    for at, program in enumerate(course.coverage.value.programs):
        for index, topic in enumerate(program.topics):
            if topic.code not in named:
                route = ("programs", at, "topics", index, "code")
                yield warning(
                    "topic-not-covered",
                    f"no session covers `{topic.code}`, {topic.title}",
                    Label(course.coverage.document.at(*route), "named by no session"),
                    help=f"add `{topic.code}` to the `topics:` of the session that teaches it, or "
                    "plan one",
                )
