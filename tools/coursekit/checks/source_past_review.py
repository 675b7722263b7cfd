"""Laws, numbers and advice change: a source that had to be looked at again by a day may no longer
say what the course says."""

from collections.abc import Iterator

from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.base import long_date
from coursekit.model.loaded import LoadedCourse


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    if course.sources is None or course.today is None:
        return
    for index, source in enumerate(course.sources.value.sources):
        if source.review_by is not None and source.review_by < course.today:
            span = course.sources.document.at("sources", index, "review_by")
            yield warning(
                "source-past-review",
                f"the source `{source.id}` was to be looked at again by "
                f"{long_date(source.review_by)}",
                Label(span, "this day is past"),
                help="read the source again, mend what cites it, then give it a new day",
            )
