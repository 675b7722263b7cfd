"""Our own course: nothing to mend is found in it, and the map is the whole plan."""

from pathlib import Path

import pytest

from coursekit.adapters.course_folder import Examined, examine, report_text
from coursekit.diagnostics import without_infos

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def found() -> Examined:
    return examine(REPOSITORY)


def test_the_course_has_no_finding(found: Examined) -> None:
    due = without_infos(found.diagnostics)
    assert due == (), report_text(found, "plain", due)


def test_all_modules_and_sessions_of_the_plan_are_listed(found: Examined) -> None:
    """The course is planned as 14 modules with these numbers of sessions: 68 in all."""
    planned = {
        "starting-an-iop": 5, "understanding-addiction": 5, "brain-chemistry": 4,
        "progression-and-change": 4, "triggers-and-cravings": 5, "relapse-prevention": 6,
        "thinking-skills": 4, "emotion-skills": 5, "twelve-step-introduction": 4,
        "spirituality-and-meaning": 4, "family-dynamics": 5, "medications-and-mental-health": 6,
        "wellness": 5, "life-in-recovery": 6,
    }  # fmt: skip
    modules = found.course.modules
    assert {m.id: len(m.module.value.sessions) for m in modules} == planned
    assert sum(planned.values()) == 68


def test_the_paths_have_the_sizes_that_are_promised(found: Examined) -> None:
    """24 sessions in 8 weeks, 12 more for 12 weeks, 12 more for 16, and 20 electives."""
    course = found.course
    paths = [p.path for p in course.planned.values()]
    paths += [s.session.value.path for m in course.modules for s in m.sessions.values()]
    assert {path: paths.count(path) for path in "ABCE"} == {"A": 24, "B": 12, "C": 12, "E": 20}


def test_every_listed_session_says_what_it_covers(found: Examined) -> None:
    course = found.course
    assert all(p.topics and p.aim.startswith("You can") for p in course.planned.values())
    written = [s.session.value for m in course.modules for s in m.sessions.values()]
    assert all(session.topics for session in written)
    assert all(s.session.value.aim.startswith("You can") for s in course.sessions.values())


def test_the_topics_of_the_plan_are_listed(found: Examined) -> None:
    """The numbers of topics that the manuals have, and of those the course was founded on."""
    assert found.course.coverage is not None
    programs = {p.id: len(p.topics) for p in found.course.coverage.value.programs}
    assert (
        programs
        | {
            "matrix-early-recovery": 8 + 1,  # the sixth has two halves
            "matrix-relapse-prevention": 32 + 3,
            "matrix-individual": 5,
            "matrix-family-education": 13,
            "matrix-social-support": 36,
            "living-in-balance": 12 + 23,
            "tip": 16,
            "nida-group-drug-counseling": 12,
            "mbrp": 8,
            "founding": 34,
        }
        == programs
    )


def test_every_family_page_carries_withdrawal_overdose_and_violence(found: Examined) -> None:
    families = [family for m in found.course.modules for family in m.families.values()]
    assert [family.id for family in families] == ["stop-the-cycle-family"]
    for family in families:
        assert {"withdrawal", "overdose", "violence"} <= set(family.session.value.carries)


def test_each_single_choice_key_stands_in_every_place(found: Examined) -> None:
    """Within a quiz no place of the right option is preferred: each place holds one at least."""
    for session in found.course.sessions.values():
        assert session.quiz is not None
        places = [
            [option.right for option in question.lower().options].index(True)
            for question in session.quiz.value.questions
            if getattr(question, "kind", "") == "single-choice"
        ]
        assert {0, 1, 2} <= set(places), session.id
