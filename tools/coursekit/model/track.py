"""For whom a session is held: for clients, and in the family track for their families too.

Both stand in the same folder, in files of the same kinds under other names.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class Track:
    """Whom a session is held for, what its files are called, and what differs in them."""

    readers: str
    about: str
    lesson: str
    guide: str
    worksheet: str
    quiz_ending: str
    """What follows the session's id in the name of the quiz's file."""
    id_ending: str
    """What follows the session's id in the id of this edition of it."""
    guide_closing: tuple[str, ...]
    """The sections of the guide below those of the plan."""
    questions: Mapping[str, int]
    """How many questions each form of the quiz has."""

    def id_of(self, session_id: str) -> str:
        return session_id + self.id_ending

    def files(self, folder: PurePosixPath) -> dict[str, PurePosixPath]:
        """Every file of the session in this folder, by what it is."""
        quiz = PurePosixPath("quizzes", *folder.parts[1:-1], folder.name + self.quiz_ending)
        return {
            "about": folder / self.about,
            "lesson": folder / self.lesson,
            "guide": folder / self.guide,
            "worksheet": folder / self.worksheet,
            "quiz": quiz,
        }


CLIENTS = Track(
    readers="clients",
    about="session.yml",
    lesson="lesson.md",
    guide="guide.md",
    worksheet="worksheet.yml",
    quiz_ending=".yml",
    id_ending="",
    guide_closing=(
        "Hard questions",
        '"I\'m only here because I have to"',
        "For people who were here before",
        "What to watch for",
        "Online",
        "Family note",
        "Fidelity checklist",
        "Progress note",
    ),
    questions={"a": 4, "b": 4},
)
FAMILIES = Track(
    readers="families",
    about="family.yml",
    lesson="family.md",
    guide="family-guide.md",
    worksheet="family-worksheet.yml",
    quiz_ending=".family.yml",
    id_ending="-family",
    guide_closing=(
        "Hard questions",
        '"I\'m not the one with the problem"',
        "For people who were here before",
        "What to watch for",
        "Online",
        "Fidelity checklist",
        "Record of the group",
    ),
    questions={"a": 5},
)
TRACKS = (CLIENTS, FAMILIES)
