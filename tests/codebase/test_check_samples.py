"""The samples of the authors' page on the checks do what the page says, on the smallest course."""

from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import pytest

from coursekit.diagnostics import Diagnostic
from coursekit.load.markdown import read_prose
from coursekit.load.tree import Tree
from coursekit.model.prose import CodeBlock, Heading, plain_text

DOCS = Path(__file__).parents[2] / "docs" / "staff" / "authors" / "checks.md"


class Sample(NamedTuple):
    """A fenced block whose first line is `language fails|passes path [encoding]`."""

    code: str
    verdict: str
    path: PurePosixPath
    data: bytes


def samples() -> Iterator[Sample]:
    code = ""
    for block in read_prose(DOCS.read_text(encoding="utf-8")).blocks:
        if isinstance(block, Heading):
            code = plain_text(block.children)
        elif isinstance(block, CodeBlock) and len(words := block.info.split()) > 1:
            encoding = words[3] if len(words) > 3 else "utf-8"
            yield Sample(code, words[1], PurePosixPath(words[2]), block.text.encode(encoding))


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
