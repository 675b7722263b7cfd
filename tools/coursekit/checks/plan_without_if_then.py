"""A plan that says when and what is kept more often than a good wish: the lesson ends with one, and
the page sets it apart."""

from collections.abc import Iterator

from coursekit.checks._languages import in_english
from coursekit.checks._skill import section_of
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse
from coursekit.model.prose import Paragraph, Strong, plain_text, walk

_HOME = "Take it home"
_WORDS = ("if", "then")


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    if not in_english(course):
        return
    for session in course.sessions.values():
        section = section_of(session, _HOME)
        if session.lesson is None or section is None or not section.blocks:
            continue
        last = section.blocks[-1]
        bold = [
            plain_text(node.children).lower().strip(" ,.")
            for node in walk(section.blocks[-1:])
            if isinstance(node, Strong)
        ]
        if not isinstance(last, Paragraph) or [w for w in bold if w in _WORDS] != list(_WORDS):
            yield warning(
                "plan-without-if-then",
                f"the last paragraph of `## {_HOME}` is not an if-then plan",
                Label(session.lesson.in_body(last.at), "not a paragraph with bold `If`, `then`"),
                help="end it with one: `**If** this happens, **then** I will do that.`",
            )
