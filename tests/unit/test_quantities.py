"""What the checks read as an amount, a range, a day or a time of day."""

import math

import pytest

from coursekit.checks._english import ENGLISH
from coursekit.checks._quantities import quantities, quantity

HOUR, DAY = 3600, 86_400


@pytest.mark.parametrize(
    ("text", "low", "high", "kind"),
    [
        ("20", 20, 20, ""),
        ("1,000 people", 1000, 1000, "people"),
        ("Twenty-five days", 25 * DAY, 25 * DAY, "time"),
        ("A hundred and five", 105, 105, ""),
        ("ten thousand", 10_000, 10_000, ""),
        ("Half a minute", 30, 30, "time"),
        ("About an hour.", HOUR, HOUR, "time"),
        ("An hour and a half", 1.5 * HOUR, 1.5 * HOUR, "time"),
        ("One and a half hours", 1.5 * HOUR, 1.5 * HOUR, "time"),
        ("1.5 hours", 1.5 * HOUR, 1.5 * HOUR, "time"),
        ("$5", 5, 5, "money"),
        ("No drinks", 0, 0, "drink"),
        ("1 to 3 days", DAY, 3 * DAY, "time"),
        ("4–6 hours", 4 * HOUR, 6 * HOUR, "time"),
        ("Between two and four hours", 2 * HOUR, 4 * HOUR, "time"),
        ("30 minutes to 2 hours", HOUR / 2, 2 * HOUR, "time"),
        ("10% to 20%", 10, 20, "share"),
        ("Up to 5 days", -math.inf, 5 * DAY, "time"),
        ("Less than 5", -math.inf, math.nextafter(5, 0), ""),
        ("5 or more", 5, math.inf, ""),
        ("10+", 10, math.inf, ""),
        ("Five hours or more", 5 * HOUR, math.inf, "time"),
        ("More than 20 percent", math.nextafter(20, 21), math.inf, "share"),
        ("9 p.m.", 21 * 60, 21 * 60, "time of day"),
        ("At 12:30 am", 30, 30, "time of day"),
    ],
)
def test_an_amount(text: str, low: float, high: float, kind: str) -> None:
    found = quantity(text, ENGLISH)
    assert found is not None
    assert (found.low, found.high, found.kind) == (low, high, kind)


@pytest.mark.parametrize(
    "text",
    ["", "Yes", "A walk", "A half-truth", "One kind question to ask her", "1-800-799-7233", "Once",
     "12-step", "Call 911", "5, then 6", "A", "Day one", "twenty-" * 5000],
)  # fmt: skip
def test_no_amount(text: str) -> None:
    assert quantity(text, ENGLISH) is None


def test_days_are_in_order() -> None:
    found = quantities(("May 31, 2020", "June 1, 2020", "January 1, 2021"), ENGLISH)
    assert [value.low for value in found] == sorted(value.low for value in found)
    assert len(found) == 3


@pytest.mark.parametrize(
    "texts",
    [("5", "10 minutes"), ("May 2020", "May 5, 2020"), ("1 cup", "A cup"), ("2", "Two now")],
)
def test_only_values_of_one_kind_are_compared(texts: tuple[str, ...]) -> None:
    assert quantities(texts, ENGLISH) == ()
