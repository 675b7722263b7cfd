"""The page about the commands says what `course --help` says: no more and no less."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from coursekit.adapters.cli import app

REPOSITORY = Path(__file__).parents[2]
PAGE = (REPOSITORY / "docs" / "staff" / "authors" / "commands.md").read_text(encoding="utf-8")
_SECTION = re.compile(r"^##+ course (\S.*?)\n(.*?)(?=^##+ )", re.DOTALL | re.MULTILINE)
SECTIONS = dict(_SECTION.findall(PAGE))
GROUP = typer.main.get_command(app)


def helped(*command: str) -> str:
    result = CliRunner().invoke(app, [*command, "--help"])
    assert result.exit_code == 0
    return result.stdout


def listed(text: str, title: str) -> list[str]:
    """The names below a title of the help, each with what follows it on its line."""
    below = text.partition(f"{title}:\n")[2].partition("\n\n")[0]
    return re.findall(r"^  (\S.*)", below, re.MULTILINE)


def commands(*above: str) -> list[str]:
    """Each command, followed by those that it is a group of: `new`, `new session`."""
    names = [" ".join((*above, line.split()[0])) for line in listed(helped(*above), "Commands")]
    return [one for name in names for one in (name, *commands(*name.split()))]


COMMANDS = commands()
GROUPS = {name.split()[0] for name in COMMANDS if " " in name}


def test_every_command_has_a_section_and_every_section_a_command() -> None:
    assert list(SECTIONS) == COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_a_section_begins_with_what_the_help_says(name: str) -> None:
    said = " ".join(helped(*name.split()).split("\n\n")[1].split())
    assert SECTIONS[name].strip().startswith(said)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_section_has_every_option_with_its_choices_and_no_other(name: str) -> None:
    wanted = set()
    for line in listed(helped(*name.split()), "Options"):
        found = re.match(r"(--[a-z-]+)(?: <([^>]*)>)?", line)
        assert found, line
        option, values = found.groups()
        choices = values.split("|") if values and "|" in values else [""]
        wanted |= {f"{option} {choice}".strip() for choice in choices}
    table = re.findall(r"^\| `(--[^`]+)`", SECTIONS[name], re.MULTILINE)
    assert sorted(table) == sorted(wanted - {"--help"})


@pytest.mark.parametrize("name", COMMANDS)
def test_a_section_names_every_argument(name: str) -> None:
    for line in listed(helped(*name.split()), "Arguments"):
        argument = line.split()[0].strip("[].")
        assert re.search(rf"^\| [^|]*`{argument.lower()}`", SECTIONS[name], re.MULTILINE)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_examples_are_understood(name: str) -> None:
    examples = "".join(re.findall(r"```sh\n(.*?)```", SECTIONS[name], re.DOTALL)).splitlines()
    assert bool(examples) == (name not in GROUPS)
    for example in examples:
        program, *words = shlex.split(example)
        command: Any = GROUP
        for step in name.split():
            assert words.pop(0) == step
            command = command.commands[step]
        assert program == "course"
        command.make_context(name, words)  # raises where it is used wrongly


def test_the_columns_of_the_table_are_those_that_are_counted() -> None:
    result = CliRunner().invoke(app, ["stats", "--course", str(REPOSITORY)])
    header = re.split(r"\s{2,}", result.stdout.split("\n")[0].strip())
    table = SECTIONS["stats"].partition("| Column")[2]
    rows = re.findall(r"^\| ([a-z, ]+) \|", table, re.MULTILINE)
    assert [name for row in rows for name in row.split(", ")] == header[2:]
