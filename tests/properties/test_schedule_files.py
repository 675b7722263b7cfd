"""Schedules and calendar files, made by our scripts from 500 random forms.

Python computes the days of each once more, and the library `icalendar` reads each file.
"""

import json
import random
from collections import Counter
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any
from unicodedata import normalize
from urllib.parse import quote

import pytest
from icalendar import Calendar, Event
from random_schedules import NOW, TODAY, Form, random_case

from coursekit.adapters.files import read_assets
from node import run_node

SCRIPTS = ("schedule-dates.js", "schedule-ics.js")
HOW_MANY = 500
LONGEST = timedelta(days=3 * 366)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Each case with what our scripts make of it."""
    rng = random.Random(13)  # noqa: S311 - the same forms on every run
    cases = [random_case(rng) for _ in range(HOW_MANY)]
    folder = tmp_path_factory.mktemp("schedules")
    for name in SCRIPTS:
        (folder / name).write_bytes(read_assets()[PurePosixPath("staff", name)])  # as it is sent
    path = folder / "forms.json"
    path.write_text(json.dumps(cases), encoding="utf-8")
    result = run_node(Path(__file__).with_name("schedules.js"), folder, path, TZ="Asia/Kathmandu")
    assert result.returncode == 0, result.stderr
    return list(zip(cases, json.loads(result.stdout), strict=True))


def is_day(text: str) -> bool:
    try:
        return 2000 <= date.fromisoformat(text).year < 2200
    except ValueError:
        return False


def days_off(form: Form) -> set[date]:
    ranges = [(date.fromisoformat(a), date.fromisoformat(b or a)) for a, b in form["off"]]
    return {a + timedelta(n) for a, b in ranges for n in range((b - a).days + 1)}


def is_round(form: Form) -> bool:
    return form["entry"] == "open" and form["again"]


def expected_days(form: Form, sessions: list[str]) -> list[date]:
    start, off = date.fromisoformat(form["start"]), days_off(form)
    end = date.fromisoformat(form["end"]) if form["end"] else start + LONGEST
    all_days = (start + timedelta(n) for n in range((end - start).days + 1))
    led = [day for day in all_days if day.isoweekday() in form["days"] and day not in off]
    return led if is_round(form) else led[: len(sessions)]


def expected_errors(form: Form, sessions: list[str]) -> set[str]:
    found = {"name"} if not form["name"].strip() else set()
    found |= {field for field in ("days",) if not form["days"]}
    found |= {"sessions"} if not sessions else set()
    found |= {"time"} if form["time"] in ("", "24:00") else set()
    found |= {"start"} if not is_day(form["start"]) else set()
    if is_day(form["start"]) and form["end"]:
        start, end = date.fromisoformat(form["start"]), date.fromisoformat(form["end"])
        found |= {"end"} if not timedelta(0) <= end - start <= LONGEST else set()
    found |= {"end"} if is_round(form) and not form["end"] else set()
    found |= {f"off-{n}" for n, (a, b) in enumerate(form["off"]) if b and b < a}
    if not found and not expected_days(form, sessions):
        return {"end" if form["end"] else "days"}
    return found


def expected_warnings(form: Form, sessions: list[str]) -> set[str]:
    found = {"start"} if form["start"] < TODAY.isoformat() else set()
    if len(expected_days(form, sessions)) < len(sessions):
        found.add("end" if form["end"] else "days")
    ranges = [(a, b or a) for a, b in form["off"]]
    for n, (a, b) in enumerate(ranges):
        found |= {f"off-{n}" for c, d in ranges[:n] if a <= d and c <= b}
    return found


def fields(made: dict[str, Any], *, errors: bool) -> set[str]:
    return {p["field"] for p in made["problems"] if p["isError"] is errors}


def good(made: list[Any]) -> list[Any]:
    return [(case, found) for case, found in made if "plan" in found]


def test_what_is_wrong_is_said_beside_its_field(made: list[Any]) -> None:
    for case, found in made:
        form, sessions = case["form"], case["sessions"]
        assert fields(found, errors=True) == expected_errors(form, sessions), form
        if "plan" in found:
            assert fields(found, errors=False) == expected_warnings(form, sessions), form
    assert len(good(made)) > 100


def test_sessions_fall_on_the_days_that_python_finds(made: list[Any]) -> None:
    for case, found in good(made):
        form, sessions, plan = case["form"], case["sessions"], found["plan"]
        days = expected_days(form, sessions)
        assert [m["day"] for m in plan["meetings"]] == [d.isoformat() for d in days]
        assert [m["session"] for m in plan["meetings"]] == [
            sessions[n % len(sessions)] for n in range(len(days))
        ]
        assert plan["left"] == sessions[len(days) :]
        assert found["weeks"] == (days[-1] - days[0]).days // 7 + 1
        assert {date.fromisoformat(d) for d in plan["off"]} <= days_off(form)


@cache  # reading is slow, and tests ask for the same
def events_of(file: str) -> dict[str, Event]:
    found = list(Calendar.from_ical(file).walk("VEVENT"))
    events = {str(event["UID"]): event for event in found}
    assert len(events) == len(found)
    return events


def plain(text: str) -> str:
    """What a text may hold in such a file."""
    kept = text.replace("\r\n", "\n").replace("\ud83c", "\ufffd")
    return "".join(c for c in kept if c in "\n\t" or ord(c) >= 32)


def test_the_library_reads_back_what_was_planned(made: list[Any]) -> None:
    for case, found in good(made):
        form, events = case["form"], list(events_of(found["files"][0]).values())
        meetings = found["plan"]["meetings"]
        assert len(events) == len(meetings)
        for event, meeting in zip(events, meetings, strict=True):
            about = case["about"][meeting["session"]]
            start = datetime.combine(
                date.fromisoformat(meeting["day"]), time.fromisoformat(form["time"])
            )
            assert event["DTSTART"].dt == start  # and no time zone
            assert event["DTEND"].dt == start + timedelta(minutes=form["minutes"])
            tail = " (planned, not written yet)" if about["isPlanned"] else ""
            assert str(event["SUMMARY"]) == plain(about["title"]) + tail
            assert event["STATUS"] == ("TENTATIVE" if about["isPlanned"] else "CONFIRMED")
            assert f"Module: {plain(about['module'])}." in str(event["DESCRIPTION"])
            assert event["SEQUENCE"] == 0
            assert event["DTSTAMP"].dt == event["LAST-MODIFIED"].dt == NOW


def test_a_file_keeps_to_the_form_of_its_standard(made: list[Any]) -> None:
    for _, found in good(made):
        for file in found["files"]:
            data = file.encode()
            assert data.endswith(b"\r\n")
            lines = data[:-2].split(b"\r\n")
            assert max(map(len, lines)) <= 75
            assert not any(b"\n" in line or b"\r" in line for line in lines)
            for line in lines:
                line.decode()  # no character is cut in two
            assert b"PRODID:-//tea//Schedule//EN" in lines
            assert not any(
                line.startswith((b"METHOD", b"ORGANIZER", b"ATTENDEE")) for line in lines
            )


def test_the_same_plan_gives_the_same_file(made: list[Any]) -> None:
    assert [found["again"] for _, found in good(made)] == [f["files"][0] for _, f in good(made)]


def same(one: Event, other: Event) -> bool:
    keys = ("DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "STATUS")
    return all(one[key].to_ical() == other[key].to_ical() for key in keys)


def test_a_changed_plan_moves_its_events_and_cancels_what_is_gone(made: list[Any]) -> None:
    moved = canceled = 0
    for case, found in good(made):
        before, after = map(events_of, found["files"])
        wanted = len(expected_days(case["changed"], case["sessions"]))
        assert before.keys() <= after.keys()
        assert sum(event["STATUS"] != "CANCELLED" for event in after.values()) == wanted
        for uid, event in after.items():
            old = before.get(uid)
            is_new = old is None or same(old, event)
            assert event["SEQUENCE"] == (0 if is_new else 1)
            stamp = NOW if old is not None and is_new else NOW + timedelta(seconds=90)
            assert event["DTSTAMP"].dt == event["LAST-MODIFIED"].dt == stamp
            canceled += event["STATUS"] == "CANCELLED"
            moved += not is_new
    assert moved > 100
    assert canceled > 20


def test_a_session_that_comes_again_has_a_number_in_its_uid(made: list[Any]) -> None:
    rounds = 0
    for case, found in good(made):
        led: Counter[str] = Counter()
        for uid, meeting in zip(
            events_of(found["files"][0]), found["plan"]["meetings"], strict=True
        ):
            session = meeting["session"]
            led[session] += 1
            number = f".{led[session]}" if led[session] > 1 else ""
            name = " ".join(case["form"]["name"].replace("\ud83c", "\ufffd").split()).lower()
            known = quote(normalize("NFC", name), safe="!'()*~")
            assert uid == f"{session}{number}@{known}.tea"
        rounds = max(rounds, *led.values())
    assert rounds > 2
