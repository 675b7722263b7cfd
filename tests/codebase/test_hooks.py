"""The hook for commits and the workflow of the code host do what a person does who follows us."""

import re
import shlex
import tomllib
from pathlib import Path
from typing import Any

import typer
import yaml

from coursekit.adapters.cli import app
from coursekit.load.tree import read_tree

REPOSITORY = Path(__file__).parents[2]
COMMANDS = (REPOSITORY / "docs/staff/authors/commands.md").read_text(encoding="utf-8")
README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
GROUP = typer.main.get_command(app)


def read(name: str) -> Any:
    return yaml.safe_load((REPOSITORY / name).read_text(encoding="utf-8"))


def is_understood(line: str) -> bool:
    """Raises where the command line would refuse it."""
    program, name, *arguments = shlex.split(line)
    GROUP.commands[name].make_context(name, arguments)
    return Path(program).name == "course"


(HOOK,) = read(".pre-commit-hooks.yaml")
WORKFLOW = read(".github/workflows/check.yml")
(STEPS,) = [job["steps"] for job in WORKFLOW["jobs"].values()]


def test_the_hook_runs_our_command_on_the_whole_course() -> None:
    assert HOOK["language"] == "python"
    assert is_understood(HOOK["entry"])
    assert HOOK["pass_filenames"] is False
    assert HOOK["entry"] == "course check"


def test_the_hook_runs_for_every_file_of_a_course_and_no_other() -> None:
    files = [str(path) for path in read_tree(REPOSITORY)]
    assert files
    assert [name for name in files if not re.search(HOOK["files"], name)] == []
    for name in ("README.md", "tests/cases/course/program.yml", "docs/other.md", "program.ymlx"):
        assert not re.search(HOOK["files"], name)


def test_the_page_for_authors_names_the_hook() -> None:
    (example,) = re.findall(r"```yaml\n(repos:.*?)```", COMMANDS, re.DOTALL)
    (repository,) = yaml.safe_load(example)["repos"]
    assert repository["hooks"] == [{"id": HOOK["id"]}]


def test_the_workflow_may_only_read_and_uses_only_the_hosts_own_actions() -> None:
    assert WORKFLOW["permissions"] == {"contents": "read"}
    used = [step["uses"].partition("@")[0] for step in STEPS if "uses" in step]
    assert used == ["actions/checkout", "actions/setup-python"]


def test_the_workflow_runs_the_oldest_python_that_we_allow() -> None:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (version,) = [
        step["with"]["python-version"] for step in STEPS if "setup" in step.get("uses", "")
    ]
    assert project["requires-python"] == f">={version}"


def test_the_workflow_sets_up_as_the_readme_says_and_checks() -> None:
    *setting_up, checking = [line for s in STEPS for line in s.get("run", "").splitlines()]
    for line in setting_up:
        assert f"\n{line}\n" in README
    assert any("--require-hashes" in line for line in setting_up)
    assert is_understood(checking)
    assert checking == ".venv/bin/course check --format github"
    assert "`.github/workflows/check.yml`" in COMMANDS
