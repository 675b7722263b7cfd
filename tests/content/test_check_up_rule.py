"""The check-ups of our own modules are those that the rule gives, by another program."""

from pathlib import Path

import pytest

from check_up_rule import modules, rows, sessions
from coursekit.adapters.course_folder import examine
from coursekit.model.loaded import LoadedCourse
from coursekit.render.check_ups import CheckUp, check_ups
from coursekit.render.site import Site

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def course() -> LoadedCourse:
    return examine(REPOSITORY).course


def chosen(made: CheckUp) -> list[tuple[str, str, str, str]]:
    return [(o.session.id, o.objective.id, o.before.id, o.after.id) for o in made.partners]


def test_each_module_with_sessions_has_the_check_up_of_the_rule(course: LoadedCourse) -> None:
    made = {one.module.id: one for one in check_ups(Site(course, "staff"))}
    assert list(made) == [module for module in modules() if sessions(module)]
    for module, one in made.items():
        expected = [(s, o["id"], a["id"], b["id"]) for s, o, a, b in rows(module)]
        assert chosen(one) == expected
        assert one.number == modules().index(module) + 1


def test_what_a_session_lacks_is_known(course: LoadedCourse) -> None:
    for made in check_ups(Site(course, "staff")):
        counts = [row[0] for row in rows(made.module.id)]
        expected = [(s, counts.count(s)) for s in sessions(made.module.id) if counts.count(s) < 2]
        assert [(session.id, count) for session, count in made.lacking()] == expected
