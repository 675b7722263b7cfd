"""Two programs that are not ours, and `course check`, say the same of the structure of a file.

`check-jsonschema` is Python, with a YAML reader and a validator of its own; ajv is JavaScript, and
reads with `yaml`. Both know of us only the committed schemas.
"""

import json
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest
from corpus import EXAMPLES, Example

from coursekit.load.build import build
from coursekit.load.file import YAML_KINDS
from coursekit.load.yaml_document import read_yaml
from node import REPOSITORY, run_node

SCHEMAS = REPOSITORY / "schemas"
MODELS = {name: model for name, _, model in YAML_KINDS}
Verdicts = dict[Path, bool]


def by_check_jsonschema() -> Verdicts:
    fits: Verdicts = {}
    for kind in MODELS:
        paths = [example.path for example in EXAMPLES if example.kind == kind]
        schema = str(SCHEMAS / f"{kind}.schema.json")
        command = [sys.executable, "-m", "check_jsonschema", "--schemafile", schema]
        result = subprocess.run(
            [*command, "--output-format", "json", *map(str, paths)],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        report = json.loads(result.stdout)
        assert report.get("parse_errors", []) == []
        wrong = {Path(error["filename"]) for error in report["errors"]}
        fits.update({path: path not in wrong for path in paths})
    return fits


def by_ajv() -> Verdicts:
    script = Path(__file__).parent / "validate.js"
    result = run_node(script, SCHEMAS, *(example.path for example in EXAMPLES))
    assert result.returncode == 0, result.stderr
    return {Path(path): fits for path, fits in json.loads(result.stdout).items()}


@pytest.fixture(scope="module")
def verdicts(node_modules: Path) -> dict[str, Verdicts]:
    assert node_modules.is_dir()
    return {"check-jsonschema": by_check_jsonschema(), "ajv": by_ajv()}


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_course_check_says_what_the_folder_says(example: Example) -> None:
    text = example.path.read_text(encoding="utf-8")
    document, syntax = read_yaml(PurePosixPath(example.path.name), text)
    _, misfits = build(MODELS[example.kind], document)
    assert (not syntax and not misfits) == example.fits


@pytest.mark.parametrize("judge", ["check-jsonschema", "ajv"])
@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_another_program_says_the_same(
    example: Example, judge: str, verdicts: dict[str, Verdicts]
) -> None:
    assert verdicts[judge][example.path] == example.fits


def test_the_corpus_has_every_kind_and_both_verdicts() -> None:
    assert len(EXAMPLES) >= 30
    assert {example.kind for example in EXAMPLES} == set(MODELS)
    assert {(e.kind, e.fits) for e in EXAMPLES} == {(k, f) for k in MODELS for f in (True, False)}
