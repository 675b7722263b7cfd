"""Every group has the same seven parts, so that people know what comes and a new facilitator can
lead it."""

from collections.abc import Iterator

from coursekit.checks._known import is_damaged
from coursekit.checks._order import misplaced, missing
from coursekit.diagnostics import Diagnostic, error
from coursekit.model.loaded import LoadedCourse
from coursekit.model.session import PLAN_PARTS


def check(course: LoadedCourse) -> Iterator[Diagnostic]:
    for session in course.sessions.values():
        document, plan = session.session.document, session.session.value.plan
        if is_damaged(document, "plan"):
            continue
        found = [(part.id, document.at("plan", i, "id")) for i, part in enumerate(plan)]
        for name, label in missing(found, PLAN_PARTS):
            message, advice = f"the plan has no part `{name}`", f"add `- id: {name}` to the plan"
            yield error("plan-parts", message, label, help=advice)
        for name, label in misplaced(found, PLAN_PARTS):
            message = f"the part `{name}` stands in the wrong place"
            advice = "move it; the order is the same in all sessions"
            yield error("plan-parts", message, label, help=advice)
