"""The cue words are what people remember when a craving comes, and slides and cards show them:
each step of the skill begins with its own, in bold."""

from collections.abc import Iterator

from coursekit.checks._skill import SKILL, section_of, steps_of
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse

_CODE = "step-without-cue-word"


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for session in course.sessions.values():
        section = section_of(session, SKILL)
        if session.lesson is None or section is None or not section.blocks:
            continue
        steps = steps_of(section)
        if not steps:
            at = Label(session.lesson.in_body(section.at), "no step below this")
            message = f"`## {SKILL}` has no numbered list of steps"
            advice = "write the skill as a list: `1. **Name** the link.`"
            yield warning(_CODE, message, at, help=advice)
        for number, step in enumerate(steps, start=1):
            if step.cue is None and step.blocks:
                at = Label(session.lesson.in_body(step.blocks[0].at), "begins without bold words")
                message = f"step {number} of the skill does not begin with a cue word"
                advice = "begin it with the word that people should remember, in bold: `**Name**`"
                yield warning(_CODE, message, at, help=advice)
