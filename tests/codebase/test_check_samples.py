"""The samples of the explanations of the checks do what is said, on the smallest course."""

from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import pytest

from coursekit.diagnostics import Diagnostic
from coursekit.load.markdown import read_prose
from coursekit.load.tree import Tree
from coursekit.model.prose import CodeBlock

EXPLAINED = Path(__file__).parents[2] / "tools" / "coursekit" / "checks" / "explained"


class Sample(NamedTuple):
    """A fenced block whose first line is `language fails|passes path [encoding]`."""

    code: str
    verdict: str
    path: PurePosixPath
    data: bytes


def samples() -> Iterator[Sample]:
    for path in sorted(EXPLAINED.iterdir()):
        for block in read_prose(path.read_text(encoding="utf-8")).blocks:
            if isinstance(block, CodeBlock) and len(words := block.info.split()) > 1:
                data = block.text.encode(words[3] if len(words) > 3 else "utf-8")
                yield Sample(path.stem, words[1], PurePosixPath(words[2]), data)


SAMPLES = tuple(samples())


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda s: f"{s.code} {s.verdict}")
def test_a_sample_does_what_the_page_says(
    sample: Sample, small_course: Tree, diagnose: Callable[[Tree], tuple[Diagnostic, ...]]
) -> None:
    found = diagnose({**small_course, sample.path: sample.data})
    assert (sample.code in {d.code for d in found}) == {"fails": True, "passes": False}[
        sample.verdict
    ]


def test_every_code_has_samples_of_both_kinds() -> None:
    headings = {sample.code for sample in SAMPLES}
    both = {(code, verdict) for code in headings for verdict in ("fails", "passes")}
    assert {(sample.code, sample.verdict) for sample in SAMPLES} == both
    assert len(headings) > 30
