"""Our own course: nothing to mend is found in it, and the map is the whole plan."""

from pathlib import Path

import pytest

from coursekit.adapters.course_folder import Examined, examine, report_text
from coursekit.diagnostics import without_infos
from coursekit.model.loaded import LoadedCourse

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


# the sessions of each path in the plan of the course, by module and number
PATH_A = """1.1 1.3 2.1 2.5 3.1 3.3 4.1 4.2 5.1 5.2 5.3 5.4 6.1 6.3 6.5 7.1 8.1 8.2 9.1 11.1 12.1
12.3 12.5 14.6"""
PATH_B = "1.4 1.5 2.4 3.2 5.5 6.2 8.3 8.4 11.2 12.2 12.4 14.4"
PATH_C = "2.3 6.4 7.2 7.3 8.5 9.2 10.3 11.3 13.2 14.1 14.2 14.5"
SCHEDULES = {
    "08-weeks": (8, PATH_A),
    "12-weeks": (12, f"{PATH_A} {PATH_B}"),
    "16-weeks": (16, f"{PATH_A} {PATH_B} {PATH_C}"),
}


def numbers_of(course: LoadedCourse) -> dict[str, str]:
    """The number of each session in the plan, such as 1.1, by its id."""
    return {
        entry.id: f"{at}.{number}"
        for at, module in enumerate(course.modules, 1)
        for number, entry in enumerate(module.module.value.sessions, 1)
    }


@pytest.mark.parametrize("name", SCHEDULES)
def test_a_schedule_holds_what_the_plan_says_three_a_week(found: Examined, name: str) -> None:
    schedule = found.course.schedules[name].value
    length, sessions = SCHEDULES[name]
    numbers = numbers_of(found.course)
    weeks = [[numbers[session] for session in week.sessions] for week in schedule.weeks]
    assert len(weeks) == length
    assert all(len(week) == 3 for week in weeks)
    assert sorted(n for week in weeks for n in week) == sorted(sessions.split())
    assert weeks[0] == ["1.1", "2.5", "5.1"]
    assert {"12.1", "6.5"} < set(weeks[1])
    assert set(weeks[1]) & {"12.2", "12.3"}
    assert weeks[2][:2] == ["8.1", "5.2"]


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
    assert {family.id.removesuffix("-family") for family in families} == {
        "what-an-iop-is",
        "what-addiction-is",
        "stimulants-opioids-and-sedatives",  # with the session before it
        "the-brain-in-recovery",
        "stop-the-cycle",
        "relapse-is-a-process",
        "finding-mutual-help",
        "addiction-and-the-family",
        "communication-and-boundaries",
        "trust-and-repair",
        "parenting-and-family-night",
    }  # the one on medications comes with its module
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
