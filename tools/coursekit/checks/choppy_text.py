"""Below grade 3 a text for adults may sound childish, or fall into pieces that the reader has to
join."""

from collections.abc import Iterator

from coursekit.checks._grades import count
from coursekit.checks._readings import readings
from coursekit.diagnostics import Diagnostic, Label, warning
from coursekit.model.loaded import LoadedCourse
from coursekit.model.track import TRACKS

LOWEST = 3.0
ENOUGH_WORDS = 200
"""A lesson has 450 and more; what is shorter is only begun, and short texts are simple."""
_LESSONS = tuple(track.lesson for track in TRACKS)


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    """Only of lessons: the options of a quiz and the labels of a worksheet are short by nature."""
    for reading in readings(course):
        first = reading.sentences[0]
        counts = count(reading.sentences)
        judged = first.passage.document.path.name in _LESSONS and counts.words >= ENOUGH_WORDS
        if judged and round(counts.grade, 1) < LOWEST:
            length = counts.words / counts.sentences
            yield warning(
                "choppy-text",
                f"this {reading.kind} is of grade {counts.grade:.1f}; below {LOWEST} it may sound "
                "choppy or childish",
                Label(first.span, f"{length:.0f} words a sentence from here on"),
                help="read it aloud; join sentences that belong together with a small word such "
                "as `and`, `so`, `because`",
            )
