"""What is kept can be saved to a file and loaded elsewhere; no file does harm."""

import json
from pathlib import Path
from typing import Any

import pytest
from kept import SESSION_ID, choice, digits, kept, prompt_key, put, worksheet
from playwright.sync_api import BrowserContext, Page, expect
from sites import Editions

READ = f"v/{digits(SESSION_ID)}"
MOVE = prompt_key(SESSION_ID, "my-move")
TRIGGERS = prompt_key(SESSION_ID, "my-triggers")
OPTIONS = next(p for p in worksheet()["prompts"] if p["id"] == "my-triggers")["options"]
KEPT: dict[str, Any] = {
    READ: 1,
    MOVE: {"r": ["it is payday", "take the bus"]},
    TRIGGERS: choice([0], "PickMany", OPTIONS),
    "h/a.question": {"f": "0" * 12, "n": [[1, 3]]},
    "p/first": {"name": "S."},
}
MARKS = {"s/told": 1, "s/place": {"k": digits(SESSION_ID), "h": ""}}
WHOLE = {"notes": 1, "edition": "client", "course": "homeground", "entries": KEPT}
UNREADABLE = "This file cannot be read."
REFUSED = {
    "empty": ("", UNREADABLE),
    "cut off": (json.dumps(WHOLE)[:-9], UNREADABLE),
    "not text": (b"\x89PNG\r\n\x1a\n\x00\xff", UNREADABLE),
    "nothing": ("null", UNREADABLE),
    "a list": ("[1, 2]", UNREADABLE),
    "something else": ('{"name": "notes", "version": 1}', UNREADABLE),
    "no entries": (json.dumps(WHOLE | {"entries": None}), UNREADABLE),
    "a mark": (json.dumps(WHOLE | {"entries": {"s/off": True}}), UNREADABLE),
    "a way out": (json.dumps(WHOLE | {"entries": {"../../a/b": 1}}), UNREADABLE),
    "one bad entry": (json.dumps(WHOLE | {"entries": KEPT | {"w/a": None}}), UNREADABLE),
    "newer": (json.dumps(WHOLE | {"notes": 2}), "from a newer version of this site"),
    "of staff": (json.dumps(WHOLE | {"edition": "staff"}), "from another course"),
    "foreign": (json.dumps(WHOLE | {"course": "geometry"}), "from another course"),
    "huge": ("x" * 5_000_001, "too big to be one of ours"),
}


@pytest.fixture
def device(page: Page, editions: Editions) -> Page:
    page.goto(editions.address("client", "my-course.html"))
    return page


def load(page: Page, content: bytes | str) -> None:
    data = content.encode() if isinstance(content, str) else content
    file: Any = {"name": "my-notes.json", "mimeType": "application/json", "buffer": data}
    page.get_by_label("Load a file").set_input_files(file)


def saved_file(page: Page, folder: Path) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save to a file").click()
    assert download.value.suggested_filename == "my-notes.json"
    path = folder / "my-notes.json"
    download.value.save_as(path)
    return path.read_bytes()


def test_all_but_marks_goes_to_another_device(
    device: Page, context_of_another: BrowserContext, editions: Editions, tmp_path: Path
) -> None:
    device.get_by_role("button", name="Save to a file").click()
    expect(device.get_by_text("There is nothing to save yet.")).to_be_visible()
    put(device, KEPT | MARKS)
    content = saved_file(device, tmp_path)
    assert json.loads(content) == WHOLE
    expect(device.get_by_text("Saved as my-notes.json. Whoever has the file")).to_be_visible()
    other = context_of_another.new_page()
    other.goto(editions.address("client", "my-course.html"))
    load(other, content)
    expect(other.get_by_text(f"{len(KEPT)} things were loaded.")).to_be_visible()
    assert kept(other) == KEPT
    expect(other.get_by_text("then I will take the bus")).to_be_visible()
    load(other, content)
    expect(other.get_by_text("There is nothing new in this file.")).to_be_visible()
    assert kept(other) == KEPT


@pytest.fixture
def context_of_another(open_context: Any) -> BrowserContext:
    return open_context()  # type: ignore[no-any-return]


@pytest.mark.parametrize("wanted", ["Keep what is here", "Take what is in the file"])
def test_what_differs_is_asked_for(device: Page, wanted: str) -> None:
    here = {MOVE: {"r": ["it rains", "call S."]}, "a/only.here": {"f": "", "r": [0]}}
    put(device, here)
    load(device, json.dumps(WHOLE))
    expect(device.get_by_text("1 thing differs between this device and the file.")).to_be_visible()
    expect(device.get_by_role("button", name="Keep what is here")).to_be_focused()
    assert kept(device) == here  # nothing before the answer
    device.get_by_role("button", name=wanted).press("Enter")
    expect(device.get_by_text("things were loaded.")).to_be_visible()
    assert kept(device) == (here | KEPT if "file" in wanted else KEPT | here)


def test_a_file_that_is_none_of_ours_changes_nothing(device: Page) -> None:
    put(device, MARKS | {READ: 1})
    for name, (content, line) in REFUSED.items():
        load(device, content)
        said = device.get_by_text(f"{line}")
        expect(said, name).to_be_visible()
        expect(said, name).to_contain_text("Nothing was changed.")
        assert kept(device) == MARKS | {READ: 1}, name


def test_nothing_is_loaded_where_nothing_is_saved(device: Page) -> None:
    put(device, {"s/off": True})
    load(device, json.dumps(WHOLE))
    expect(device.get_by_text("Nothing can be saved on this device now.")).to_be_visible()
    assert kept(device) == {"s/off": True}
