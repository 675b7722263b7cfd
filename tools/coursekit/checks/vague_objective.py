"""Nobody can see whether a reader understands: an objective names something that can be shown."""

import re
from collections.abc import Iterator

from coursekit.checks._languages import in_english
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse
from coursekit.source import Place

# "people you know" and "let someone know" say whom; "know the links" says what to learn
_VAGUE = re.compile(
    r"\b(?:understand(?:s|ing)?|learn(?:s|ing)? (?:more )?about|aware of|be aware of"
    r"|appreciat(?:e|es|ing)|(?<!you )(?<!they )(?<!someone )(?<!others )(?<!people )(?<!them )"
    r"know(?:s|ing)?)\b",
    re.IGNORECASE,
)


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for session in course.sessions.values() if in_english(course) else ():
        about = session.session
        for index, objective in enumerate(about.value.objectives):
            if found := _VAGUE.search(objective.text):
                at = Place(1, found.start() + 1, len(found[0]))
                span = about.document.in_value(("objectives", index, "text"), at)
                yield warning(
                    "vague-objective",
                    f"the objective `{objective.id}` says `{found[0]}`, which nobody can see",
                    Label(span, "cannot be seen or heard"),
                    help="begin with what a person does: name, list, show, say, plan",
                )
