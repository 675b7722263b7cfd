"""A plan that does not add up to the length of the group leaves its last part without time."""

from collections.abc import Iterator

from coursekit.diagnostics import Diagnostic, Label, error
from coursekit.model.loaded import LoadedCourse
from coursekit.model.session import VARIANTS


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for session in course.sessions.values():
        document, plan = session.session.document, session.session.value.plan
        for variant in VARIANTS:
            total = sum(part.minutes.of(variant) for part in plan)
            if total != variant:
                amount = abs(total - variant)
                there = f"{amount} too many" if total > variant else f"{amount} too few"
                yield error(
                    "plan-minutes",
                    f"the parts of the {variant}-minute group add up to {total} minutes",
                    Label(document.at("plan"), there),
                    help=f"change the numbers after `{variant}:` so that they add up to {variant}",
                )
