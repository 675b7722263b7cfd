"""What people take with them are the cue words: said in the skill, they are said again where the
lesson tells what to remember."""

from collections.abc import Iterator

from coursekit.checks._skill import SKILL, section_of, steps_of, words_of
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse
from coursekit.model.passage import WORD
from coursekit.model.prose import plain_text
from coursekit.nearness import listed

_MEMORY = "What to remember"


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for session in course.sessions.values():
        skill, memory = section_of(session, SKILL), section_of(session, _MEMORY)
        if session.lesson is None or skill is None or memory is None or not memory.blocks:
            continue
        kept = {word.lower() for word in WORD.findall(plain_text(memory.blocks))}
        cues = [step.cue for step in steps_of(skill) if step.cue is not None]
        lost = [cue for cue in cues if not kept.issuperset(words_of(cue))]
        if lost:
            names = [plain_text(cue.children).rstrip(".,:;!") for cue in lost]
            yield warning(
                "cue-words-lost",
                f"`## {_MEMORY}` does not have {listed(names)}",
                Label(session.lesson.in_body(memory.at), "not below this"),
                *[Label(session.lesson.in_body(cue.at), "a cue word") for cue in lost],
                help="say the cue words of the skill once more, in their order",
            )
