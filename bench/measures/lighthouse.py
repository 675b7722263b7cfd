"""Lighthouse on a session's page, as on a mid-range phone, some rounds in turn."""

from collections.abc import Iterator
from contextlib import ExitStack

from bench.borrowed import audit, served
from bench.contenders import MKDOCS_QUIZ_AS_IT_COMES, OURS, PLAIN
from bench.sample import Plan, Sample
from bench.work import Work, first_page

_TIMES = {
    "first-contentful-paint": "First words on a phone",
    "largest-contentful-paint": "Largest part on a phone",
    "total-blocking-time": "Blocked on a phone",
}


def measure(work: Work, plan: Plan) -> Iterator[Sample]:
    set_against = (OURS, MKDOCS_QUIZ_AS_IT_COMES, PLAIN) if plan.real else (OURS,)
    with ExitStack() as stack:
        addresses = {
            one: f"{stack.enter_context(served(work.site(one, plan.usual)))}/{first_page(one)}"
            for one in set_against
        }
        for _ in range(plan.rounds):
            for contender, address in addresses.items():
                report = audit(address, ("performance",))
                score = 100 * report["categories"]["performance"]["score"]
                who, sessions = contender.name, plan.usual
                yield Sample("Lighthouse, performance of 100", who, "", score, sessions)
                for name, words in _TIMES.items():
                    value = report["audits"][name]["numericValue"]
                    yield Sample(words, who, "ms", value, sessions)
