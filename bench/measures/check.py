"""`course check` from a cold start: our whole real course, one of its files, and many questions.

Words put together by chance teach badly, and the checks say so; that is no failure.
"""

from collections.abc import Iterator

from bench.contenders import OURS
from bench.process import COURSE, run
from bench.sample import Plan, Sample
from bench.work import Work

_FINE = (0, 1)
WHOLE, ONE_FILE, QUESTIONS = (
    "our whole course",
    "one file of it",
    "a made-up course with many questions",
)


def measure(work: Work, plan: Plan) -> Iterator[Sample]:
    course, session = work.course()
    check = (*COURSE, "check")
    one_file = (*check, f"quizzes/en/{session}.yml")
    many = plan.sessions_for_questions
    run(check, course, _FINE)  # not timed: caches fill
    for _ in range(plan.rounds):
        yield _sample(WHOLE, run(check, course, _FINE).seconds)
        yield _sample(ONE_FILE, run(one_file, course, _FINE).seconds)
        for sessions in sorted({*plan.sizes, many}):
            seconds = run(check, work.folder(OURS, sessions), _FINE).seconds
            who = QUESTIONS if sessions == many else "a made-up course"
            yield _sample(who, seconds, sessions)


def _sample(who: str, seconds: float, sessions: int | None = None) -> Sample:
    return Sample("`course check`", who, "s", seconds, sessions)
