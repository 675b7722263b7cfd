"""How long a page takes to mark an answer: from the press of the button until it is shown.

Each question of the page is answered in a real browser, and laying out anew is in the time.
`mkdocs-quiz` marks an answer when it is chosen; with `mkdocs-mcq` one button marks the whole page.
"""

from collections.abc import Iterator
from pathlib import Path

from bench.borrowed import Browser, browser, nginx
from bench.contenders import CONTENDERS, Contender
from bench.process import BenchError
from bench.sample import Plan, Sample
from bench.work import Work, first_page

_ANSWER = """({box, option, button, shown}) => [...document.querySelectorAll(box)]
.filter((one) => one.querySelector(option)).map((one) => {
    if (button) one.querySelector(option).click();
    const start = performance.now();
    one.querySelector(button || option).click();
    const told = [...one.querySelectorAll(shown)];
    const isShown = told.some((t) => t.getBoundingClientRect().height > 0 && t.textContent.trim());
    return isShown ? performance.now() - start : -1;
})"""


def measure(work: Work, plan: Plan) -> Iterator[Sample]:
    with browser() as opened:
        for _ in range(plan.rounds):
            for contender in CONTENDERS:
                if contender.quiz:
                    site = work.site(contender, plan.usual)
                    yield from _marked(opened, contender, site, plan.usual)


def _marked(opened: Browser, contender: Contender, site: Path, sessions: int) -> Iterator[Sample]:
    without = ("Content-Security-Policy",)
    context = opened.new_context(service_workers="block")
    with nginx(site, without=without) as (origin, *_):
        page = context.new_page()
        page.goto(f"{origin}/{first_page(contender)}", wait_until="load")
        times: list[float] = page.evaluate(_ANSWER, dict(contender.quiz))
        context.close()
    if not times or min(times) < 0:
        raise BenchError(f"{contender.name}: an answer is not marked ({times})")
    for time in times:
        yield Sample("Marking an answer", contender.name, "ms", time, sessions)
