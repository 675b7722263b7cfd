"""The scripts themselves: their types, their grading, how small they are."""

import gzip
import json
from pathlib import Path

import pytest
from playwright.sync_api import Page
from sites import REPOSITORY

from coursekit.adapters.files import read_assets
from coursekit.render.page_assets import assets_for
from node import run_node

ASSETS = REPOSITORY / "tools/coursekit/render/assets"
SCRIPTS = sorted(
    path for path in ASSETS.glob("*.js") if not path.with_name(f"LICENSE-{path.stem}.txt").exists()
)
FOR_STAFF = [*sorted((ASSETS / "staff").glob("*.js")), ASSETS / "deck/deck.js"]
"""The client edition is made without them."""
GRADING = json.loads((REPOSITORY / "tests/cases/grading.json").read_text(encoding="utf-8"))


def test_types_hold(node_modules: Path) -> None:
    result = run_node(node_modules / "typescript/bin/tsc", "--project", "tsconfig.json")
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("script", [*SCRIPTS, *FOR_STAFF], ids=lambda path: path.name)
def test_a_script_is_small_and_plain(script: Path) -> None:
    text = script.read_text(encoding="utf-8")
    assert text.count("\n") <= 200
    asks = ("fetch(", "XMLHttp", "sendBeacon", "WebSocket") if script.name != "worker.js" else ()
    assert [word for word in ("innerHTML", "eval(", *asks) if word in text] == []
    assert [word for word in ("?.", "??", "import ", "export ") if word in text] == []


def test_all_scripts_together_are_small_to_send() -> None:
    ours = {script.name for script in SCRIPTS}
    given = assets_for(read_assets(), staff=False)
    sent = {path.name: data for path, data in given.items() if path.name in ours}
    assert sent.keys() == ours
    assert not {script.name for script in FOR_STAFF} & {path.name for path in given}
    assert len(gzip.compress(b"".join(sent.values()), mtime=0)) <= 20 * 1024


def test_comments_are_for_makers_and_licences_are_for_all() -> None:
    sent = {path.name: data.decode() for path, data in read_assets().items() if ".js" in path.name}
    assert not [script.name for script in SCRIPTS if "/*" in sent[script.name]]
    assert sent["minisearch.js"] == (ASSETS / "minisearch.js").read_text(encoding="utf-8")


def test_grades_are_those_of_the_table(quiz_page: Page) -> None:
    assert len(GRADING) >= 8
    for case in GRADING:
        given = [case["interaction"], case["right"], case["response"]]
        grade = quiz_page.evaluate("(given) => homeground.grade(...given)", given)
        assert grade["score"] == pytest.approx(case["score"]), case["name"]
        assert grade["complete"] is case["complete"], case["name"]
