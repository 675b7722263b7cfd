"""People learn a skill by doing it: a group that mostly listens goes home without one."""

from collections.abc import Iterator

from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse
from coursekit.model.session import VARIANTS

_SHARE = 4
"""One part in so many of the group is practice, at the least."""


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for session in course.sessions.values():
        for index, part in enumerate(session.session.value.plan):
            if part.id != "practice":
                continue
            for variant in VARIANTS:
                minutes = part.minutes.of(variant)
                least = -(-variant // _SHARE)  # rounded up
                if minutes < least:
                    span = session.session.document.at("plan", index, "minutes", str(variant))
                    yield warning(
                        "too-little-practice",
                        f"{minutes} of {variant} minutes are practice, less than a quarter",
                        Label(span, f"{least - minutes} too few"),
                        help=f"give practice at least {least} minutes, and take them from parts in "
                        "which people listen",
                    )
