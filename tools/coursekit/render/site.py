"""What every kind of page needs to know: the course, the edition, and what is wrong where."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from coursekit.diagnostics import Diagnostic, Severity
from coursekit.model.loaded import LoadedCourse, LoadedModule, LoadedSession
from coursekit.model.site import Edition
from coursekit.render.links import Links
from coursekit.render.prose import Writer


@dataclass(frozen=True)
class Site:
    course: LoadedCourse
    edition: Edition
    errors: tuple[Diagnostic, ...] = ()
    """Shown in place of the pages they concern; the preview hands them in, a build has none."""

    @property
    def is_staff(self) -> bool:
        return self.edition == "staff"

    def writer(self, here: PurePosixPath, session: LoadedSession | None = None) -> Writer:
        return Writer(Links(self.course, self.edition), here, session)

    def errors_in(self, *places: PurePosixPath) -> tuple[Diagnostic, ...]:
        """The errors in these files, or in files of these folders."""
        return tuple(
            d for d in self.errors if any(d.at.span.path.is_relative_to(p) for p in places)
        )

    def session_places(self, module: LoadedModule, session_id: str) -> tuple[PurePosixPath, ...]:
        """The folder and the quiz of a session, whether or not they could be read."""
        folder = PurePosixPath("curriculum", self.course.language, module.id, session_id)
        quizzes = PurePosixPath("quizzes", self.course.language, module.id)
        return folder, quizzes / f"{session_id}.yml", quizzes / f"{session_id}.family.yml"

    def errors_elsewhere(self) -> tuple[Diagnostic, ...]:
        """The errors that no page of a session shows."""
        shown = {
            d
            for module in self.course.modules
            for entry in module.module.value.sessions
            if entry.planned is None
            for d in self.errors_in(*self.session_places(module, entry.id))
        }
        return tuple(d for d in self.errors if d not in shown)


def only_errors(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(d for d in diagnostics if d.severity is Severity.ERROR)
