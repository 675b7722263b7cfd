"""What a browser keeps, by docs/staff/makers/page-contract.md, and ways to put it there."""

import hashlib
import json
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page, expect
from sites import REPOSITORY, SESSION

START = "hg1/client/homeground/"
SESSION_ID = SESSION.rpartition("/")[2]
CURRICULUM = REPOSITORY / "curriculum/en"


def digits(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:12]


def prompt_key(session: str, prompt: str) -> str:
    return f"w/{digits(f'{session}/worksheet')}.{digits(f'{session}/worksheet/{prompt}')}"


def choice(positions: list[int], *asked: object) -> dict[str, Any]:
    """What is kept of a choice among `asked`: the kind of choice, and what can be chosen."""
    return {"f": digits(json.dumps(asked)), "r": positions}


def worksheet(session: str = SESSION, root: Path = CURRICULUM) -> dict[str, Any]:
    text = (root / session / "worksheet.yml").read_text(encoding="utf-8")
    return yaml.safe_load(text)  # type: ignore[no-any-return]


def kept(page: Page) -> dict[str, Any]:
    """All that this edition keeps, without what keys begin with."""
    saved: dict[str, str] = page.evaluate("({...localStorage})")
    return {
        key.removeprefix(START): json.loads(value)
        for key, value in saved.items()
        if key.startswith(START)
    }


def put(page: Page, entries: dict[str, Any]) -> None:
    """As if it had been kept before; the page is opened anew."""
    texts = {START + key: json.dumps(value) for key, value in entries.items()}
    page.evaluate("(all) => { for (const key in all) localStorage.setItem(key, all[key]); }", texts)
    page.reload()


def wait_until(page: Page, truth: str) -> None:
    """Like Playwright's `wait_for_function`, which the policy of our pages refuses."""
    for _ in range(300):
        if page.evaluate(truth):
            return
        page.wait_for_timeout(50)
    message = f"never true: {truth}"
    raise AssertionError(message)


def fill_storage(page: Page) -> None:
    """Leaves no room for a single letter."""
    page.evaluate(
        """() => {
            for (let size = 2 ** 22; size >= 1; size /= 2) {
                const much = "x".repeat(size);
                try {
                    for (let n = 0; ; n += 1) localStorage.setItem(`${size}-${n}`, much);
                } catch { continue; }
            }
        }"""
    )


def press_erase(page: Page) -> None:
    page.get_by_role("button", name="Erase everything on this device").click()
    page.get_by_role("button", name="Yes, erase it all").click()
    expect(page.get_by_role("status").filter(has_text="nothing is left here")).to_be_visible()
