"""Forms of schedules as people may fill them in: good ones, bad ones, and odd texts."""

import random
from datetime import UTC, date, datetime, timedelta
from typing import Any

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 18, 30, 5, tzinfo=UTC)
ODD = ["a;b,c\\d", "Zeile\neins\r\nzwei", "\N{TEACUP WITHOUT HANDLE}" * 40, "«Ünï» 東京", "x" * 90]
ODD += [
    "tab\tand\x07bell",
    "BEGIN:VEVENT",
    "  Two  spaces ",
    "e\N{COMBINING ACUTE ACCENT}",
    "\ud83c",
]
Form = dict[str, Any]


def random_day(rng: random.Random) -> date:
    return date(2026, 6, 1) + timedelta(days=rng.randrange(900))


def random_form(rng: random.Random) -> Form:
    start = random_day(rng)
    firsts = [start + timedelta(rng.randrange(-5, 150)) for _ in range(rng.randrange(4))]
    off = [(first, first + timedelta(rng.randrange(-3, 20))) for first in firsts]
    end = rng.choice(["", "", (start + timedelta(rng.randrange(-5, 150))).isoformat()])
    return {
        "name": rng.choice([*ODD, "Evening group", "Evening group", " "]),
        "start": rng.choice([start.isoformat()] * 12 + ["", "2027-02-30", "1999-01-01"]),
        "end": rng.choice([end] * 12 + ["2044-01-01"]),
        "days": rng.sample(range(1, 8), rng.choice([0, 1, 2, 3, 3, 3, 5, 7])),
        "time": rng.choice(["09:00", "10:30", "23:45", "00:00"] * 4 + ["", "24:00"]),
        "minutes": rng.choice([50, 60, 90]),
        "off": [[a.isoformat(), rng.choice(["", b.isoformat()])] for a, b in off],
        "entry": rng.choice(["open", "closed"]),
        "again": rng.random() < 0.3,
    }


def random_case(rng: random.Random) -> dict[str, Any]:
    form = random_form(rng)
    changed = {**form, "days": rng.sample(range(1, 8), 3), "minutes": rng.choice([50, 60, 90])}
    changed["off"] = [*form["off"], [random_day(rng).isoformat(), ""]]
    sessions = [f"session-{n}" for n in range(rng.choice([0, 1, 2, 12]))]
    about = {
        s: {"title": rng.choice([*ODD, s]), "module": rng.choice(ODD), "isPlanned": n % 3 == 0}
        for n, s in enumerate(sessions)
    }
    today, now = TODAY.isoformat(), int(NOW.timestamp() * 1000)
    parts = {"changed": changed, "sessions": sessions, "about": about, "today": today, "now": now}
    return {"form": form, **parts}
