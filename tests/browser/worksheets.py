"""Worksheets as a person finds them: their prompts from the YAML file, their controls by label."""

import hashlib
from pathlib import Path
from typing import Any

import yaml
from expected import plain
from kept import wait_until
from playwright.sync_api import Locator, Page
from sites import REPOSITORY, SESSION

MODULE = "triggers-and-cravings"
ADDRESS = f"{SESSION}-worksheet.html"
FAMILY_ADDRESS = f"{SESSION}-family-worksheet.html"


def read_sheet(session: str = "stop-the-cycle", file: str = "worksheet.yml") -> dict[str, Any]:
    path = Path(REPOSITORY, "curriculum/en", MODULE, session, file)
    return dict(yaml.safe_load(path.read_text(encoding="utf-8")))


SHEET = read_sheet()
PROMPTS = {prompt["id"]: prompt for prompt in SHEET["prompts"]}
FAMILY_PROMPTS = {p["id"]: p for p in read_sheet(file="family-worksheet.yml")["prompts"]}
MOVE, SHIFT, REASON = PROMPTS["my-move"], PROMPTS["my-shift"], PROMPTS["my-reason"]


def key_of(prompt: dict[str, Any], session: str = "stop-the-cycle") -> str:
    """As docs/staff/makers/page-contract.md says."""
    names = (f"{session}/worksheet", f"{session}/worksheet/{prompt['id']}")
    sheet, own = (hashlib.sha256(name.encode()).hexdigest()[:12] for name in names)
    return f"hg1/client/homeground/w/{sheet}.{own}"


def areas(page: Page, prompt: dict[str, Any]) -> Locator:
    """The places to write of a prompt, in order."""
    return page.get_by_role("textbox", name=plain(prompt["label"]))


def ticks(page: Page, prompt: dict[str, Any]) -> list[Locator]:
    group = page.get_by_role("group", name=plain(prompt["label"]))
    return [group.get_by_label(plain(option), exact=True) for option in prompt["options"]]


def kept(page: Page) -> dict[str, Any]:
    """What is kept of worksheets, by whole key."""
    entries = "Object.entries(localStorage).filter(([k]) => k.includes('/w/'))"
    read = f"Object.fromEntries({entries}.map(([k, v]) => [k, JSON.parse(v)]))"
    return dict(page.evaluate(read))


def wait_until_kept(page: Page, count: int) -> None:
    entries = "Object.keys(localStorage).filter((k) => k.includes('/w/')).length"
    wait_until(page, f"{entries} === {count}")
