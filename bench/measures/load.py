"""How many pages one nginx with our settings sends: 50 connections at once, from this machine.

Any answer that fails is an error of the benchmark.
"""

import gzip
import re
import subprocess
from collections.abc import Iterator

from bench.borrowed import nginx, program
from bench.contenders import OURS
from bench.process import BenchError
from bench.sample import Plan, Sample
from bench.work import Work, first_page

_BAD = re.compile(r"Socket errors:.*|Non-2xx or 3xx responses:.*")
_FIGURES = {
    "Pages a second under load": (re.compile(r"Requests/sec:\s+([\d.]+)"), "1/s"),
    "Slowest of 100 under load": (re.compile(r"99%\s+([\d.]+)(us|ms|s)\b"), "ms"),
}
_IN_MS = {"us": 0.001, "ms": 1.0, "s": 1000.0}


def measure(work: Work, plan: Plan) -> Iterator[Sample]:
    site = work.site(OURS, plan.usual)
    page = site / first_page(OURS)
    packed = page.with_name(f"{page.name}.gz")
    packed.write_bytes(gzip.compress(page.read_bytes(), 9, mtime=0))  # as the docs say to do
    try:
        with nginx(site) as (origin, *_):
            for _ in range(plan.rounds):
                yield from _figures(_wrk(f"{origin}/{first_page(OURS)}", plan.seconds), plan.usual)
    finally:
        packed.unlink()


def _wrk(address: str, seconds: int) -> str:
    said = subprocess.run(
        [program("wrk"), "--threads", "2", "--connections", "50", "--duration", f"{seconds}s",
         "--latency", "--header", "Accept-Encoding: gzip", address],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    if bad := _BAD.search(said):
        raise BenchError(f"under load: {bad.group()}")
    return said


def _figures(said: str, sessions: int) -> Iterator[Sample]:
    for what, (pattern, unit) in _FIGURES.items():
        found = pattern.search(said)
        if found is None:
            raise BenchError(f"wrk says nothing of: {what}\n{said}")
        value = float(found[1]) * (_IN_MS[found[2]] if unit == "ms" else 1)
        yield Sample(what, "nginx", unit, value, sessions)
