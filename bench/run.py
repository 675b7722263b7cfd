"""Measures ours next to other ways of making the same pages, in turn (`make bench`).

All takes as long as it takes: the exit status says only whether everything could be measured and
every site holds all that it should. What was measured is kept at once; a measure that is taken
again takes the place of what was there.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bench.measures import MEASURES
from bench.process import BenchError
from bench.publish import publish
from bench.results import Results, add, load, machine, save
from bench.sample import FULL, SMOKE, Plan
from bench.skipped import Skipped
from bench.table import write_tables
from bench.work import REPOSITORY, Work

KEPT = REPOSITORY / "build" / "bench.json"


def main() -> None:
    options = _options()
    if options.publish:
        publish(*load(options.results))
        return
    plan = SMOKE if options.smoke else FULL
    plan = replace(
        plan, rounds=options.rounds or plan.rounds, sizes=tuple(options.sessions or plan.sizes)
    )
    problems = take(options.only or list(MEASURES), plan, options.results)
    sys.stdout.write(write_tables(*load(options.results)))
    sys.exit("\n".join(problems) or None)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench.run",
        description=__doc__,
        formatter_class=argparse.RawTextHelpFormatter,
    )
    own = parser.add_argument
    own("--only", nargs="+", choices=MEASURES, help="these measures and no others")
    own("--rounds", type=int, help=f"timed runs of each (default: {FULL.rounds})")
    own("--sessions", type=int, nargs="+", help="sizes of the course (default: 75 300 1200)")
    own("--smoke", action="store_true", help="each measure once, as small as can be: does it run?")
    own("--results", type=Path, metavar="FILE", default=KEPT, help="where the figures are kept")
    own("--publish", action="store_true", help="only put the figures into the docs, with a plot")
    return parser.parse_args()


def take(parts: Sequence[str], plan: Plan, file: Path) -> list[str]:
    """Measures, and keeps what it gets. Gives what went wrong, a line each."""
    where, results = load(file)
    results = results if where == machine() else {}  # figures of two machines are not compared
    problems = []
    with tempfile.TemporaryDirectory() as place:
        work = Work(Path(place), real=plan.real)
        for part in parts:
            try:
                _take(part, work, plan, results, file)
            except Skipped as reason:
                sys.stderr.write(f"{part}: left out, {reason}\n")
            except BenchError as problem:
                problems.append(f"{part}: {problem}")
    return problems


def _take(part: str, work: Work, plan: Plan, results: Results, file: Path) -> None:
    sys.stderr.write(f"{part} …\n")
    results[part] = []
    for sample in MEASURES[part](work, plan):
        add(results, part, sample)
        save(results, file)


if __name__ == "__main__":
    main()
