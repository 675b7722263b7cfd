"""A group can leave people worse than they came. Each ends with a check, so that nobody goes home
alone with a craving, a fear or a danger."""

from collections.abc import Iterator

from coursekit.checks._languages import in_english
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import Callout, plain_text


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    if not in_english(course):
        return
    for session in course.sessions.values():
        title = next((p.title for p in session.session.value.plan if p.id == "close"), None)
        section = next((s for s in session.guide_sections if s.title == title), None)
        feeling = course.closing_check(session.track)
        if session.guide is None or section is None or feeling is None:
            continue
        said = [
            plain_text(b.children).lower()
            for b in section.blocks
            if isinstance(b, Callout) and b.kind == "say"
        ]
        wanted = (feeling.lower(), "0 to 10", "stay five minutes")
        if not any(all(words in text for words in wanted) for text in said):
            asked = f"{feeling.capitalize()}, 0 to 10, to yourself."
            yield warning(
                "closing-check-missing",
                "the last part of the plan has no closing check",
                Label(session.guide.in_body(section.at), "not said below this"),
                help=f'add a `SAY`: "{asked} Anyone not safe to leave as you are? Stay five '
                'minutes."',
            )
